"""A year that is not over (prognos): what is secured, what may come, what each step is worth.

Computed as scenarios of the whole year in one go: one for the forecast, and one for each recipient
in which it meets all that is open and nobody else does.
"""

from collections.abc import Mapping, Sequence
from fractions import Fraction

import numpy as np

from services.allocation.domain.lines import Outcomes
from services.allocation.domain.scenarios import by_recipient, foresee
from services.allocation.domain.scenarios_plan import (
    Plan,
    PlannedSlot,
    months_of,
    recipients_of,
)
from services.allocation.domain.scenarios_release import Degrees
from services.allocation.domain.tiers import (
    Known,
    known_degrees,
    own_shares,
    whole_kronor,
    worth_of,
    year_plan,
)
from shared.schemas.agreements import Agreement
from shared.schemas.allocations import KeyDataSet
from shared.schemas.forecasts import RecipientForecast
from shared.values.periods import Month


def forecasts_of(
    agreement: Agreement,
    outcomes: Outcomes,
    *,
    degrees_by_condition: Mapping[str, tuple[Fraction, ...]],
    key_data: Mapping[str, KeyDataSet],
) -> tuple[RecipientForecast, ...]:
    """Every recipient's year; raises KeyDataMissing or KeyDataIncomplete, as a run would."""
    known = known_degrees(outcomes)
    plan = year_plan(agreement, known, degrees_by_condition, key_data)
    who = sorted({recipient_id for pot in plan.pots for recipient_id in pot.recipients})
    given = by_recipient(foresee(plan, _assumptions(plan, known, who)))
    found = []
    for place, recipient_id in enumerate(who, start=1):
        column = place if plan.conditions else 0
        own = own_shares(plan, recipient_id)
        forecast_kronor, best_kronor = int(given[recipient_id][0]), int(given[recipient_id][column])
        member = agreement.recipient(recipient_id)
        assert member is not None, recipient_id
        found.append(
            RecipientForecast(
                recipient_id=recipient_id,
                name=member.name,
                secured_kronor=_unconditional(plan, recipient_id)
                + sum(whole_kronor(each.kronor * known.get(each.key, Fraction(0))) for each in own),
                forecast_kronor=forecast_kronor,
                # A forecast is within reach too: rounding may put it a krona above the best case.
                reachable_kronor=max(best_kronor, forecast_kronor),
                open_count=len({each.key for each in own if each.key not in known}),
                tiers=worth_of(own, outcomes, known, degrees_by_condition),
            )
        )
    return tuple(found)


def _assumptions(plan: Plan, known: Known, who: Sequence[str]) -> dict[str, Degrees]:
    """By condition the degrees of the forecast and of each recipient's best case."""
    places = {degree: place for place, degree in enumerate(plan.degrees)}
    assumed = {}
    for condition_id, (month_count, recipient_count) in plan.conditions.items():
        degrees = np.zeros((month_count, recipient_count, len(who) + 1), dtype=np.uint8)
        months: Sequence[Month | None] = months_of(condition_id, plan.agreement) or (None,)
        for row, recipient_id in enumerate(recipients_of(condition_id, plan.agreement)):
            last = Fraction(1) if months[0] is None else Fraction(0)
            for place, month in enumerate(months):
                degree = known.get((condition_id, recipient_id, month))
                last = last if degree is None else degree
                degrees[place, row, 0] = places[last]
                degrees[place, row, 1:] = places[degree or Fraction(0)]
                if degree is None and recipient_id in who:
                    degrees[place, row, 1 + who.index(recipient_id)] = places[Fraction(1)]
        assumed[condition_id] = degrees
    return assumed


def _unconditional(plan: Plan, recipient_id: str) -> int:
    """What a recipient has of pots without any condition, that nobody's outcome moves."""
    return sum(
        _reserved(slot, planned.recipients.index(recipient_id))
        for planned in plan.pots
        if planned.pot.condition is None and recipient_id in planned.recipients
        for slot in planned.slots
    )


def _reserved(slot: PlannedSlot, row: int) -> int:
    return 0 if slot.reserved is None else int(slot.reserved[row])
