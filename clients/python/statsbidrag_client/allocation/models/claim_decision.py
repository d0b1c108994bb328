from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.claim_decision_to import check_claim_decision_to
from ..models.claim_decision_to import ClaimDecisionTo
from typing import cast






T = TypeVar("T", bound="ClaimDecision")



@_attrs_define
class ClaimDecision:
    """ Another person's decision on a claim.

        Attributes:
            reason (str):
            to (ClaimDecisionTo):
     """

    reason: str
    to: ClaimDecisionTo





    def to_dict(self) -> dict[str, Any]:
        reason = self.reason

        to: str = self.to


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "reason": reason,
            "to": to,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        reason = d.pop("reason")

        to = check_claim_decision_to(d.pop("to"))




        claim_decision = cls(
            reason=reason,
            to=to,
        )

        return claim_decision

