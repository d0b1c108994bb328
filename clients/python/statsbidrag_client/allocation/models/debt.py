from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset







T = TypeVar("T", bound="Debt")



@_attrs_define
class Debt:
    """ A recipient who has been given less, all told, than was sent: the next payment is lower.

        Attributes:
            agreement_id (str):
            kronor (int):
            recipient_id (str):
     """

    agreement_id: str
    kronor: int
    recipient_id: str





    def to_dict(self) -> dict[str, Any]:
        agreement_id = self.agreement_id

        kronor = self.kronor

        recipient_id = self.recipient_id


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "agreement_id": agreement_id,
            "kronor": kronor,
            "recipient_id": recipient_id,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        agreement_id = d.pop("agreement_id")

        kronor = d.pop("kronor")

        recipient_id = d.pop("recipient_id")

        debt = cls(
            agreement_id=agreement_id,
            kronor=kronor,
            recipient_id=recipient_id,
        )

        return debt

