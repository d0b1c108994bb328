from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast
import datetime

if TYPE_CHECKING:
  from ..models.label import Label





T = TypeVar("T", bound="DataSet")



@_attrs_define
class DataSet:
    """ Key data a pot is shared by: what is counted, when, and who says so.

        Attributes:
            id (str):
            label (Label): A short text for people, in Swedish and English.
            recipients (str):
            source (str):
            unit (Label): A short text for people, in Swedish and English.
            as_of (datetime.date | None | Unset):
            column (None | str | Unset):
            file (None | str | Unset): A CSV in the agreement's folder that holds the values, where the documents give them.
            note (Label | None | Unset): What a reader must know, such as that the figures are of another year.
     """

    id: str
    label: Label
    recipients: str
    source: str
    unit: Label
    as_of: datetime.date | None | Unset = UNSET
    column: None | str | Unset = UNSET
    file: None | str | Unset = UNSET
    note: Label | None | Unset = UNSET





    def to_dict(self) -> dict[str, Any]:
        from ..models.label import Label # noqa: PLC0415
        id = self.id

        label = self.label.to_dict()

        recipients = self.recipients

        source = self.source

        unit = self.unit.to_dict()

        as_of: None | str | Unset
        if isinstance(self.as_of, Unset):
            as_of = UNSET
        elif isinstance(self.as_of, datetime.date):
            as_of = self.as_of.isoformat()
        else:
            as_of = self.as_of

        column: None | str | Unset
        if isinstance(self.column, Unset):
            column = UNSET
        else:
            column = self.column

        file: None | str | Unset
        if isinstance(self.file, Unset):
            file = UNSET
        else:
            file = self.file

        note: dict[str, Any] | None | Unset
        if isinstance(self.note, Unset):
            note = UNSET
        elif isinstance(self.note, Label):
            note = self.note.to_dict()
        else:
            note = self.note


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "id": id,
            "label": label,
            "recipients": recipients,
            "source": source,
            "unit": unit,
        })
        if as_of is not UNSET:
            field_dict["as_of"] = as_of
        if column is not UNSET:
            field_dict["column"] = column
        if file is not UNSET:
            field_dict["file"] = file
        if note is not UNSET:
            field_dict["note"] = note

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.label import Label # noqa: PLC0415
        d = dict(src_dict)
        id = d.pop("id")

        label = Label.from_dict(d.pop("label"))




        recipients = d.pop("recipients")

        source = d.pop("source")

        unit = Label.from_dict(d.pop("unit"))




        def _parse_as_of(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                as_of_type_0 = datetime.date.fromisoformat(data)



                return as_of_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        as_of = _parse_as_of(d.pop("as_of", UNSET))


        def _parse_column(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        column = _parse_column(d.pop("column", UNSET))


        def _parse_file(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        file = _parse_file(d.pop("file", UNSET))


        def _parse_note(data: object) -> Label | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                note_type_0 = Label.from_dict(data)



                return note_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Label | None | Unset, data)

        note = _parse_note(d.pop("note", UNSET))


        data_set = cls(
            id=id,
            label=label,
            recipients=recipients,
            source=source,
            unit=unit,
            as_of=as_of,
            column=column,
            file=file,
            note=note,
        )

        return data_set

