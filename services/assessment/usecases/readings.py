"""What another reading of an unclear passage would do to degrees, computed and not written."""

import asyncio
from datetime import datetime

from services.assessment.clients import Submissions
from services.assessment.domain.findings import ConditionFinding, evaluate
from shared.agreements.loader import LoadedAgreement
from shared.agreements.readings import judged_otherwise, with_reading
from shared.schemas.agreements import Agreement
from shared.schemas.conditions import obligations_read_by, statistics_read_by
from shared.schemas.reviews import DegreeChange, ReadingEffect
from shared.schemas.submissions import Dossier


async def compare_reading(
    submissions: Submissions,
    loaded: LoadedAgreement,
    *,
    interpretation_id: str,
    reading_id: str,
    now: datetime,
) -> ReadingEffect:
    """Judge what is known now under both readings, and list what differs; nothing is stored."""
    other = with_reading(loaded, interpretation_id=interpretation_id, reading_id=reading_id)
    rules = [each.rule for agreement in (loaded.agreement, other) for each in agreement.conditions]
    dossier = await submissions.dossier(
        loaded.reference,
        obligation_ids=frozenset[str]().union(*(obligations_read_by(rule) for rule in rules)),
        statistic_ids=frozenset[str]().union(*(statistics_read_by(rule) for rule in rules)),
    )
    # Tens of thousands of judgements: beside the requests that are served meanwhile.
    chosen, otherwise = await asyncio.to_thread(_under_both, loaded.agreement, other, dossier, now)
    interpretation = next(
        each for each in loaded.agreement.interpretations if each.id == interpretation_id
    )
    reading = next(each for each in interpretation.others if each.id == reading_id)
    return ReadingEffect(
        agreement=loaded.reference,
        interpretation_id=interpretation_id,
        reading_id=reading_id,
        reading=reading.reading,
        unclear=interpretation.unclear,
        compared_count=len(chosen),
        changes=_changes(chosen, otherwise, other),
    )


def _under_both(
    chosen: Agreement, other: Agreement, dossier: Dossier, now: datetime
) -> tuple[tuple[ConditionFinding, ...], tuple[ConditionFinding, ...]]:
    """Only what is judged otherwise: the other conditions are the same under both."""
    differing = judged_otherwise(chosen, other)
    return (
        evaluate(chosen, dossier, condition_ids=differing, now=now),
        evaluate(other, dossier, condition_ids=differing, now=now),
    )


def _changes(
    chosen: tuple[ConditionFinding, ...],
    otherwise: tuple[ConditionFinding, ...],
    other: Agreement,
) -> tuple[DegreeChange, ...]:
    under_other = {(each.condition_id, each.recipient_id, each.period): each for each in otherwise}
    found = []
    for each in chosen:
        there = under_other.get((each.condition_id, each.recipient_id, each.period))
        assert there is not None, (other.id, "a reading changes rules, not who is judged")
        before, after = each.judged, there.judged
        if _proposed(before.status, each) == _proposed(after.status, there):
            continue
        found.append(
            DegreeChange(
                condition_id=each.condition_id,
                recipient_id=each.recipient_id,
                period=each.period,
                degree=each.degree,
                degree_under_other_reading=there.degree,
                status=each.status,
                status_under_other_reading=there.status,
                text_under_other_reading=there.finding.text,
            )
        )
    return tuple(found)


def _proposed(status: str, found: ConditionFinding) -> tuple[object, ...]:
    """What is compared: for an officer's judgement, what the rules propose."""
    if status == "officer_judges":
        proposal = found.judged.verdict.parts[0]
        return (status, proposal.status, proposal.degree)
    return (status, found.degree)
