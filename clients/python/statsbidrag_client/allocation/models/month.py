from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset







T = TypeVar("T", bound="Month")



@_attrs_define
class Month:
    """ A calendar month, written `2024-03`.

        Attributes:
            number (int):
            year (int):
     """

    number: int
    year: int





    def to_dict(self) -> dict[str, Any]:
        number = self.number

        year = self.year


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "number": number,
            "year": year,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        number = d.pop("number")

        year = d.pop("year")

        month = cls(
            number=number,
            year=year,
        )

        return month

