from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset







T = TypeVar("T", bound="DegreeRange")



@_attrs_define
class DegreeRange:
    """ Every degree a condition's own rules can give from one to another, equally often.

        Attributes:
            highest (str):
            lowest (str):
     """

    highest: str
    lowest: str





    def to_dict(self) -> dict[str, Any]:
        highest = self.highest

        lowest = self.lowest


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "highest": highest,
            "lowest": lowest,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        highest = d.pop("highest")

        lowest = d.pop("lowest")

        degree_range = cls(
            highest=highest,
            lowest=lowest,
        )

        return degree_range

