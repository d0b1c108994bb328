from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast






T = TypeVar("T", bound="ApprovalRequest")



@_attrs_define
class ApprovalRequest:
    """ What an approver may add; the body may be left out.

        Attributes:
            signed_as (None | str | Unset):
     """

    signed_as: None | str | Unset = UNSET





    def to_dict(self) -> dict[str, Any]:
        signed_as: None | str | Unset
        if isinstance(self.signed_as, Unset):
            signed_as = UNSET
        else:
            signed_as = self.signed_as


        field_dict: dict[str, Any] = {}

        field_dict.update({
        })
        if signed_as is not UNSET:
            field_dict["signed_as"] = signed_as

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        def _parse_signed_as(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        signed_as = _parse_signed_as(d.pop("signed_as", UNSET))


        approval_request = cls(
            signed_as=signed_as,
        )

        return approval_request

