"""Key data as figures: what was counted of each recipient, when, and who says so."""

from collections.abc import Iterable, Mapping

from services.allocation.domain.basis import Basis
from services.allocation.domain.errors import KeyDataIncomplete
from services.allocation.domain.figures import named
from shared.schemas.allocations import KeyDataSet
from shared.schemas.base import Label
from shared.schemas.traces import Figure, Reference, exact


def counts(data_set_id: str, *, recipients: Iterable[str], basis: Basis) -> dict[str, Figure]:
    """What a key data set counts of each recipient; raises KeyDataIncomplete for a gap."""
    key_data = basis.key_data[data_set_id]
    values = {each.recipient_id: each.value for each in key_data.values}
    assert key_data.data_set_id == data_set_id, (key_data.data_set_id, data_set_id)
    assert len(values) == len(key_data.values), f"{data_set_id} gives a recipient two values"
    refuse_gaps(values, recipients=recipients, holder=f"Key data {data_set_id}")
    defined = basis.agreement.data_set(data_set_id)
    assert defined is not None, data_set_id
    what = Label(
        sv=f"{defined.label.sv} ({defined.unit.sv})", en=f"{defined.label.en} ({defined.unit.en})"
    )
    note, reference = dated(key_data, defined.note), cited(key_data)
    return {
        recipient_id: Figure(
            name=named(what, basis.names[recipient_id]),
            value=exact(values[recipient_id]),
            unit="count",
            source=key_data.source,
            note=note,
            reference=reference,
        )
        for recipient_id in recipients
    }


def refuse_gaps(values: Mapping[str, int], *, recipients: Iterable[str], holder: str) -> None:
    """Raise KeyDataIncomplete where a recipient who shares has no value."""
    absent = [recipient_id for recipient_id in recipients if recipient_id not in values]
    if absent:
        raise KeyDataIncomplete(
            f"{holder} has no value for {', '.join(absent)}. Every recipient who shares the pot "
            "needs one; give 0 where there is nothing to count."
        )


def cited(key_data: KeyDataSet) -> Reference:
    """The upload a figure was taken from."""
    return Reference(kind="key_data_set", id=str(key_data.id), sha256=key_data.sha256)


def dated(key_data: KeyDataSet, defined: Label | None) -> Label:
    """Of which day the figures are, and what a reader must know of them."""
    if key_data.as_of is None:
        notes = [Label(sv="Källan anger inget datum.", en="The source gives no date.")]
    else:
        notes = [Label(sv=f"Avser {key_data.as_of}.", en=f"As of {key_data.as_of}.")]
    if defined is not None:
        notes.append(defined)
    if key_data.note is not None:
        notes.append(Label(sv=key_data.note, en=key_data.note))
    return Label(sv=" ".join(note.sv for note in notes), en=" ".join(note.en for note in notes))
