from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast






T = TypeVar("T", bound="PublishedCell")



@_attrs_define
class PublishedCell:
    """ A cell as published; `total` stands for all categories of a dimension.

        Attributes:
            categories (list[str]):
            count (int | None): None where it is hidden; whether as small or to protect a small one is not told.
     """

    categories: list[str]
    count: int | None





    def to_dict(self) -> dict[str, Any]:
        categories = self.categories



        count: int | None
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


        def _parse_count(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        count = _parse_count(d.pop("count"))


        published_cell = cls(
            categories=categories,
            count=count,
        )

        return published_cell

