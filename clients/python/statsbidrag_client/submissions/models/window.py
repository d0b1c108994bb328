from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast
import datetime






T = TypeVar("T", bound="Window")



@_attrs_define
class Window:
    """ From the start of the first day to the end of the last, in Swedish time.

        Attributes:
            first (datetime.date):  Example: 2024-09-30.
            last (datetime.date):  Example: 2024-09-30.
            source (str):
     """

    first: datetime.date
    last: datetime.date
    source: str





    def to_dict(self) -> dict[str, Any]:
        first = self.first.isoformat()

        last = self.last.isoformat()

        source = self.source


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "first": first,
            "last": last,
            "source": source,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        first = datetime.date.fromisoformat(d.pop("first"))




        last = datetime.date.fromisoformat(d.pop("last"))




        source = d.pop("source")

        window = cls(
            first=first,
            last=last,
            source=source,
        )

        return window

