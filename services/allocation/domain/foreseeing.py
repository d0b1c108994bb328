"""Outcomes that have not happened: what is assumed in the place of what is known."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from fractions import Fraction
from uuid import UUID, uuid5

from services.allocation.domain.errors import InvalidSimulation
from services.allocation.domain.lines import LineKey, OutcomeKey
from shared.schemas.agreements import Agreement
from shared.schemas.assessments import Outcome, RuleFinding
from shared.schemas.base import Label
from shared.schemas.conditions import (
    AllOf,
    AnyOf,
    BetterOf,
    Condition,
    OfficerJudges,
    Rule,
    ShareAtLeast,
)
from shared.schemas.foreseen import Assumption, ForeseenAmount, ForeseenRecipient
from shared.values.errors import Issue
from shared.values.periods import Month

_NAMES = UUID("5f0c8a56-0000-5000-8000-000000000000")
"""Assumed outcomes are named after what they are of, so that a simulation can be repeated."""
_ASSUMED = Label(sv="Antaget i simuleringen.", en="Assumed in the simulation.")


def assumed_outcomes(
    agreement: Agreement,
    known: Mapping[OutcomeKey, Outcome],
    assumptions: Sequence[Assumption],
    *,
    condition_ids: Iterable[str],
    undecided_degree: Fraction,
    now: datetime,
) -> tuple[dict[OutcomeKey, Outcome], int]:
    """Every outcome that an occasion needs, and how many of them are assumed.

    Raises InvalidSimulation for an assumption about something the agreement does not have.
    """
    wanted = _by_key(agreement, assumptions)
    outcomes, count = dict(known), 0
    for condition_id in condition_ids:
        condition = agreement.condition(condition_id)
        assert condition is not None, condition_id
        for key in keys_of(agreement, condition):
            outcome = known.get(key)
            if key in wanted:
                outcomes[key] = _assumed(condition, key, wanted[key], outcome, now=now)
            elif outcome is None or outcome.status in {"awaited", "officer_judges"}:
                outcomes[key] = _assumed(condition, key, undecided_degree, outcome, now=now)
            else:
                continue
            count += 1
    return outcomes, count


def keys_of(agreement: Agreement, condition: Condition) -> list[OutcomeKey]:
    """Every outcome a condition has: one per recipient, and month where it is judged by month."""
    periods: tuple[Month | None, ...] = (
        (None,) if condition.periods is None else condition.periods.months()
    )
    return [
        (condition.id, recipient_id, period)
        for recipient_id in agreement.recipient_ids(condition.recipients)
        for period in periods
    ]


def _by_key(agreement: Agreement, assumptions: Sequence[Assumption]) -> dict[OutcomeKey, Fraction]:
    wanted: dict[OutcomeKey, Fraction] = {}
    for place, assumption in enumerate(assumptions):
        found = 0
        for condition in agreement.conditions:
            named = assumption.condition_ids
            if condition.id not in named if named is not None else condition.periods is None:
                continue
            for key in keys_of(agreement, condition):
                _, recipient_id, period = key
                is_later = period is None or assumption.first is None or period >= assumption.first
                if recipient_id == assumption.recipient_id and is_later:
                    wanted[key] = _degree(condition, assumption)
                    found += 1
        if found == 0:
            what = "The agreement has no such condition, recipient and month."
            raise InvalidSimulation(
                f"{what} See its conditions, and from which months they are judged.",
                (Issue(f"/assumptions/{place}", "assumes-nothing", what),),
            )
    return wanted


def _degree(condition: Condition, assumption: Assumption) -> Fraction:
    if assumption.degree is not None:
        return assumption.degree
    assert assumption.reaches is not None
    thresholds = [each.at_least for each in attainments(condition.rule) if each.when is None]
    if not thresholds:
        raise InvalidSimulation(
            f"Condition {condition.id} does not ask for a share; assume a degree instead."
        )
    return Fraction(1) if assumption.reaches >= max(thresholds) else Fraction(0)


def attainments(rule: Rule) -> tuple[ShareAtLeast, ...]:
    """The rules within a rule that ask for a share to be reached."""
    match rule:
        case ShareAtLeast():
            return (rule,)
        case AllOf() | AnyOf() | BetterOf():
            return tuple(found for part in rule.rules for found in attainments(part))
        case OfficerJudges():
            return attainments(rule.proposal)
        case _:
            return ()


def _assumed(
    condition: Condition,
    key: OutcomeKey,
    degree: Fraction,
    known: Outcome | None,
    *,
    now: datetime,
) -> Outcome:
    _, recipient_id, period = key
    name = uuid5(_NAMES, f"{condition.id}/{recipient_id}/{period or ''}")
    status = "met" if degree == 1 else "not_met" if degree == 0 else "partly_met"
    finding = RuleFinding(
        kind="assumed",
        source=condition.source,
        severity="decides",
        status=status,
        degree=degree,
        text=_ASSUMED,
        numbers=(),
        evidence=(),
        parts=(),
    )
    return Outcome(
        id=name,
        evaluation_id=name,
        condition_id=condition.id,
        recipient_id=recipient_id,
        period=period,
        status=status,
        degree=degree,
        requested_kronor=None if known is None else known.requested_kronor,
        source=condition.source,
        finding=finding,
        decision=None,
        evaluated_at=now,
    )


def beside(
    present: Mapping[LineKey, int], foreseen: Mapping[LineKey, int]
) -> tuple[tuple[ForeseenRecipient, ...], tuple[ForeseenAmount, ...]]:
    """What would be, beside what is: per recipient, and per recipient and pot."""
    was, now = _by_pot(present), _by_pot(foreseen)
    amounts = tuple(
        ForeseenAmount(
            recipient_id=recipient_id,
            pot_id=pot_id,
            present_kronor=was.get((recipient_id, pot_id), 0),
            foreseen_kronor=now.get((recipient_id, pot_id), 0),
            difference_kronor=now.get((recipient_id, pot_id), 0)
            - was.get((recipient_id, pot_id), 0),
        )
        for recipient_id, pot_id in sorted({*was, *now})
    )
    recipients = []
    for recipient_id in sorted({each.recipient_id for each in amounts}):
        own = [each for each in amounts if each.recipient_id == recipient_id]
        recipients.append(
            ForeseenRecipient(
                recipient_id=recipient_id,
                present_kronor=sum(each.present_kronor for each in own),
                foreseen_kronor=sum(each.foreseen_kronor for each in own),
                difference_kronor=sum(each.difference_kronor for each in own),
            )
        )
    return tuple(recipients), amounts


def _by_pot(entitled: Mapping[LineKey, int]) -> dict[tuple[str, str], int]:
    sums: dict[tuple[str, str], int] = {}
    for (pot_id, _, recipient_id, _), kronor in entitled.items():
        sums[recipient_id, pot_id] = sums.get((recipient_id, pot_id), 0) + kronor
    return sums
