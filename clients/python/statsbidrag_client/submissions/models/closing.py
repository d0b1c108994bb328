from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset







T = TypeVar("T", bound="Closing")



@_attrs_define
class Closing:
    """ The officer has put the filing aside as dealt with.

        Attributes:
            closed_at (str):
            closed_by (str):
            of_version (int):
            reason (str):
     """

    closed_at: str
    closed_by: str
    of_version: int
    reason: str





    def to_dict(self) -> dict[str, Any]:
        closed_at = self.closed_at

        closed_by = self.closed_by

        of_version = self.of_version

        reason = self.reason


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "closed_at": closed_at,
            "closed_by": closed_by,
            "of_version": of_version,
            "reason": reason,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        closed_at = d.pop("closed_at")

        closed_by = d.pop("closed_by")

        of_version = d.pop("of_version")

        reason = d.pop("reason")

        closing = cls(
            closed_at=closed_at,
            closed_by=closed_by,
            of_version=of_version,
            reason=reason,
        )

        return closing

