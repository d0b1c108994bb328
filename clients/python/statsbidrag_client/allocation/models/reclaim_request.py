from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast
from typing import Literal, cast
import datetime






T = TypeVar("T", bound="ReclaimRequest")



@_attrs_define
class ReclaimRequest:
    """ Reclaim of the grant where no economic report came in time; how much is a decision.

        Attributes:
            agreement_id (str):
            due (datetime.date):  Example: 2025-06-30.
            kind (Literal['reclaim']):
            kronor (int):
            motivation (str):
            recipient_id (str):
     """

    agreement_id: str
    due: datetime.date
    kind: Literal['reclaim']
    kronor: int
    motivation: str
    recipient_id: str





    def to_dict(self) -> dict[str, Any]:
        agreement_id = self.agreement_id

        due = self.due.isoformat()

        kind = self.kind

        kronor = self.kronor

        motivation = self.motivation

        recipient_id = self.recipient_id


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "agreement_id": agreement_id,
            "due": due,
            "kind": kind,
            "kronor": kronor,
            "motivation": motivation,
            "recipient_id": recipient_id,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        agreement_id = d.pop("agreement_id")

        due = datetime.date.fromisoformat(d.pop("due"))




        kind = cast(Literal['reclaim'] , d.pop("kind"))
        if kind != 'reclaim':
            raise ValueError(f"kind must match const 'reclaim', got '{kind}'")

        kronor = d.pop("kronor")

        motivation = d.pop("motivation")

        recipient_id = d.pop("recipient_id")

        reclaim_request = cls(
            agreement_id=agreement_id,
            due=due,
            kind=kind,
            kronor=kronor,
            motivation=motivation,
            recipient_id=recipient_id,
        )

        return reclaim_request

