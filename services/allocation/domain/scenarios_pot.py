"""One pot in all scenarios: its sum, shares, conditions and leftovers, as `settlement` has them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias, assert_never

import numpy as np

from services.allocation.domain.errors import BaseAmountsExceedPot
from services.allocation.domain.scenarios_plan import Plan, PlannedPot, PlannedSlot
from services.allocation.domain.scenarios_release import Degrees, released, released_over_months
from services.allocation.domain.vectorised_blocks import Integers
from services.allocation.domain.vectorised_columns import split_columns
from shared.schemas.pots import Carry, EarnedKey, Forfeit, Leave, Redistribute

Assumptions: TypeAlias = Mapping[str, Degrees]
"""Per condition the assumed degrees: by month (one where it has none), recipient and scenario."""


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What a pot gives in every scenario, and where the rest of it is."""

    pot_id: str
    recipients: tuple[str, ...]
    kronor: Integers
    carried_in: Integers
    carried_out: Integers
    forfeited: Integers
    undistributed: Integers


@dataclass(frozen=True, slots=True)
class Scenarios:
    """The scenarios, and the pots computed so far."""

    plan: Plan
    assumptions: Assumptions
    count: int
    pots: dict[str, Foreseen]

    def assumed(self, slot: PlannedSlot) -> Degrees | None:
        """The degrees that release a slot to the pot's recipients, or None without a condition."""
        if slot.assumed is None:
            return None
        month: Degrees = self.assumptions[slot.assumed.condition_id][slot.assumed.month]
        return month[slot.assumed.rows]


def foresee_pot(planned: PlannedPot, scenarios: Scenarios) -> Foreseen:
    """Settle one pot in every scenario, and see that each krona of it has its place."""
    carried_in = np.zeros(scenarios.count, np.int64)
    for source in scenarios.plan.pots:
        if isinstance(source.pot.unreleased, Carry) and source.pot.unreleased.to == planned.pot.id:
            carried_in += scenarios.pots[source.pot.id].carried_out
    kronor = _over_months(planned, scenarios)
    nothing = np.zeros(scenarios.count, np.int64)
    undistributed = nothing.copy()
    if kronor is None:
        kronor = np.zeros((len(planned.recipients), scenarios.count), np.int64)
        for slot in planned.slots:
            given, unshared = _settled(planned, slot, slot.total_kronor + carried_in, scenarios)
            kronor += given
            undistributed += unshared
    left = planned.pot.amount + carried_in - kronor.sum(axis=0) - undistributed
    assert bool((left >= 0).all()), planned.pot.id
    carried_out = forfeited = nothing
    match planned.pot.unreleased:
        case None:
            assert not bool(left.any()), planned.pot.id
        case Carry():
            carried_out = left
        case Forfeit():
            forfeited = left
        case Leave() | Redistribute():
            undistributed += left
        case _:
            assert_never(planned.pot.unreleased)
    return Foreseen(
        planned.pot.id,
        planned.recipients,
        kronor,
        carried_in,
        carried_out,
        forfeited,
        undistributed,
    )


def _over_months(planned: PlannedPot, scenarios: Scenarios) -> Integers | None:
    """What the conditions release of all months, where that and the reserved shares are enough."""
    if isinstance(planned.pot.unreleased, Redistribute):
        return None
    months = []
    for slot in planned.slots:
        assumed = scenarios.assumed(slot)
        if slot.reserved is None or assumed is None:
            return None
        months.append((slot.reserved, assumed))
    return released_over_months(months, degrees=scenarios.plan.degrees)


def _settled(
    planned: PlannedPot, slot: PlannedSlot, total: Integers, scenarios: Scenarios
) -> tuple[Integers, Integers]:
    """What a slot gives in each scenario, and what of it no one has any share in."""
    shares, unshared = _shares(planned, slot, total, scenarios)
    assumed = scenarios.assumed(slot)
    if assumed is None:
        return shares, unshared
    given = released(shares, assumed, degrees=scenarios.plan.degrees)
    if isinstance(planned.pot.unreleased, Redistribute):
        left = total - unshared - given.sum(axis=0)
        given += _redistributed(planned, left, assumed, scenarios.plan)
    return given, unshared


def _shares(
    planned: PlannedPot, slot: PlannedSlot, total: Integers, scenarios: Scenarios
) -> tuple[Integers, Integers]:
    """Everyone's share of a slot before any condition, and what no one has any share in."""
    shape, nothing = (len(planned.recipients), total.size), np.zeros(total.size, np.int64)
    if slot.reserved is not None:
        return np.broadcast_to(slot.reserved[:, np.newaxis], shape), nothing
    if isinstance(planned.pot.key, EarnedKey):
        weights = _earned(planned, planned.pot.key, scenarios)
        shared = np.where(weights.any(axis=0), total, 0)
        return split_columns(shared, weights, method=planned.pot.rounding), total - shared
    assert planned.weights is not None, planned.pot.id
    rest = total - planned.base_kronor * len(planned.recipients)
    if bool((rest < 0).any()):
        raise BaseAmountsExceedPot(
            f"In a scenario the base amounts of pot {planned.pot.id} are more than it has to "
            "share. Lower `base_kronor` in the definition."
        )
    weights = np.broadcast_to(planned.weights[:, np.newaxis], shape)
    parts = split_columns(rest, weights, method=planned.pot.rounding)
    return planned.base_kronor + parts, nothing


def _earned(planned: PlannedPot, key: EarnedKey, scenarios: Scenarios) -> Integers:
    """What each recipient has earned from the pots that the key names."""
    weights = np.zeros((len(planned.recipients), scenarios.count), np.int64)
    row_of = {recipient_id: row for row, recipient_id in enumerate(planned.recipients)}
    for pot_id in key.pots:
        source = scenarios.pots[pot_id]
        for recipient_id, kronor in zip(source.recipients, source.kronor, strict=True):
            if recipient_id in row_of:
                weights[row_of[recipient_id]] += kronor
    return weights


def _redistributed(planned: PlannedPot, left: Integers, assumed: Degrees, plan: Plan) -> Integers:
    """What is shared again among those who met the condition, or who earn by it."""
    redistribute = planned.pot.unreleased
    assert isinstance(redistribute, Redistribute), planned.pot.id
    assert planned.redistribution_weights is not None, planned.pot.id
    match redistribute.among:
        case "met":
            takes_part = np.array([degree == 1 for degree in plan.degrees])
        case "earning":
            takes_part = np.array([degree > 0 for degree in plan.degrees])
        case _:
            assert_never(redistribute.among)
    among = takes_part[assumed]
    weights = among * planned.redistribution_weights[:, np.newaxis]
    shared = np.where(among.any(axis=0), left, 0)
    return split_columns(shared, weights, method=planned.pot.rounding)
