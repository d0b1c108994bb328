from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.payment_state import check_payment_state
from ..models.payment_state import PaymentState
from typing import cast
from uuid import UUID






T = TypeVar("T", bound="Payment")



@_attrs_define
class Payment:
    """ What a released run pays a recipient: one payment, however often it has to be tried.

        Attributes:
            agreement_id (str):
            attempt (int):
            end_to_end_id (str): Derived from the payment and the attempt: sent again it is the same transfer.
            id (UUID):
            kronor (int):
            occasion_id (str):
            reason (None | str): What the bank or a person said last.
            recipient_id (str):
            run_id (UUID):
            state (PaymentState):
            version (int):
     """

    agreement_id: str
    attempt: int
    end_to_end_id: str
    id: UUID
    kronor: int
    occasion_id: str
    reason: None | str
    recipient_id: str
    run_id: UUID
    state: PaymentState
    version: int





    def to_dict(self) -> dict[str, Any]:
        agreement_id = self.agreement_id

        attempt = self.attempt

        end_to_end_id = self.end_to_end_id

        id = str(self.id)

        kronor = self.kronor

        occasion_id = self.occasion_id

        reason: None | str
        reason = self.reason

        recipient_id = self.recipient_id

        run_id = str(self.run_id)

        state: str = self.state

        version = self.version


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "agreement_id": agreement_id,
            "attempt": attempt,
            "end_to_end_id": end_to_end_id,
            "id": id,
            "kronor": kronor,
            "occasion_id": occasion_id,
            "reason": reason,
            "recipient_id": recipient_id,
            "run_id": run_id,
            "state": state,
            "version": version,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        agreement_id = d.pop("agreement_id")

        attempt = d.pop("attempt")

        end_to_end_id = d.pop("end_to_end_id")

        id = UUID(d.pop("id"))




        kronor = d.pop("kronor")

        occasion_id = d.pop("occasion_id")

        def _parse_reason(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        reason = _parse_reason(d.pop("reason"))


        recipient_id = d.pop("recipient_id")

        run_id = UUID(d.pop("run_id"))




        state = check_payment_state(d.pop("state"))




        version = d.pop("version")

        payment = cls(
            agreement_id=agreement_id,
            attempt=attempt,
            end_to_end_id=end_to_end_id,
            id=id,
            kronor=kronor,
            occasion_id=occasion_id,
            reason=reason,
            recipient_id=recipient_id,
            run_id=run_id,
            state=state,
            version=version,
        )

        return payment

