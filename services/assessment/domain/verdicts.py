"""What a rule says before it is put in its place in the tree: status, degree, reason and proof.

The facts are kept; sentences, numbers and distances are written when somebody reads them. Most
evaluations of a month are compared and stored without every word of them being looked at.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction
from typing import Literal, Self, assert_never

from services.assessment.domain.facts import Facts
from shared.schemas.agreements import Agreement
from shared.schemas.assessments import Distance, Evidence, NumberUsed, RuleFinding, Status
from shared.schemas.base import Label
from shared.values.periods import Month

NOTHING, WHOLE = Fraction(0), Fraction(1)
Severity = Literal["decides", "warns", "informs"]
Wording = Label | Callable[[], Label]
Numbers = tuple[NumberUsed, ...] | Callable[[], tuple[NumberUsed, ...]]
Distances = Callable[[], tuple[Distance, ...]]


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
    wording: Wording
    counted: Numbers = ()
    evidence: tuple[Evidence, ...] = ()
    parts: "tuple[Part, ...]" = ()
    within_reach: Distances | None = None
    questions: tuple[str, ...] = ()
    """Those whose answers keep the rule from being met."""

    def __post_init__(self) -> None:
        """Hold status and degree together."""
        match self.status:
            case "met" | "not_applicable":
                assert self.degree.numerator == self.degree.denominator, self.status
            case "partly_met":
                assert 0 < self.degree.numerator < self.degree.denominator, self.status
            case "not_met" | "awaited" | "officer_judges":
                assert self.degree.numerator == 0, self.status
            case _:
                assert_never(self.status)

    @classmethod
    def graded(
        cls,
        degree: Fraction,
        wording: Wording,
        *,
        numbers: Numbers = (),
        evidence: tuple[Evidence, ...] = (),
        parts: "tuple[Part, ...]" = (),
        distances: Distances | None = None,
    ) -> Self:
        """A verdict whose status follows from its degree."""
        return cls(status_of(degree), degree, wording, numbers, evidence, parts, distances)

    @classmethod
    def awaited(cls, wording: Wording, *, evidence: tuple[Evidence, ...] = ()) -> Self:
        """A verdict that cannot be given yet."""
        return cls("awaited", NOTHING, wording, evidence=evidence)

    @property
    def text(self) -> Label:
        """The reason, in a sentence or two."""
        return self.wording() if callable(self.wording) else self.wording

    @property
    def numbers(self) -> tuple[NumberUsed, ...]:
        """The numbers compared, as used."""
        return self.counted() if callable(self.counted) else self.counted

    @property
    def distances(self) -> tuple[Distance, ...]:
        """What each higher degree within reach would have taken, the lowest degree first."""
        return () if self.within_reach is None else self.within_reach()

    def as_finding(
        self, *, kind: str, source: str, severity: Severity, label: Label | None
    ) -> RuleFinding:
        """The verdict in its place: which kind of rule gave it, by which paragraph."""
        return RuleFinding(
            kind=kind,
            label=label,
            source=source,
            severity=severity,
            status=self.status,
            degree=self.degree,
            text=self.text,
            numbers=self.numbers,
            evidence=self.evidence,
            parts=tuple(_written(part) for part in self.parts),
            distances=self.distances,
            questions=self.questions,
        )


@dataclass(frozen=True, slots=True, eq=False)
class Judged:
    """A verdict in its place in the tree, not yet written out; equal where it reads the same."""

    kind: str
    source: str
    severity: Severity
    label: Label | None
    verdict: Verdict

    @property
    def status(self) -> Status:
        """The verdict's status."""
        return self.verdict.status

    @property
    def degree(self) -> Fraction:
        """The verdict's degree."""
        return self.verdict.degree

    @property
    def distances(self) -> tuple[Distance, ...]:
        """The verdict's distances."""
        return self.verdict.distances

    def __eq__(self, other: object) -> bool:
        """Compare what is written, for writers are functions and never equal."""
        return isinstance(other, Judged) and self.as_finding() == other.as_finding()

    def __hash__(self) -> int:
        """Agree with equality, without writing anything."""
        return hash((self.kind, self.source, self.severity, self.status, self.degree))

    def as_finding(self) -> RuleFinding:
        """Write it out, with everything below it."""
        return self.verdict.as_finding(
            kind=self.kind, source=self.source, severity=self.severity, label=self.label
        )


Part = Judged | RuleFinding
"""A part of a combination: just judged, or read back and put together again."""


def _written(part: Part) -> RuleFinding:
    return part.as_finding() if isinstance(part, Judged) else part


def status_of(degree: Fraction) -> Status:
    """Met in full, in part, or not at all."""
    if degree.numerator == degree.denominator:
        return "met"
    return "not_met" if degree.numerator == 0 else "partly_met"
