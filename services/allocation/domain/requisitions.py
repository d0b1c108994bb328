"""What a requisition (rekvisition) below the entitlement does: what is requested is shared out.

The sum requested is split over the pots under the same outcome in proportion to what each would
have given; the rest is not released (ÖT24, interpretation 24).
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from services.allocation.domain.basis import Basis, Slot
from services.allocation.domain.figures import METHODS, bare, kronor_of, named, of_pot
from services.allocation.domain.lines import OutcomeKey
from services.allocation.domain.order import is_requisition
from services.allocation.domain.rounding import split
from shared.schemas.base import Label
from shared.schemas.traces import Figure, Reference, exact

Entitled = Mapping[str, Figure]
"""What each recipient is entitled to from a slot."""

_BEFORE = Label(sv="Tilldelat före rekvisitionen", en="Allotted before the requisition")
_FORMULA = Label(
    sv="rekvirerat belopp × tilldelat ur potten ÷ tilldelat ur alla potter i rekvisitionen, "
    f"avrundat med {METHODS['largest_remainder'].sv}",
    en="requested amount × allotted from the pot ÷ allotted from all the pots in the requisition, "
    f"rounded by {METHODS['largest_remainder'].en}",
)


def capped(
    slots: Sequence[Slot], entitled: Sequence[Entitled], *, basis: Basis
) -> tuple[Entitled, ...]:
    """The entitlements from slots that are settled together, none above what is requested."""
    lowered: list[dict[str, Figure]] = [dict(each) for each in entitled]
    for key, places in _by_outcome(slots, entitled, basis=basis).items():
        _, recipient_id, _ = key
        requested = _requested(key, basis)
        places.sort(key=lambda place: _slot_name(slots[place]))
        before = {_slot_name(slots[place]): entitled[place][recipient_id] for place in places}
        total = kronor_of(
            [bare(figure) for figure in before.values()],
            name=named(
                Label(sv="Tilldelat ur alla potter", en="Allotted from all pots"),
                basis.names[recipient_id],
            ),
            formula=Label(
                sv="summan av vad potterna skulle ha gett", en="the sum of what the pots would give"
            ),
            source=None,
        )
        if requested.kronor() >= total.kronor():
            continue
        parts = split(
            requested.kronor(),
            {name: figure.kronor() for name, figure in before.items()},
            method="largest_remainder",
        )
        for place in places:
            name = _slot_name(slots[place])
            assert parts[name] <= before[name].kronor(), (name, recipient_id)
            lowered[place][recipient_id] = _lowered(
                before[name],
                parts[name],
                slots[place],
                inputs=(requested, total),
                who=basis.names[recipient_id],
            )
    return tuple(lowered)


def _by_outcome(
    slots: Sequence[Slot], entitled: Sequence[Entitled], *, basis: Basis
) -> dict[OutcomeKey, list[int]]:
    """The places of the slots that each outcome with a requested sum releases."""
    places: dict[OutcomeKey, list[int]] = defaultdict(list)
    for place, slot in enumerate(slots):
        if slot.pot.condition is not None and is_requisition(slot.pot.condition, basis.agreement):
            for recipient_id in entitled[place]:
                key = basis.outcome_key(slot, recipient_id)
                if basis.outcomes[key].requested_kronor is not None:
                    places[key].append(place)
    return places


def _slot_name(slot: Slot) -> str:
    """A name that sorts slots by pot and month, the order ties are broken in."""
    return slot.pot.id if slot.period is None else f"{slot.pot.id} {slot.period}"


def _requested(key: OutcomeKey, basis: Basis) -> Figure:
    outcome = basis.outcomes[key]
    assert outcome.requested_kronor is not None, key
    return Figure(
        name=named(
            Label(sv="Rekvirerat belopp", en="Requested amount"), basis.names[outcome.recipient_id]
        ),
        value=exact(outcome.requested_kronor),
        unit="kronor",
        source=outcome.source,
        reference=Reference(kind="outcome", id=str(outcome.id)),
    )


def _lowered(
    before: Figure, kronor: int, slot: Slot, *, inputs: tuple[Figure, Figure], who: str
) -> Figure:
    """An entitlement that the requisition lowers, with what it would have been."""
    full = before.model_copy(update={"name": of_pot(_BEFORE, slot.pot, who, slot.period)})
    return Figure(
        name=before.name,
        value=exact(kronor),
        unit="kronor",
        formula=_FORMULA,
        expression="{1} × {0} ÷ {2}",
        source=inputs[0].source,
        inputs=(full, *inputs),
    )
