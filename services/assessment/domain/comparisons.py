"""Which outcomes differ, and since what; which cases have the same facts."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from services.assessment.domain.wording import moment
from shared.schemas.assessments import Evidence, RuleFinding
from shared.schemas.base import Label


@dataclass(frozen=True, slots=True)
class Pattern:
    """What the rules found, rule by rule, without whose it is or when it came."""

    kind: str
    source: str
    status: str
    degree: str
    parts: "tuple[Pattern, ...]"


def pattern_of(finding: RuleFinding) -> Pattern:
    """The pattern of a finding: equal where the facts weigh equally under every rule."""
    parts = tuple(pattern_of(part) for part in finding.parts)
    return Pattern(finding.kind, finding.source, finding.status, str(finding.degree), parts)


def evidence_of(finding: RuleFinding) -> tuple[Evidence, ...]:
    """All that a finding and its parts rest on, each once, in the order they are met."""
    return tuple({(each.id, each.version): each for each in _walk(finding)}.values())


def _walk(finding: RuleFinding) -> Iterator[Evidence]:
    yield from finding.evidence
    for part in finding.parts:
        yield from _walk(part)


def is_another(before: RuleFinding, after: RuleFinding) -> bool:
    """Whether a finding says something else, or rests on something else, than one before."""
    if pattern_of(before) != pattern_of(after):
        return True
    return _names(before) != _names(after)


def reasons_between(
    before: RuleFinding, after: RuleFinding, *, judged_at: datetime
) -> tuple[Label, ...]:
    """What has come since, in words; time or another release, where nothing has."""
    known = _names(before)
    new = [each for each in evidence_of(after) if (each.id, each.version) not in known]
    if new:
        return tuple(_arrival_text(each) for each in new)
    at = moment(judged_at)
    return (
        Label(
            sv=f"Inget nytt underlag sedan {at.sv}: en frist har gått ut eller reglerna har "
            "ändrats.",
            en=f"Nothing new has come since {at.en}: a deadline has passed or the rules have "
            "changed.",
        ),
    )


def _names(finding: RuleFinding) -> frozenset[tuple[object, object]]:
    return frozenset((each.id, each.version) for each in evidence_of(finding))


def _arrival_text(evidence: Evidence) -> Label:
    at = moment(evidence.received_at)
    match evidence.kind:
        case "filing":
            number = evidence.registration_number
            return Label(
                sv=f"{number}, version {evidence.version}, kom in {at.sv}.",
                en=f"{number}, version {evidence.version}, arrived on {at.en}.",
            )
        case "statistics_delivery":
            return Label(
                sv=f"En leverans av statistik kom in {at.sv} ({evidence.origin}).",
                en=f"A delivery of statistics arrived on {at.en} ({evidence.origin}).",
            )
