from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast






T = TypeVar("T", bound="TableCount")



@_attrs_define
class TableCount:
    """ A count in one cell: a category of each dimension.

        Attributes:
            categories (list[str]):
            count (int):
     """

    categories: list[str]
    count: int





    def to_dict(self) -> dict[str, Any]:
        categories = self.categories



        count = self.count


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "categories": categories,
            "count": count,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        categories = cast(list[str], d.pop("categories"))


        count = d.pop("count")

        table_count = cls(
            categories=categories,
            count=count,
        )

        return table_count

