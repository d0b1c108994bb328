from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.delivery_attempt_kind import check_delivery_attempt_kind
from ..models.delivery_attempt_kind import DeliveryAttemptKind
from ..models.delivery_attempt_outcome import check_delivery_attempt_outcome
from ..models.delivery_attempt_outcome import DeliveryAttemptOutcome
from typing import cast






T = TypeVar("T", bound="DeliveryAttempt")



@_attrs_define
class DeliveryAttempt:
    """ One attempt to tell one event: what came of it, and never what was sent or answered.

        Attributes:
            at (str):
            duration_milliseconds (int):
            event_id (str):
            event_type (str):
            kind (DeliveryAttemptKind):
            message_id (str):
            outcome (DeliveryAttemptOutcome):
            status (int | None): The status that was answered; null where nothing was.
     """

    at: str
    duration_milliseconds: int
    event_id: str
    event_type: str
    kind: DeliveryAttemptKind
    message_id: str
    outcome: DeliveryAttemptOutcome
    status: int | None





    def to_dict(self) -> dict[str, Any]:
        at = self.at

        duration_milliseconds = self.duration_milliseconds

        event_id = self.event_id

        event_type = self.event_type

        kind: str = self.kind

        message_id = self.message_id

        outcome: str = self.outcome

        status: int | None
        status = self.status


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "at": at,
            "duration_milliseconds": duration_milliseconds,
            "event_id": event_id,
            "event_type": event_type,
            "kind": kind,
            "message_id": message_id,
            "outcome": outcome,
            "status": status,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        at = d.pop("at")

        duration_milliseconds = d.pop("duration_milliseconds")

        event_id = d.pop("event_id")

        event_type = d.pop("event_type")

        kind = check_delivery_attempt_kind(d.pop("kind"))




        message_id = d.pop("message_id")

        outcome = check_delivery_attempt_outcome(d.pop("outcome"))




        def _parse_status(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        status = _parse_status(d.pop("status"))


        delivery_attempt = cls(
            at=at,
            duration_milliseconds=duration_milliseconds,
            event_id=event_id,
            event_type=event_type,
            kind=kind,
            message_id=message_id,
            outcome=outcome,
            status=status,
        )

        return delivery_attempt

