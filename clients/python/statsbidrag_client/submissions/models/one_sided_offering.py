from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast






T = TypeVar("T", bound="OneSidedOffering")



@_attrs_define
class OneSidedOffering:
    """ A category, such as a care offering, for which some of the figures are not reported.

        Attributes:
            category (str):
            lacks (list[str]):
            statistic_id (str):
     """

    category: str
    lacks: list[str]
    statistic_id: str





    def to_dict(self) -> dict[str, Any]:
        category = self.category

        lacks = self.lacks



        statistic_id = self.statistic_id


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "category": category,
            "lacks": lacks,
            "statistic_id": statistic_id,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        category = d.pop("category")

        lacks = cast(list[str], d.pop("lacks"))


        statistic_id = d.pop("statistic_id")

        one_sided_offering = cls(
            category=category,
            lacks=lacks,
            statistic_id=statistic_id,
        )

        return one_sided_offering

