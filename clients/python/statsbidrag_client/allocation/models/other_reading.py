from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
  from ..models.change import Change
  from ..models.label import Label





T = TypeVar("T", bound="OtherReading")



@_attrs_define
class OtherReading:
    """ Another way to read an unclear passage, as changes to the definition.

        Attributes:
            id (str):
            reading (Label): A short text for people, in Swedish and English.
            changes (list[Change] | Unset): None where the other reading moves no krona, or cannot be computed from our
                documents.
     """

    id: str
    reading: Label
    changes: list[Change] | Unset = UNSET





    def to_dict(self) -> dict[str, Any]:
        from ..models.change import Change # noqa: PLC0415
        from ..models.label import Label # noqa: PLC0415
        id = self.id

        reading = self.reading.to_dict()

        changes: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.changes, Unset):
            changes = []
            for changes_item_data in self.changes:
                changes_item = changes_item_data.to_dict()
                changes.append(changes_item)




        field_dict: dict[str, Any] = {}

        field_dict.update({
            "id": id,
            "reading": reading,
        })
        if changes is not UNSET:
            field_dict["changes"] = changes

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.change import Change # noqa: PLC0415
        from ..models.label import Label # noqa: PLC0415
        d = dict(src_dict)
        id = d.pop("id")

        reading = Label.from_dict(d.pop("reading"))




        _changes = d.pop("changes", UNSET)
        changes: list[Change] | Unset = UNSET
        if _changes is not UNSET:
            changes = []
            for changes_item_data in _changes:
                changes_item = Change.from_dict(changes_item_data)



                changes.append(changes_item)


        other_reading = cls(
            id=id,
            reading=reading,
            changes=changes,
        )

        return other_reading

