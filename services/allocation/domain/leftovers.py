"""Where what a condition did not release goes: to others, to another pot, back, or nowhere yet."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import assert_never

from services.allocation.domain.basis import Slot
from services.allocation.domain.division import divide
from services.allocation.domain.entitlements import Released
from services.allocation.domain.figures import Wording, kronor_of, named, of_pot
from services.allocation.domain.keys import weights_of
from services.allocation.domain.lines import Line, Part
from services.allocation.domain.weights import Weighing
from shared.schemas.base import Label
from shared.schemas.pots import Carry, Forfeit, Leave, Redistribute
from shared.schemas.traces import Figure, Reference, exact

REDISTRIBUTED = Label(sv="Omfördelat", en="Redistributed")
TO_REDISTRIBUTE = Label(sv="det som omfördelas", en="what is redistributed")
NOT_RELEASED = Label(sv="Inte frigjort", en="Not released")


@dataclass(frozen=True, slots=True)
class SettledSlot:
    """A slot with every krona of it in its place."""

    slot: Slot
    lines: tuple[Line, ...]
    held_kronor: int
    carried_out_kronor: int = 0
    forfeited_kronor: int = 0
    undistributed_kronor: int = 0

    @property
    def allocated_kronor(self) -> int:
        """What the lines give, earlier occasions included."""
        return sum(line.entitled_kronor for line in self.lines)


def settle_slot(released: Released, weighing: Weighing) -> SettledSlot:
    """Put what was not released where the pot says; `weighing` is of all the pot's recipients."""
    slot, leftover_kronor = released.slot, sum(released.unreleased.values())
    settled = SettledSlot(
        slot,
        _lines(slot, released.entitled, part="share", weighing=weighing),
        released.held_kronor,
        undistributed_kronor=released.unshared_kronor,
    )
    left_kronor = settled.undistributed_kronor + leftover_kronor
    match slot.pot.unreleased:
        case None:
            assert leftover_kronor == 0, (slot.pot.id, slot.period)
        case Redistribute() as redistribute:
            lines = _redistributed(released, redistribute, weighing)
            if lines:
                settled = replace(settled, lines=(*settled.lines, *lines))
            else:
                settled = replace(settled, undistributed_kronor=left_kronor)
        case Carry():
            settled = replace(settled, carried_out_kronor=leftover_kronor)
        case Forfeit():
            settled = replace(settled, forfeited_kronor=leftover_kronor)
        case Leave():
            settled = replace(settled, undistributed_kronor=left_kronor)
        case _:
            assert_never(slot.pot.unreleased)
    assert _placed_kronor(settled) == released.total_kronor, (slot.pot.id, slot.period)
    return settled


def _placed_kronor(settled: SettledSlot) -> int:
    return (
        settled.allocated_kronor
        + settled.held_kronor
        + settled.carried_out_kronor
        + settled.forfeited_kronor
        + settled.undistributed_kronor
    )


def _redistributed(
    released: Released, redistribute: Redistribute, weighing: Weighing
) -> tuple[Line, ...]:
    """The leftover shared among those who were released; no lines if nothing or no one is left.

    It is rounded by itself and paid beside the first share (ÖT24, interpretation 12).
    """
    slot, basis = released.slot, weighing.basis
    degrees = {each: basis.outcome(slot, each).degree for each in released.entitled}
    match redistribute.among:
        case "met":
            among = tuple(each for each, degree in degrees.items() if degree == Fraction(1))
        case "earning":
            among = tuple(each for each, degree in degrees.items() if degree > 0)
        case _:
            assert_never(redistribute.among)
    source = redistribute.source or slot.pot.source
    leftover = _leftover(released, source=source, weighing=weighing)
    if not among or leftover.kronor() == 0:
        return ()
    weights = weights_of(redistribute.key, replace(weighing, recipients=among))
    wording = Wording(part=REDISTRIBUTED, whole=TO_REDISTRIBUTE, source=source)
    parts = divide(leftover, weights, slot=slot, wording=wording, basis=basis)
    return _lines(slot, parts, part="redistribution", weighing=weighing)


def _leftover(released: Released, *, source: str, weighing: Weighing) -> Figure:
    """What was not released, by recipient, each with the outcome that did not release it."""
    slot, basis = released.slot, weighing.basis
    terms = []
    for recipient_id, kronor in released.unreleased.items():
        if kronor > 0:
            outcome = basis.outcome(slot, recipient_id)
            terms.append(
                Figure(
                    name=named(NOT_RELEASED, basis.names[recipient_id], slot.period),
                    value=exact(kronor),
                    unit="kronor",
                    source=outcome.source,
                    reference=Reference(kind="outcome", id=str(outcome.id)),
                )
            )
    return kronor_of(
        terms,
        name=of_pot(Label(sv="Att omfördela", en="To redistribute"), slot.pot, slot.period),
        formula=Label(
            sv="summan av vad var och en hade reserverat och inte fick",
            en="the sum of what was reserved for each and not allotted",
        ),
        source=source,
    )


def _lines(
    slot: Slot, figures: Mapping[str, Figure], *, part: Part, weighing: Weighing
) -> tuple[Line, ...]:
    earlier = weighing.basis.earlier
    return tuple(
        Line(
            slot.pot.id,
            slot.period,
            recipient_id,
            part,
            figure,
            earlier.get((slot.pot.id, slot.period, recipient_id, part), 0),
        )
        for recipient_id, figure in figures.items()
    )
