"""What a rule says before it is put in its place in the tree: status, degree, reason and proof."""

from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction
from typing import Literal, Self, assert_never

from services.assessment.domain.facts import Facts
from shared.schemas.agreements import Agreement
from shared.schemas.assessments import Evidence, NumberUsed, RuleFinding, Status
from shared.schemas.base import Label
from shared.values.periods import Month

NOTHING, WHOLE = Fraction(0), Fraction(1)
Severity = Literal["decides", "warns", "informs"]


@dataclass(frozen=True, slots=True)
class Subject:
    """Who is judged, for which month, from what, and when."""

    agreement: Agreement
    facts: Facts
    recipient_id: str
    period: Month | None
    now: datetime


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one rule says of a subject, and why.

    A degree between nothing and the whole is `partly_met`; `awaited` and `officer_judges` have
    degree 0, since nothing may be paid on them; `not_applicable` has degree 1, since it stands in
    nobody's way.
    """

    status: Status
    degree: Fraction
    text: Label
    numbers: tuple[NumberUsed, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    parts: tuple[RuleFinding, ...] = ()

    def __post_init__(self) -> None:
        """Hold status and degree together."""
        match self.status:
            case "met" | "not_applicable":
                assert self.degree == 1, self
            case "partly_met":
                assert 0 < self.degree < 1, self
            case "not_met" | "awaited" | "officer_judges":
                assert self.degree == 0, self
            case _:
                assert_never(self.status)

    @classmethod
    def graded(
        cls,
        degree: Fraction,
        text: Label,
        *,
        numbers: tuple[NumberUsed, ...] = (),
        evidence: tuple[Evidence, ...] = (),
        parts: tuple[RuleFinding, ...] = (),
    ) -> Self:
        """A verdict whose status follows from its degree."""
        return cls(status_of(degree), degree, text, numbers, evidence, parts)

    @classmethod
    def awaited(cls, text: Label, *, evidence: tuple[Evidence, ...] = ()) -> Self:
        """A verdict that cannot be given yet."""
        return cls("awaited", NOTHING, text, evidence=evidence)

    def as_finding(self, *, kind: str, source: str, severity: Severity) -> RuleFinding:
        """The verdict in its place: which kind of rule gave it, by which paragraph."""
        return RuleFinding(
            kind=kind,
            source=source,
            severity=severity,
            status=self.status,
            degree=self.degree,
            text=self.text,
            numbers=self.numbers,
            evidence=self.evidence,
            parts=self.parts,
        )


def status_of(degree: Fraction) -> Status:
    """Met in full, in part, or not at all."""
    if degree == WHOLE:
        return "met"
    return "not_met" if degree == NOTHING else "partly_met"
