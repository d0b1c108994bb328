from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset







T = TypeVar("T", bound="Ceiling")



@_attrs_define
class Ceiling:
    """ A table's column whose sum may not exceed a figure: larger items, and all costs.

        Attributes:
            at_most (str):
            column (str):
            source (str):
            table (str):
     """

    at_most: str
    column: str
    source: str
    table: str





    def to_dict(self) -> dict[str, Any]:
        at_most = self.at_most

        column = self.column

        source = self.source

        table = self.table


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "at_most": at_most,
            "column": column,
            "source": source,
            "table": table,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        at_most = d.pop("at_most")

        column = d.pop("column")

        source = d.pop("source")

        table = d.pop("table")

        ceiling = cls(
            at_most=at_most,
            column=column,
            source=source,
            table=table,
        )

        return ceiling

