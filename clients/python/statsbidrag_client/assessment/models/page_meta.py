from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset







T = TypeVar("T", bound="PageMeta")



@_attrs_define
class PageMeta:
    """ Where in the list this page is.

        Attributes:
            count (int):
            limit (int):
            offset (int):
            page (int): As asked for: from 1. There is nothing on page 0.
            total_records (int):
     """

    count: int
    limit: int
    offset: int
    page: int
    total_records: int





    def to_dict(self) -> dict[str, Any]:
        count = self.count

        limit = self.limit

        offset = self.offset

        page = self.page

        total_records = self.total_records


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "count": count,
            "limit": limit,
            "offset": offset,
            "page": page,
            "total_records": total_records,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        count = d.pop("count")

        limit = d.pop("limit")

        offset = d.pop("offset")

        page = d.pop("page")

        total_records = d.pop("total_records")

        page_meta = cls(
            count=count,
            limit=limit,
            offset=offset,
            page=page,
            total_records=total_records,
        )

        return page_meta

