"""What each recipient's share of a pot or month is, before any condition has had its say."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from services.allocation.domain.basis import Basis, Slot
from services.allocation.domain.division import divide
from services.allocation.domain.figures import Wording, kronor_of, of_pot
from services.allocation.domain.rounding import split_over_periods
from services.allocation.domain.weights import Weights
from shared.schemas.base import Label
from shared.schemas.pots import EarnedKey, Pot
from shared.schemas.traces import Figure, Reference, exact

ALLOTTED = Label(sv="Tilldelat", en="Allotted")
RESERVED = Label(sv="Reserverad andel", en="Reserved share")
RESERVED_MONTH = Label(sv="Reserverad månadspott", en="Reserved monthly pot")
POT = Label(sv="potten", en="the pot")
MONTHLY_POT = Label(sv="månadspotten", en="the monthly pot")


@dataclass(frozen=True, slots=True)
class Shares:
    """A slot's sum and its division by the key."""

    slot: Slot
    total_kronor: int
    figures: Mapping[str, Figure]
    """By recipient. Where a condition releases the pot, what is reserved; else what is allotted."""
    unshared_kronor: int
    """What no one has any share in: a pot shared by earnings when no one has earned."""


def pot_sum(pot: Pot, *, carried_in: Sequence[Figure], basis: Basis) -> Figure:
    """What a pot has to share out: its amount, and what other pots have carried to it."""
    amount = Figure(
        name=of_pot(Label(sv="Pottens belopp", en="Amount of the pot"), pot),
        value=exact(pot.amount),
        unit="kronor",
        source=pot.source,
        reference=Reference(kind="definition", id=basis.agreement.id),
    )
    if not carried_in:
        return amount
    return kronor_of(
        (amount, *carried_in),
        name=of_pot(Label(sv="Att fördela", en="To share out"), pot),
        formula=Label(
            sv="pottens belopp + överfört från andra potter",
            en="the amount of the pot + carried over from other pots",
        ),
        source=pot.source,
    )


def slot_sums(pot: Pot, total: Figure) -> tuple[tuple[Slot, Figure], ...]:
    """The sum of each of the pot's months in order, or of the pot as it is."""
    if pot.periods is None:
        return ((Slot(pot, None), total),)
    months = pot.periods.months()
    sums = split_over_periods(total.kronor(), months)
    extra = total.kronor() % len(months)
    number = Figure(
        name=of_pot(Label(sv="Antal månader", en="Number of months"), pot),
        value=exact(len(months)),
        unit="count",
        source=pot.source,
    )
    return tuple(
        (
            Slot(pot, month),
            Figure(
                name=of_pot(Label(sv="Månadspott", en="Monthly pot"), pot, month),
                value=exact(sums[month]),
                unit="kronor",
                formula=_month_words(extra=extra, place=place),
                expression="{0} ÷ {1}",
                source=pot.rounding_source or pot.source,
                inputs=(total, number),
            ),
        )
        for place, month in enumerate(months)
    )


def shares_of(slot: Slot, total: Figure, weights: Weights, *, basis: Basis) -> Shares:
    """Divide a slot's sum by the pot's key.

    A pot that is shared by earnings has no shares when no one has earned anything: it stays
    undistributed (ÖT24, interpretation 11).
    """
    pot, kronor = slot.pot, total.kronor()
    what = ALLOTTED if pot.condition is None else RESERVED_MONTH if slot.period else RESERVED
    if isinstance(pot.key, EarnedKey) and not any(weights.numbers.values()):
        nothing = {
            recipient_id: Figure(
                name=of_pot(what, pot, basis.names[recipient_id], slot.period),
                value=exact(0),
                unit="kronor",
                formula=Label(
                    sv="ingen har tjänat in något att dela efter: potten ligger kvar ofördelad",
                    en="no one has earned anything to share by: the pot stays undistributed",
                ),
                source=pot.source,
                inputs=(total, figure, weights.total),
            )
            for recipient_id, figure in weights.figures.items()
        }
        return Shares(slot, kronor, nothing, unshared_kronor=kronor)
    wording = Wording(
        part=what, whole=POT if slot.period is None else MONTHLY_POT, source=pot.source
    )
    parts = divide(total, weights, slot=slot, wording=wording, basis=basis)
    return Shares(slot, kronor, parts, unshared_kronor=0)


def _month_words(*, extra: int, place: int) -> Label:
    """How the pot's sum became that of a month."""
    if extra == 0:
        return Label(sv="potten ÷ antalet månader", en="the pot ÷ the number of months")
    got = 1 if place < extra else 0
    return Label(
        sv="potten ÷ antalet månader, överskjutande kronor till de tidigaste månaderna "
        f"(fick {got} av {extra})",
        en="the pot ÷ the number of months, the extra kronor to the earliest months "
        f"(got {got} of {extra})",
    )
