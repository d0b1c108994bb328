from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast
from typing import Literal, cast
import datetime






T = TypeVar("T", bound="OverpaymentRequest")



@_attrs_define
class OverpaymentRequest:
    """ Claim of what was paid and later judgements took back, where no payment is left to lower.

        Attributes:
            agreement_id (str):
            due (datetime.date):  Example: 2025-06-30.
            kind (Literal['overpayment']):
            kronor (int):
            motivation (str):
            recipient_id (str):
            source (str): The paragraph or interpretation that lets the money be claimed.
     """

    agreement_id: str
    due: datetime.date
    kind: Literal['overpayment']
    kronor: int
    motivation: str
    recipient_id: str
    source: str





    def to_dict(self) -> dict[str, Any]:
        agreement_id = self.agreement_id

        due = self.due.isoformat()

        kind = self.kind

        kronor = self.kronor

        motivation = self.motivation

        recipient_id = self.recipient_id

        source = self.source


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "agreement_id": agreement_id,
            "due": due,
            "kind": kind,
            "kronor": kronor,
            "motivation": motivation,
            "recipient_id": recipient_id,
            "source": source,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        agreement_id = d.pop("agreement_id")

        due = datetime.date.fromisoformat(d.pop("due"))




        kind = cast(Literal['overpayment'] , d.pop("kind"))
        if kind != 'overpayment':
            raise ValueError(f"kind must match const 'overpayment', got '{kind}'")

        kronor = d.pop("kronor")

        motivation = d.pop("motivation")

        recipient_id = d.pop("recipient_id")

        source = d.pop("source")

        overpayment_request = cls(
            agreement_id=agreement_id,
            due=due,
            kind=kind,
            kronor=kronor,
            motivation=motivation,
            recipient_id=recipient_id,
            source=source,
        )

        return overpayment_request

