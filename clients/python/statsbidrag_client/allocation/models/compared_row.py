from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset







T = TypeVar("T", bound="ComparedRow")



@_attrs_define
class ComparedRow:
    """ A row of an uploaded table beside what was computed.

        Attributes:
            computed_kronor (int):
            difference_kronor (int):
            is_equal (bool):
            published_kronor (int):
            recipient_id (str):
     """

    computed_kronor: int
    difference_kronor: int
    is_equal: bool
    published_kronor: int
    recipient_id: str





    def to_dict(self) -> dict[str, Any]:
        computed_kronor = self.computed_kronor

        difference_kronor = self.difference_kronor

        is_equal = self.is_equal

        published_kronor = self.published_kronor

        recipient_id = self.recipient_id


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "computed_kronor": computed_kronor,
            "difference_kronor": difference_kronor,
            "is_equal": is_equal,
            "published_kronor": published_kronor,
            "recipient_id": recipient_id,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        computed_kronor = d.pop("computed_kronor")

        difference_kronor = d.pop("difference_kronor")

        is_equal = d.pop("is_equal")

        published_kronor = d.pop("published_kronor")

        recipient_id = d.pop("recipient_id")

        compared_row = cls(
            computed_kronor=computed_kronor,
            difference_kronor=difference_kronor,
            is_equal=is_equal,
            published_kronor=published_kronor,
            recipient_id=recipient_id,
        )

        return compared_row

