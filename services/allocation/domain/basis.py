"""What a run is computed from, and what of it is due: pots and months paid at or before it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from services.allocation.domain.errors import EarlierRunsOutOfStep, UnknownOccasion
from services.allocation.domain.lines import LineKey, OutcomeKey, Outcomes
from shared.schemas.agreements import Agreement
from shared.schemas.allocations import KeyDataSet
from shared.schemas.assessments import Outcome
from shared.schemas.pots import Pot
from shared.values.periods import Month


@dataclass(frozen=True, slots=True)
class Slot:
    """A pot, or one of its months: the sum that is shared out in one go."""

    pot: Pot
    period: Month | None


@dataclass(frozen=True, slots=True)
class Basis:
    """The agreement and everything else that a run reads; `names` and `order` follow from it."""

    agreement: Agreement
    occasion_id: str
    outcomes: Outcomes
    key_data: Mapping[str, KeyDataSet]
    earlier: Mapping[LineKey, int]
    names: Mapping[str, str]
    """Of recipients, by id."""
    order: Mapping[str, int]
    """Of payment occasions, by id: their order in time."""

    @classmethod
    def of(
        cls,
        agreement: Agreement,
        *,
        occasion_id: str,
        outcomes: Outcomes,
        key_data: Mapping[str, KeyDataSet],
        earlier: Mapping[LineKey, int],
    ) -> Self:
        """Gather the inputs of a run; raises UnknownOccasion or EarlierRunsOutOfStep."""
        order = {occasion.id: place for place, occasion in enumerate(agreement.occasions)}
        if occasion_id not in order:
            raise UnknownOccasion(
                f"Agreement {agreement.id} has no payment occasion of that id. "
                f"It has, in order of time: {', '.join(order)}."
            )
        _refuse_less_than_nothing(earlier)
        names = {
            member.id: member.name for group in agreement.recipients for member in group.members
        }
        return cls(agreement, occasion_id, outcomes, key_data, earlier, names, order)

    def is_due(self, slot: Slot) -> bool:
        """Whether this occasion or an earlier one pays the slot."""
        return self.order[slot.pot.occasion_of(slot.period)] <= self.order[self.occasion_id]

    def recipients_of(self, pot: Pot) -> tuple[str, ...]:
        """The ids of the pot's recipients, in id order."""
        return self.agreement.recipient_ids(pot.recipients)

    def outcome_key(self, slot: Slot, recipient_id: str) -> OutcomeKey:
        """Which outcome releases the slot to the recipient: the month's, or the only one."""
        assert slot.pot.condition is not None, slot.pot.id
        condition = self.agreement.condition(slot.pot.condition)
        assert condition is not None, slot.pot.condition
        assert condition.periods is None or slot.period is not None, (
            f"pot {slot.pot.id} has no months, its condition {condition.id} is judged by month"
        )
        return (condition.id, recipient_id, slot.period if condition.periods is not None else None)

    def outcome(self, slot: Slot, recipient_id: str) -> Outcome:
        """The outcome that releases the slot to the recipient; known to be there."""
        return self.outcomes[self.outcome_key(slot, recipient_id)]


def slots_of(pot: Pot) -> tuple[Slot, ...]:
    """The months of the pot in order, or the pot as it is."""
    if pot.periods is None:
        return (Slot(pot, None),)
    return tuple(Slot(pot, month) for month in pot.periods.months())


def _refuse_less_than_nothing(earlier: Mapping[LineKey, int]) -> None:
    """Each occasion gives what is missing after the ones before it, so none can end below zero.

    It does where an occasion is computed again after a later one has deducted what it gave.
    """
    below = sorted({(pot_id, who) for (pot_id, _, who, _), kronor in earlier.items() if kronor < 0})
    if below:
        lines = "; ".join(f"pot {pot_id}, recipient {who}" for pot_id, who in below)
        raise EarlierRunsOutOfStep(
            f"Earlier occasions together give less than nothing here: {lines}. One of them was "
            "computed again after a later one. Compute those after it again, in order of time."
        )
