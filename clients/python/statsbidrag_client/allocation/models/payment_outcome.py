from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.payment_outcome_outcome import check_payment_outcome_outcome
from ..models.payment_outcome_outcome import PaymentOutcomeOutcome
from typing import cast






T = TypeVar("T", bound="PaymentOutcome")



@_attrs_define
class PaymentOutcome:
    """ What became of a transfer whose outcome was unknown, as a person has found out.

        Attributes:
            outcome (PaymentOutcomeOutcome):
            reason (str):
     """

    outcome: PaymentOutcomeOutcome
    reason: str





    def to_dict(self) -> dict[str, Any]:
        outcome: str = self.outcome

        reason = self.reason


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "outcome": outcome,
            "reason": reason,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        outcome = check_payment_outcome_outcome(d.pop("outcome"))




        reason = d.pop("reason")

        payment_outcome = cls(
            outcome=outcome,
            reason=reason,
        )

        return payment_outcome

