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
  from ..models.key_value import KeyValue





T = TypeVar("T", bound="KeyDataUpload")



@_attrs_define
class KeyDataUpload:
    """ Key data to share by: the values with their source and date.

        Attributes:
            agreement_id (str):
            as_of (datetime.date | None): The day the values are of; null where the source does not say.
            data_set_id (str):
            source (str):
            values (list[KeyValue]):
            note (None | str | Unset): What a reader must know, such as that the figures are of another year or made up.
     """

    agreement_id: str
    as_of: datetime.date | None
    data_set_id: str
    source: str
    values: list[KeyValue]
    note: None | str | Unset = UNSET





    def to_dict(self) -> dict[str, Any]:
        from ..models.key_value import KeyValue # noqa: PLC0415
        agreement_id = self.agreement_id

        as_of: None | str
        if isinstance(self.as_of, datetime.date):
            as_of = self.as_of.isoformat()
        else:
            as_of = self.as_of

        data_set_id = self.data_set_id

        source = self.source

        values = []
        for values_item_data in self.values:
            values_item = values_item_data.to_dict()
            values.append(values_item)



        note: None | str | Unset
        if isinstance(self.note, Unset):
            note = UNSET
        else:
            note = self.note


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "agreement_id": agreement_id,
            "as_of": as_of,
            "data_set_id": data_set_id,
            "source": source,
            "values": values,
        })
        if note is not UNSET:
            field_dict["note"] = note

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.key_value import KeyValue # noqa: PLC0415
        d = dict(src_dict)
        agreement_id = d.pop("agreement_id")

        def _parse_as_of(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                as_of_type_0 = datetime.date.fromisoformat(data)



                return as_of_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        as_of = _parse_as_of(d.pop("as_of"))


        data_set_id = d.pop("data_set_id")

        source = d.pop("source")

        values = []
        _values = d.pop("values")
        for values_item_data in (_values):
            values_item = KeyValue.from_dict(values_item_data)



            values.append(values_item)


        def _parse_note(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        note = _parse_note(d.pop("note", UNSET))


        key_data_upload = cls(
            agreement_id=agreement_id,
            as_of=as_of,
            data_set_id=data_set_id,
            source=source,
            values=values,
            note=note,
        )

        return key_data_upload

