from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset







T = TypeVar("T", bound="StatusReading")



@_attrs_define
class StatusReading:
    """ What a status report changed.

        Attributes:
            accepted (int):
            already_known (int): Transfers whose outcome was recorded before, in the same way.
            contradicting (int): Transfers whose outcome was recorded otherwise: nothing is moved, ask the bank.
            pending (int):
            rejected (int):
     """

    accepted: int
    already_known: int
    contradicting: int
    pending: int
    rejected: int





    def to_dict(self) -> dict[str, Any]:
        accepted = self.accepted

        already_known = self.already_known

        contradicting = self.contradicting

        pending = self.pending

        rejected = self.rejected


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "accepted": accepted,
            "already_known": already_known,
            "contradicting": contradicting,
            "pending": pending,
            "rejected": rejected,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        accepted = d.pop("accepted")

        already_known = d.pop("already_known")

        contradicting = d.pop("contradicting")

        pending = d.pop("pending")

        rejected = d.pop("rejected")

        status_reading = cls(
            accepted=accepted,
            already_known=already_known,
            contradicting=contradicting,
            pending=pending,
            rejected=rejected,
        )

        return status_reading

