from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
  from ..models.label import Label
  from ..models.other_reading import OtherReading





T = TypeVar("T", bound="Interpretation")



@_attrs_define
class Interpretation:
    """ What a document leaves open, the reading chosen, and the others.

        Attributes:
            id (str):
            reading (Label): A short text for people, in Swedish and English.
            source (str):
            unclear (Label): A short text for people, in Swedish and English.
            others (list[OtherReading] | Unset):
     """

    id: str
    reading: Label
    source: str
    unclear: Label
    others: list[OtherReading] | Unset = UNSET





    def to_dict(self) -> dict[str, Any]:
        from ..models.label import Label # noqa: PLC0415
        from ..models.other_reading import OtherReading # noqa: PLC0415
        id = self.id

        reading = self.reading.to_dict()

        source = self.source

        unclear = self.unclear.to_dict()

        others: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.others, Unset):
            others = []
            for others_item_data in self.others:
                others_item = others_item_data.to_dict()
                others.append(others_item)




        field_dict: dict[str, Any] = {}

        field_dict.update({
            "id": id,
            "reading": reading,
            "source": source,
            "unclear": unclear,
        })
        if others is not UNSET:
            field_dict["others"] = others

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.label import Label # noqa: PLC0415
        from ..models.other_reading import OtherReading # noqa: PLC0415
        d = dict(src_dict)
        id = d.pop("id")

        reading = Label.from_dict(d.pop("reading"))




        source = d.pop("source")

        unclear = Label.from_dict(d.pop("unclear"))




        _others = d.pop("others", UNSET)
        others: list[OtherReading] | Unset = UNSET
        if _others is not UNSET:
            others = []
            for others_item_data in _others:
                others_item = OtherReading.from_dict(others_item_data)



                others.append(others_item)


        interpretation = cls(
            id=id,
            reading=reading,
            source=source,
            unclear=unclear,
            others=others,
        )

        return interpretation

