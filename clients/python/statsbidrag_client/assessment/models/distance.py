from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.label import Label
  from ..models.missing_count import MissingCount





T = TypeVar("T", bound="Distance")



@_attrs_define
class Distance:
    """ What would have given a higher degree: the smallest counts that do, exactly.

        Attributes:
            degree (str):
            missing (list[MissingCount]):
            text (Label): A short text for people, in Swedish and English.
     """

    degree: str
    missing: list[MissingCount]
    text: Label





    def to_dict(self) -> dict[str, Any]:
        from ..models.label import Label # noqa: PLC0415
        from ..models.missing_count import MissingCount # noqa: PLC0415
        degree = self.degree

        missing = []
        for missing_item_data in self.missing:
            missing_item = missing_item_data.to_dict()
            missing.append(missing_item)



        text = self.text.to_dict()


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "degree": degree,
            "missing": missing,
            "text": text,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.label import Label # noqa: PLC0415
        from ..models.missing_count import MissingCount # noqa: PLC0415
        d = dict(src_dict)
        degree = d.pop("degree")

        missing = []
        _missing = d.pop("missing")
        for missing_item_data in (_missing):
            missing_item = MissingCount.from_dict(missing_item_data)



            missing.append(missing_item)


        text = Label.from_dict(d.pop("text"))




        distance = cls(
            degree=degree,
            missing=missing,
            text=text,
        )

        return distance

