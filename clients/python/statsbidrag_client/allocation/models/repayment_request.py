from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import Literal, cast






T = TypeVar("T", bound="RepaymentRequest")



@_attrs_define
class RepaymentRequest:
    """ Claim what the economic report says was not spent: how much, by when and by which paragraph
    is read from the report, as assessment has it, and from the agreement.

        Attributes:
            agreement_id (str):
            kind (Literal['repayment']):
            recipient_id (str):
     """

    agreement_id: str
    kind: Literal['repayment']
    recipient_id: str





    def to_dict(self) -> dict[str, Any]:
        agreement_id = self.agreement_id

        kind = self.kind

        recipient_id = self.recipient_id


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "agreement_id": agreement_id,
            "kind": kind,
            "recipient_id": recipient_id,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        agreement_id = d.pop("agreement_id")

        kind = cast(Literal['repayment'] , d.pop("kind"))
        if kind != 'repayment':
            raise ValueError(f"kind must match const 'repayment', got '{kind}'")

        recipient_id = d.pop("recipient_id")

        repayment_request = cls(
            agreement_id=agreement_id,
            kind=kind,
            recipient_id=recipient_id,
        )

        return repayment_request

