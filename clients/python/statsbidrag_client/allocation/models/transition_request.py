from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.transition_request_to import check_transition_request_to
from ..models.transition_request_to import TransitionRequestTo
from ..types import UNSET, Unset
from typing import cast






T = TypeVar("T", bound="TransitionRequest")



@_attrs_define
class TransitionRequest:
    """ The next step in a run's life; `paid` follows by itself when the bank has answered.

        Attributes:
            to (TransitionRequestTo):
            reason (None | str | Unset): Required where a run is withdrawn.
     """

    to: TransitionRequestTo
    reason: None | str | Unset = UNSET





    def to_dict(self) -> dict[str, Any]:
        to: str = self.to

        reason: None | str | Unset
        if isinstance(self.reason, Unset):
            reason = UNSET
        else:
            reason = self.reason


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "to": to,
        })
        if reason is not UNSET:
            field_dict["reason"] = reason

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        to = check_transition_request_to(d.pop("to"))




        def _parse_reason(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        reason = _parse_reason(d.pop("reason", UNSET))


        transition_request = cls(
            to=to,
            reason=reason,
        )

        return transition_request

