from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset







T = TypeVar("T", bound="ForeseenRecipient")



@_attrs_define
class ForeseenRecipient:
    """ The same over all pots.

        Attributes:
            difference_kronor (int):
            foreseen_kronor (int):
            present_kronor (int):
            recipient_id (str):
     """

    difference_kronor: int
    foreseen_kronor: int
    present_kronor: int
    recipient_id: str





    def to_dict(self) -> dict[str, Any]:
        difference_kronor = self.difference_kronor

        foreseen_kronor = self.foreseen_kronor

        present_kronor = self.present_kronor

        recipient_id = self.recipient_id


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "difference_kronor": difference_kronor,
            "foreseen_kronor": foreseen_kronor,
            "present_kronor": present_kronor,
            "recipient_id": recipient_id,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        difference_kronor = d.pop("difference_kronor")

        foreseen_kronor = d.pop("foreseen_kronor")

        present_kronor = d.pop("present_kronor")

        recipient_id = d.pop("recipient_id")

        foreseen_recipient = cls(
            difference_kronor=difference_kronor,
            foreseen_kronor=foreseen_kronor,
            present_kronor=present_kronor,
            recipient_id=recipient_id,
        )

        return foreseen_recipient

