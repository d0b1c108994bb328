from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast
import datetime






T = TypeVar("T", bound="Receipt")



@_attrs_define
class Receipt:
    """ Money that came in on a claim.

        Attributes:
            bank_reference (str): The bank's own reference: the same one is booked once.
            kronor (int):
            received_on (datetime.date):  Example: 2025-03-28.
     """

    bank_reference: str
    kronor: int
    received_on: datetime.date





    def to_dict(self) -> dict[str, Any]:
        bank_reference = self.bank_reference

        kronor = self.kronor

        received_on = self.received_on.isoformat()


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "bank_reference": bank_reference,
            "kronor": kronor,
            "received_on": received_on,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        bank_reference = d.pop("bank_reference")

        kronor = d.pop("kronor")

        received_on = datetime.date.fromisoformat(d.pop("received_on"))




        receipt = cls(
            bank_reference=bank_reference,
            kronor=kronor,
            received_on=received_on,
        )

        return receipt

