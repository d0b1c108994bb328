from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset







T = TypeVar("T", bound="Periods")



@_attrs_define
class Periods:
    """ Every month from `first` to `last`, both included.

        Attributes:
            first (str):
            last (str):
     """

    first: str
    last: str





    def to_dict(self) -> dict[str, Any]:
        first = self.first

        last = self.last


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "first": first,
            "last": last,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        first = d.pop("first")

        last = d.pop("last")

        periods = cls(
            first=first,
            last=last,
        )

        return periods

