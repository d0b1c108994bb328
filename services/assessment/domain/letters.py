"""The decision letter (beslutsbrev): the decision, its reasons, the figures and the paragraphs."""

from collections.abc import Iterator
from datetime import datetime

from services.assessment.domain.comparisons import evidence_of
from services.assessment.domain.errors import NotYetDecided
from services.assessment.domain.papers import Block, Bullets, Heading, Paper, Passage, Table
from services.assessment.domain.wording import moment
from shared.schemas.agreements import Agreement
from shared.schemas.assessments import Decision, RuleFinding
from shared.schemas.cases import Case
from shared.values.periods import legal_date

_JUDGEMENTS = {
    "met": "Villkoret är uppfyllt.",
    "not_met": "Villkoret är inte uppfyllt.",
}
_STATUSES = {
    "met": "Uppfyllt",
    "partly_met": "Delvis uppfyllt",
    "not_met": "Inte uppfyllt",
    "officer_judges": "Bedömning väntas",
    "not_applicable": "Inte tillämpligt",
    "awaited": "Underlag väntas",
}
_SEVERITIES = {"decides": "Avgör", "warns": "Noteras", "informs": "Upplyser"}
_MEASURES = {"reclaim": "Återkrav", "withhold": "Innehållande", "dialogue": "Dialog"}


def decision_letter(case: Case, agreement: Agreement, *, basis: RuleFinding) -> Paper:
    """The letter of an approved decision, on the findings it was decided on.

    Raises NotYetDecided before a second person has approved it.
    """
    decision = case.decision
    if decision is None or decision.approved_at is None:
        raise NotYetDecided(
            "There is no approved decision in this case to write a letter about. Have the "
            "proposed decision approved first."
        )
    condition = agreement.condition(case.condition_id)
    recipient = agreement.recipient(case.recipient_id)
    assert condition is not None, case.condition_id
    assert recipient is not None, case.recipient_id
    return Paper(
        title=f"Beslut: {condition.label.sv}",
        sender=agreement.assessing_party.name.sv,
        particulars=(
            ("Mottagare", recipient.name),
            ("Överenskommelse", agreement.title.sv),
            ("Beslutsdag", legal_date(decision.approved_at).isoformat()),
            ("Ärende", str(case.id)),
        ),
        blocks=tuple(_blocks(decision, basis, source=condition.source)),
    )


def _blocks(decision: Decision, basis: RuleFinding, *, source: str) -> Iterator[Block]:
    assert decision.approved_at is not None
    yield Heading("Beslut", 1)
    yield Passage(f"{_JUDGEMENTS[decision.judgement]} Beslutet grundas på {source}.")
    yield Heading("Skäl för beslutet", 1)
    yield Passage(decision.motivation)
    if decision.departure_reason is not None:
        yield Passage(
            "Bedömningen avviker från det som prövningen mot reglerna ger, av följande skäl: "
            f"{decision.departure_reason}"
        )
    yield Heading("Prövning krav för krav", 1)
    rows = tuple(_rows(basis))
    yield Table("Kraven, vad prövningen visar och var de står", _HEADER, rows)
    yield Heading("Underlag", 1)
    evidence = tuple(_evidence(basis))
    yield Bullets(evidence) if evidence else Passage("Inget har kommit in.")
    if decision.measures:
        yield Heading("Föreslagna åtgärder", 1)
        yield Bullets(tuple(f"{_MEASURES[m.kind]}: {m.text}" for m in decision.measures))
    yield Heading("Beslutsfattare", 1)
    yield Passage(
        f"Beslutet har föreslagits av {decision.decided_as or 'en handläggare'} "
        f"{_at(decision.decided_at)} och godkänts av "
        f"{decision.approved_as or 'en annan handläggare'} {_at(decision.approved_at)}."
    )


_HEADER = ("Krav", "Utfall", "Vad prövningen visar", "Betydelse", "Källa")


def _evidence(basis: RuleFinding) -> Iterator[str]:
    """Each version of a report, and the deliveries of statistics by where they come from."""
    delivered: dict[str, list[datetime]] = {}
    for each in evidence_of(basis):
        if each.kind == "filing":
            at = moment(each.received_at).sv
            yield f"{each.registration_number}, version {each.version}, inkommen {at}"
        else:
            delivered.setdefault(each.origin or "Statistik", []).append(each.received_at)
    for origin, instants in delivered.items():
        count = "1 leverans" if len(instants) == 1 else f"{len(instants)} leveranser"
        yield f"{origin}: {count}, den senaste {moment(max(instants)).sv}"


def _rows(finding: RuleFinding) -> Iterator[tuple[str, ...]]:
    """A row for each rule that is not itself made of rules."""
    if finding.parts:
        for part in finding.parts:
            yield from _rows(part)
        return
    yield (
        "" if finding.label is None else finding.label.sv,
        _STATUSES[finding.status],
        finding.text.sv,
        _SEVERITIES[finding.severity],
        finding.source,
    )


def _at(instant: datetime) -> str:
    return moment(instant).sv
