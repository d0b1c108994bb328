from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast
from uuid import UUID
import datetime

if TYPE_CHECKING:
  from ..models.label import Label





T = TypeVar("T", bound="CitedKeyData")



@_attrs_define
class CitedKeyData:
    """ A key data set that figures were taken from: what it counts, and who says so.

        Attributes:
            as_of (datetime.date | None):
            id (UUID):
            label (Label): A short text for people, in Swedish and English.
            note (Label): A short text for people, in Swedish and English.
            source (str):
     """

    as_of: datetime.date | None
    id: UUID
    label: Label
    note: Label
    source: str





    def to_dict(self) -> dict[str, Any]:
        from ..models.label import Label # noqa: PLC0415
        as_of: None | str
        if isinstance(self.as_of, datetime.date):
            as_of = self.as_of.isoformat()
        else:
            as_of = self.as_of

        id = str(self.id)

        label = self.label.to_dict()

        note = self.note.to_dict()

        source = self.source


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "as_of": as_of,
            "id": id,
            "label": label,
            "note": note,
            "source": source,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.label import Label # noqa: PLC0415
        d = dict(src_dict)
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


        id = UUID(d.pop("id"))




        label = Label.from_dict(d.pop("label"))




        note = Label.from_dict(d.pop("note"))




        source = d.pop("source")

        cited_key_data = cls(
            as_of=as_of,
            id=id,
            label=label,
            note=note,
            source=source,
        )

        return cited_key_data

