from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.due_date_kind import check_due_date_kind
from ..models.due_date_kind import DueDateKind
from typing import cast
import datetime






T = TypeVar("T", bound="DueDate")



@_attrs_define
class DueDate:
    """ A day by which a recipient must have done something that concerns money.

        Attributes:
            agreement_id (str):
            days_left (int):
            due (datetime.date):  Example: 2025-03-31.
            kind (DueDateKind):
            obligation_id (str):
            recipient_id (str):
            source (str):
     """

    agreement_id: str
    days_left: int
    due: datetime.date
    kind: DueDateKind
    obligation_id: str
    recipient_id: str
    source: str





    def to_dict(self) -> dict[str, Any]:
        agreement_id = self.agreement_id

        days_left = self.days_left

        due = self.due.isoformat()

        kind: str = self.kind

        obligation_id = self.obligation_id

        recipient_id = self.recipient_id

        source = self.source


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "agreement_id": agreement_id,
            "days_left": days_left,
            "due": due,
            "kind": kind,
            "obligation_id": obligation_id,
            "recipient_id": recipient_id,
            "source": source,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        agreement_id = d.pop("agreement_id")

        days_left = d.pop("days_left")

        due = datetime.date.fromisoformat(d.pop("due"))




        kind = check_due_date_kind(d.pop("kind"))




        obligation_id = d.pop("obligation_id")

        recipient_id = d.pop("recipient_id")

        source = d.pop("source")

        due_date = cls(
            agreement_id=agreement_id,
            days_left=days_left,
            due=due,
            kind=kind,
            obligation_id=obligation_id,
            recipient_id=recipient_id,
            source=source,
        )

        return due_date

