from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset







T = TypeVar("T", bound="MonthsWithDegree")



@_attrs_define
class MonthsWithDegree:
    """ In how many months a recipient reached a degree.

        Attributes:
            degree (str):
            months (int):
     """

    degree: str
    months: int





    def to_dict(self) -> dict[str, Any]:
        degree = self.degree

        months = self.months


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "degree": degree,
            "months": months,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        degree = d.pop("degree")

        months = d.pop("months")

        months_with_degree = cls(
            degree=degree,
            months=months,
        )

        return months_with_degree

