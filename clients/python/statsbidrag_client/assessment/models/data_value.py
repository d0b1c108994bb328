from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.label import Label





T = TypeVar("T", bound="DataValue")



@_attrs_define
class DataValue:
    """ A value of a column, and what it stands for.

        Attributes:
            id (str):
            label (Label): A short text for people, in Swedish and English.
     """

    id: str
    label: Label





    def to_dict(self) -> dict[str, Any]:
        from ..models.label import Label # noqa: PLC0415
        id = self.id

        label = self.label.to_dict()


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "id": id,
            "label": label,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.label import Label # noqa: PLC0415
        d = dict(src_dict)
        id = d.pop("id")

        label = Label.from_dict(d.pop("label"))




        data_value = cls(
            id=id,
            label=label,
        )

        return data_value

