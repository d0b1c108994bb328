"""What does an outcome rest on, and has any of it changed? Only then is it judged again.

The mark of an outcome is over every filing version, delivery and passed deadline that its rule
reads, with the definition and the release it was judged by.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from services.assessment.domain.facts import Facts, filed_under, index_facts
from services.assessment.domain.findings import (
    ConditionFinding,
    chosen_conditions,
    evaluate_condition,
    subjects_of,
)
from services.assessment.domain.soundness import check_condition
from shared.schemas.agreements import Agreement
from shared.schemas.conditions import Condition, obligations_read_by, statistics_read_by
from shared.schemas.deadlines import deadline_of
from shared.schemas.forms import DueMonthly, Obligation
from shared.schemas.submissions import Dossier
from shared.values.periods import Month

Identity = tuple[str, str, Month | None]


@dataclass(frozen=True, slots=True)
class MarkedFinding:
    """A finding with the mark of the facts it rests on."""

    found: ConditionFinding
    facts_sha256: str


def evaluate_changed(
    agreement: Agreement,
    dossier: Dossier,
    *,
    condition_ids: Collection[str] | None,
    now: datetime,
    judged_by: str,
    known: Mapping[Identity, str | None],
) -> tuple[MarkedFinding, ...]:
    """Judge what no outcome is known of, or whose facts are other than those it rests on.

    `judged_by` names the definition and the release; `known` holds the marks there are, and is
    empty where everything is to be judged.
    """
    conditions = chosen_conditions(agreement, condition_ids)
    for condition in conditions:
        check_condition(condition, agreement)
    facts = index_facts(dossier)
    found: list[MarkedFinding] = []
    for condition, recipient_id, period in subjects_of(agreement, conditions):
        read = _facts_read(
            condition, agreement, facts, recipient_id=recipient_id, period=period, now=now
        )
        mark = sha256("\n".join([judged_by, *read]).encode()).hexdigest()
        if known.get((condition.id, recipient_id, period)) == mark:
            continue
        finding = evaluate_condition(
            condition, agreement, facts, recipient_id=recipient_id, period=period, now=now
        )
        found.append(MarkedFinding(finding, mark))
    return tuple(found)


def _facts_read(
    condition: Condition,
    agreement: Agreement,
    facts: Facts,
    *,
    recipient_id: str,
    period: Month | None,
    now: datetime,
) -> Iterator[str]:
    """Everything the rule looks at, a line each, in an order of its own."""
    months = set() if period is None else {period, period.year_before()}
    for obligation_id in sorted(obligations_read_by(condition.rule)):
        obligation = agreement.obligation(obligation_id)
        assert obligation is not None, obligation_id
        if isinstance(obligation.due, DueMonthly) and period is None:
            months.update(obligation.due.periods.months())
            yield from _deadlines_passed(obligation, now=now)
            continue
        filed = filed_under(
            obligation_id, agreement, facts, recipient_id=recipient_id, period=period
        )
        yield f"{obligation_id} {now >= filed.deadline} {now >= filed.content_deadline}"
        if filed.filing is not None:
            for version in filed.filing.versions:
                yield f"{filed.filing.id} {version.number} {version.sha256}"
    for statistic_id in sorted(statistics_read_by(condition.rule)):
        for month in sorted(months):
            known = facts.statistics.get((statistic_id, recipient_id, month))
            if known is not None:
                yield f"{statistic_id} {month} {known.delivery_id} {sorted(known.figures.items())}"


def _deadlines_passed(obligation: Obligation, *, now: datetime) -> Iterator[str]:
    assert isinstance(obligation.due, DueMonthly)
    passed = [
        now >= deadline_of(obligation.due, period=month)
        for month in obligation.due.periods.months()
    ]
    yield f"{obligation.id} {sum(passed)}"
