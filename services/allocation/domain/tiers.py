"""What each higher degree is worth: kronor more of a recipient's own shares, month by month.

Its part in what others leave (redistribution, a bonus pot) comes on top of that.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from services.allocation.domain.foreseeing import keys_of
from services.allocation.domain.lines import OutcomeKey, Outcomes
from services.allocation.domain.scenarios_plan import Plan, plan_of
from shared.schemas.agreements import Agreement
from shared.schemas.allocations import KeyDataSet
from shared.schemas.base import Label
from shared.schemas.forecasts import TierWorth

Known = Mapping[OutcomeKey, Fraction]
"""The degrees of outcomes that are decided."""


@dataclass(frozen=True, slots=True)
class Own:
    """A recipient's reserved share of a pot or month that a condition releases."""

    pot_id: str
    key: OutcomeKey
    kronor: int


def tiers_of(
    agreement: Agreement,
    outcomes: Outcomes,
    *,
    degrees_by_condition: Mapping[str, tuple[Fraction, ...]],
    key_data: Mapping[str, KeyDataSet],
) -> Mapping[str, tuple[TierWorth, ...]]:
    """By recipient what each higher degree would give more, in kronor, of its own shares alone."""
    known = known_degrees(outcomes)
    plan = year_plan(agreement, known, degrees_by_condition, key_data)
    who = sorted({recipient_id for pot in plan.pots for recipient_id in pot.recipients})
    return {
        each: worth_of(own_shares(plan, each), outcomes, known, degrees_by_condition)
        for each in who
    }


def known_degrees(outcomes: Outcomes) -> Known:
    """The degrees of outcomes that are decided."""
    return {
        key: outcome.degree
        for key, outcome in outcomes.items()
        if outcome.status not in {"awaited", "officer_judges"}
    }


def year_plan(
    agreement: Agreement,
    known: Known,
    degrees_by_condition: Mapping[str, tuple[Fraction, ...]],
    key_data: Mapping[str, KeyDataSet],
) -> Plan:
    """The year's plan, with every degree there is or could be."""
    degrees = {Fraction(0), Fraction(1), *known.values()}
    degrees.update(each for some in degrees_by_condition.values() for each in some)
    return plan_of(agreement, key_data=key_data, degrees=sorted(degrees))


def own_shares(plan: Plan, recipient_id: str) -> list[Own]:
    """What is reserved for a recipient under conditions, pot by pot and month by month."""
    found = []
    for planned in plan.pots:
        if recipient_id in planned.recipients and planned.pot.condition is not None:
            condition = plan.agreement.condition(planned.pot.condition)
            assert condition is not None, planned.pot.condition
            keys = [key for key in keys_of(plan.agreement, condition) if key[1] == recipient_id]
            row = planned.recipients.index(recipient_id)
            months = () if planned.pot.periods is None else planned.pot.periods.months()
            for place, slot in enumerate(planned.slots):
                month = months[place] if months and condition.periods is not None else None
                key = (condition.id, recipient_id, month)
                if slot.reserved is not None and key in keys:
                    found.append(Own(planned.pot.id, key, int(slot.reserved[row])))
    return found


def worth_of(
    own: Sequence[Own],
    outcomes: Outcomes,
    known: Known,
    degrees_by_condition: Mapping[str, tuple[Fraction, ...]],
) -> tuple[TierWorth, ...]:
    """What every degree above the present one would give more of a recipient's own shares."""
    found = []
    for each in own:
        now = known.get(each.key, Fraction(0))
        for degree in degrees_by_condition[each.key[0]]:
            if degree > now:
                found.append(
                    TierWorth(
                        pot_id=each.pot_id,
                        condition_id=each.key[0],
                        period=each.key[2],
                        status="judged" if each.key in known else "open",
                        degree_now=now,
                        degree=degree,
                        more_kronor=whole_kronor(each.kronor * degree)
                        - whole_kronor(each.kronor * now),
                        distance=_distance(outcomes, each.key, degree),
                    )
                )
    return tuple(found)


def _distance(outcomes: Outcomes, key: OutcomeKey, degree: Fraction) -> Label | None:
    """The smallest step that would have given the degree, as assessment tells it."""
    outcome = outcomes.get(key)
    if outcome is None:
        return None
    return next((each.text for each in outcome.finding.distances if each.degree == degree), None)


def whole_kronor(kronor: Fraction) -> int:
    """Kronor rounded down, as what is earned is (interpretation 12 of ÖT24)."""
    return kronor.numerator // kronor.denominator
