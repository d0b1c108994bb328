"""Whether every outcome a run needs is there and decided, before any krona is computed."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from services.allocation.domain.basis import Basis, Slot
from services.allocation.domain.errors import OutcomesMissing, OutcomesUndecided
from services.allocation.domain.lines import OutcomeKey
from shared.schemas.assessments import Outcome
from shared.schemas.pots import Carry, Forfeit, Leave, Pot, Redistribute
from shared.values.errors import Issue
from shared.values.periods import Month


def require_outcomes(slots: Sequence[Slot], basis: Basis) -> None:
    """Refuse the run where a condition of a due slot is not evaluated or not decided.

    Raises OutcomesMissing or OutcomesUndecided, with one issue per condition.
    """
    needed = [
        (basis.outcome_key(slot, recipient_id), slot.pot)
        for slot in slots
        if slot.pot.condition is not None
        for recipient_id in basis.recipients_of(slot.pot)
    ]
    missing = {key for key, _ in needed if key not in basis.outcomes}
    if missing:
        raise OutcomesMissing(
            f"The occasion {basis.occasion_id} needs outcomes that are not there: "
            f"{_spelled_out(missing)}. Evaluate these conditions and compute the run again.",
            _issues(missing, code="outcome-missing", fault="has no outcome for"),
        )
    undecided = {key for key, pot in needed if _is_undecided(basis.outcomes[key], pot)}
    if undecided:
        raise OutcomesUndecided(
            f"The occasion {basis.occasion_id} needs outcomes that are not decided: "
            f"{_spelled_out(undecided)}. Record the judgement, or wait until the deadline has "
            "passed, evaluate again and compute the run again.",
            _issues(undecided, code="outcome-undecided", fault="is not decided for"),
        )


def is_held(outcome: Outcome, pot: Pot) -> bool:
    """Whether the recipient's share waits, without anyone else's money hanging on it.

    A deadline that has not passed holds a share which would otherwise lapse or stay in the pot.
    Where it would go to others, they cannot be paid until it is known.
    """
    return outcome.status == "awaited" and isinstance(pot.unreleased, Forfeit | Leave)


def _is_undecided(outcome: Outcome, pot: Pot) -> bool:
    if outcome.status == "officer_judges":
        return True
    return outcome.status == "awaited" and isinstance(pot.unreleased, Carry | Redistribute)


def _issues(keys: Iterable[OutcomeKey], *, code: str, fault: str) -> tuple[Issue, ...]:
    return tuple(
        Issue(pointer="", code=code, message=f"{condition_id} {fault} {spelled}")
        for condition_id, spelled in _by_condition(keys).items()
    )


def _spelled_out(keys: Iterable[OutcomeKey]) -> str:
    return "; ".join(
        f"{condition} for {spelled}" for condition, spelled in _by_condition(keys).items()
    )


def _by_condition(keys: Iterable[OutcomeKey]) -> dict[str, str]:
    """Per condition its recipients, those who lack the same months together."""
    months: dict[str, dict[str, list[Month]]] = defaultdict(lambda: defaultdict(list))
    for condition_id, recipient_id, period in sorted(keys, key=_in_order):
        months[condition_id][recipient_id].extend(() if period is None else (period,))
    spelled = {}
    for condition_id, by_recipient in months.items():
        alike: dict[str, list[str]] = defaultdict(list)
        for recipient_id, periods in by_recipient.items():
            alike[", ".join(str(period) for period in periods)].append(recipient_id)
        spelled[condition_id] = " and ".join(
            ", ".join(recipients) + (f" in {periods}" if periods else "")
            for periods, recipients in alike.items()
        )
    return spelled


def _in_order(key: OutcomeKey) -> tuple[str, str, str]:
    condition_id, recipient_id, period = key
    return condition_id, recipient_id, "" if period is None else str(period)
