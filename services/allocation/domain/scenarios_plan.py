"""What all scenarios of an agreement have in common, computed once by the pure functions.

A scenario (scenario) assumes a degree for every condition, recipient and month. The sums, months,
keys and reserved shares do not hang on that, save for pots that others carry money to or that are
shared by earnings.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

import numpy as np

from services.allocation.domain.basis import Basis, Slot
from services.allocation.domain.keys import require_key_data, weights_of
from services.allocation.domain.order import settlement_order
from services.allocation.domain.shares import pot_sum, shares_of, slot_sums
from services.allocation.domain.vectorised_blocks import Integers
from services.allocation.domain.weights import Weighing, Weights
from shared.schemas.agreements import Agreement
from shared.schemas.allocations import KeyDataSet
from shared.schemas.pots import Carry, EarnedKey, Pot, Redistribute
from shared.schemas.traces import Figure
from shared.values.periods import Month


@dataclass(frozen=True, slots=True)
class Assumed:
    """Where the degrees that release a slot stand among those assumed for a condition."""

    condition_id: str
    month: int
    rows: Integers
    """One for each recipient of the pot."""


@dataclass(frozen=True, slots=True)
class PlannedSlot:
    """A pot or a month of it: its sum, and the shares of it that are reserved by the key."""

    total_kronor: int
    """Without what other pots carry to it."""
    reserved: Integers | None
    """By recipient; None where the shares differ between scenarios."""
    assumed: Assumed | None
    """None where no condition releases it."""


@dataclass(frozen=True, slots=True)
class PlannedPot:
    """A pot with all that no scenario changes."""

    pot: Pot
    recipients: tuple[str, ...]
    slots: tuple[PlannedSlot, ...]
    weights: Integers | None
    """None where the key counts what has been earned."""
    base_kronor: int
    redistribution_weights: Integers | None
    """By which what is not released is shared again."""


@dataclass(frozen=True)
class Plan:
    """Every pot in the order of settlement, and the degrees (uppfyllnadsgrader) that may occur."""

    agreement: Agreement
    degrees: tuple[Fraction, ...]
    pots: tuple[PlannedPot, ...]

    @cached_property
    def conditions(self) -> Mapping[str, tuple[int, int]]:
        """Of each condition that releases a pot: its number of months, or 1, and of recipients."""
        named = {each.pot.condition for each in self.pots if each.pot.condition is not None}
        return {
            condition_id: (
                len(months_of(condition_id, self.agreement)) or 1,
                len(recipients_of(condition_id, self.agreement)),
            )
            for condition_id in sorted(named)
        }


def plan_of(
    agreement: Agreement, *, key_data: Mapping[str, KeyDataSet], degrees: Sequence[Fraction]
) -> Plan:
    """Prepare scenarios of the whole agreement, all its occasions together.

    Raises KeyDataMissing or KeyDataIncomplete, as a run would.
    """
    assert 0 < len(degrees) <= np.iinfo(np.uint8).max + 1, len(degrees)
    assert all(0 <= degree <= 1 for degree in degrees), degrees
    basis = Basis.of(
        agreement,
        occasion_id=agreement.occasions[-1].id,
        outcomes={},
        key_data=key_data,
        earlier={},
    )
    require_key_data(agreement.shared_pots(), basis)
    filled = frozenset(
        each.unreleased.to for each in agreement.shared_pots() if isinstance(each.unreleased, Carry)
    )
    pots = (pot for batch in settlement_order(agreement) for pot in batch)
    return Plan(
        agreement,
        tuple(degrees),
        tuple(_planned(pot, basis, filled) for pot in pots),
    )


def months_of(condition_id: str, agreement: Agreement) -> tuple[Month, ...]:
    """The months a condition is judged for; none where it is judged once."""
    condition = agreement.condition(condition_id)
    assert condition is not None, condition_id
    return () if condition.periods is None else condition.periods.months()


def recipients_of(condition_id: str, agreement: Agreement) -> tuple[str, ...]:
    """Those whom a condition is judged for, in id order: the rows of its scenarios."""
    condition = agreement.condition(condition_id)
    assert condition is not None, condition_id
    return agreement.recipient_ids(condition.recipients)


def _planned(pot: Pot, basis: Basis, filled: frozenset[str]) -> PlannedPot:
    """Plan a pot; `filled` are those that others carry money to."""
    weighing = Weighing(basis.recipients_of(pot), pot, basis, {})
    weights = None if isinstance(pot.key, EarnedKey) else weights_of(pot.key, weighing)
    fixed = None if pot.id in filled else weights
    again = None
    if isinstance(pot.unreleased, Redistribute):
        again = _in_order(weights_of(pot.unreleased.key, weighing), weighing.recipients)
    return PlannedPot(
        pot,
        weighing.recipients,
        tuple(
            PlannedSlot(
                total.kronor(),
                None if fixed is None else _reserved(slot, total, fixed, weighing),
                _assumed(slot, weighing),
            )
            for slot, total in slot_sums(pot, pot_sum(pot, carried_in=(), basis=basis))
        ),
        None if weights is None else _in_order(weights, weighing.recipients),
        0 if weights is None else weights.base_kronor,
        again,
    )


def _reserved(slot: Slot, total: Figure, weights: Weights, weighing: Weighing) -> Integers:
    """The shares of a slot as a run computes them."""
    shares = shares_of(slot, total, weights, basis=weighing.basis)
    return np.array([shares.figures[each].kronor() for each in weighing.recipients], np.int64)


def _in_order(weights: Weights, recipients: tuple[str, ...]) -> Integers:
    return np.array([weights.numbers[each] for each in recipients], dtype=np.int64)


def _assumed(slot: Slot, weighing: Weighing) -> Assumed | None:
    """Where in its condition's assumed degrees those of the slot stand."""
    if slot.pot.condition is None:
        return None
    agreement, condition_id = weighing.basis.agreement, slot.pot.condition
    months = months_of(condition_id, agreement)
    judged = recipients_of(condition_id, agreement)
    return Assumed(
        condition_id,
        0 if slot.period is None or not months else months.index(slot.period),
        np.array([judged.index(each) for each in weighing.recipients], dtype=np.int64),
    )
