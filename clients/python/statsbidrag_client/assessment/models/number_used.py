from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.label import Label





T = TypeVar("T", bound="NumberUsed")



@_attrs_define
class NumberUsed:
    """ A number a rule compared, exact and as used.

        Attributes:
            name (Label): A short text for people, in Swedish and English.
            unit (str):
            value (str):
     """

    name: Label
    unit: str
    value: str





    def to_dict(self) -> dict[str, Any]:
        from ..models.label import Label # noqa: PLC0415
        name = self.name.to_dict()

        unit = self.unit

        value = self.value


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "name": name,
            "unit": unit,
            "value": value,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.label import Label # noqa: PLC0415
        d = dict(src_dict)
        name = Label.from_dict(d.pop("name"))




        unit = d.pop("unit")

        value = d.pop("value")

        number_used = cls(
            name=name,
            unit=unit,
            value=value,
        )

        return number_used

