"""A pot settled: its sum, months, shares, conditions and leftovers, in that order."""

from collections.abc import Mapping
from dataclasses import dataclass

from services.allocation.domain.basis import Basis
from services.allocation.domain.entitlements import release
from services.allocation.domain.figures import kronor_of, named, of_pot
from services.allocation.domain.keys import weights_of
from services.allocation.domain.leftovers import NOT_RELEASED, SettledSlot, settle_slot
from services.allocation.domain.lines import Line
from services.allocation.domain.order import Batch
from services.allocation.domain.shares import Shares, pot_sum, shares_of, slot_sums
from services.allocation.domain.weights import Weighing
from shared.schemas.base import Label
from shared.schemas.pots import Carry, Pot
from shared.schemas.traces import Figure, exact

_NOT_RELEASED_WORDS = Label(
    sv="månadspotten − vad den tilldelat mottagarna",
    en="the monthly pot − what it allotted to the recipients",
)


@dataclass(frozen=True, slots=True)
class SettledPot:
    """A pot with every krona of it in its place."""

    pot: Pot
    carried_in_kronor: int
    slots: tuple[SettledSlot, ...]
    """Those that are due."""
    later_kronor: int
    """Of the slots that are not."""

    @property
    def lines(self) -> tuple[Line, ...]:
        """Everything the pot gives so far, earlier occasions included."""
        return tuple(line for slot in self.slots for line in slot.lines)

    @property
    def carried_out_kronor(self) -> int:
        """What it carries to another pot so far."""
        return sum(slot.carried_out_kronor for slot in self.slots)


Settled = Mapping[str, SettledPot]
"""The pots that are settled so far, by id."""


def settle(batch: Batch, settled: Settled, *, basis: Basis) -> tuple[SettledPot, ...]:
    """Settle pots that belong together; those they wait for are settled already."""
    lines = {pot_id: each.lines for pot_id, each in settled.items()}
    weighings = {pot.id: Weighing(basis.recipients_of(pot), pot, basis, lines) for pot in batch}
    totals = {
        pot.id: pot_sum(pot, carried_in=_carried_in(pot, settled), basis=basis) for pot in batch
    }
    shares: list[Shares] = []
    later_kronor = dict.fromkeys(totals, 0)
    for pot in batch:
        due = []
        for slot, total in slot_sums(pot, totals[pot.id]):
            if basis.is_due(slot):
                due.append((slot, total))
            else:
                later_kronor[pot.id] += total.kronor()
        if due:
            weights = weights_of(pot.key, weighings[pot.id])
            shares += [shares_of(slot, total, weights, basis=basis) for slot, total in due]
    released = release(shares, basis=basis)
    return tuple(
        SettledPot(
            pot,
            totals[pot.id].kronor() - pot.amount,
            tuple(
                settle_slot(each, weighings[pot.id])
                for each in released
                if each.slot.pot.id == pot.id
            ),
            later_kronor[pot.id],
        )
        for pot in batch
    )


def _carried_in(pot: Pot, settled: Settled) -> tuple[Figure, ...]:
    """What each other pot carries to this one so far, month by month."""
    return tuple(
        kronor_of(
            [
                Figure(
                    name=named(NOT_RELEASED, slot.slot.period),
                    value=exact(slot.carried_out_kronor),
                    unit="kronor",
                    formula=_NOT_RELEASED_WORDS,
                    source=source.pot.unreleased.source or source.pot.source,
                )
                for slot in source.slots
            ],
            name=of_pot(Label(sv="Överfört från", en="Carried over from"), source.pot),
            formula=Label(
                sv="summan av vad villkoret inte frigjort åt någon mottagare",
                en="the sum of what the condition did not release to any recipient",
            ),
            source=source.pot.unreleased.source or source.pot.source,
        )
        for source in sorted(settled.values(), key=lambda each: each.pot.id)
        if isinstance(source.pot.unreleased, Carry) and source.pot.unreleased.to == pot.id
    )
