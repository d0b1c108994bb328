"""The result of a run: what each recipient gets, line by line, and where every pot's kronor are."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from shared.schemas.allocations import PotBalance
from shared.schemas.assessments import Outcome
from shared.schemas.traces import Figure
from shared.values.periods import Month

Part = Literal["share", "redistribution"]
"""The pot's own share, or a part of what others were not released."""

OutcomeKey: TypeAlias = tuple[str, str, Month | None]
"""Condition, recipient, and month where the condition is judged by month."""

LineKey: TypeAlias = tuple[str, Month | None, str, Part]
"""Pot, month where the pot is split over months, recipient, part."""

Outcomes: TypeAlias = Mapping[OutcomeKey, Outcome]
"""The current outcome of every condition that has been evaluated."""


@dataclass(frozen=True, slots=True)
class Line:
    """What a pot gives a recipient, and what earlier occasions have given of it.

    The kronor are those of the figure: there is no amount without its derivation.
    """

    pot_id: str
    period: Month | None
    recipient_id: str
    part: Part
    figure: Figure
    earlier_kronor: int

    @property
    def key(self) -> LineKey:
        """What tells this line from every other of the agreement."""
        return (self.pot_id, self.period, self.recipient_id, self.part)

    @property
    def entitled_kronor(self) -> int:
        """What the pot gives the recipient in all."""
        return self.figure.kronor()

    @property
    def kronor(self) -> int:
        """What this occasion gives; negative where earlier occasions gave too much."""
        return self.entitled_kronor - self.earlier_kronor


@dataclass(frozen=True, slots=True)
class Allocation:
    """A payment occasion, computed."""

    lines: tuple[Line, ...]
    balances: tuple[PotBalance, ...]

    @property
    def total_kronor(self) -> int:
        """What the occasion pays."""
        return sum(line.kronor for line in self.lines)

    @property
    def unaccounted_kronor(self) -> int:
        """The pots' kronor less where they are: always 0, and asserted before this exists."""
        return sum(unaccounted_in(balance) for balance in self.balances)


def unaccounted_in(balance: PotBalance) -> int:
    """What a pot holds less the places its kronor have gone to."""
    held = balance.amount_kronor + balance.carried_in_kronor
    placed = (
        balance.allocated_kronor
        + balance.carried_out_kronor
        + balance.forfeited_kronor
        + balance.undistributed_kronor
        + balance.not_due_kronor
        + balance.outside_kronor
    )
    return held - placed
