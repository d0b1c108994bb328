from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset







T = TypeVar("T", bound="Posting")



@_attrs_define
class Posting:
    """ What a transaction adds to an account.

        Attributes:
            account_id (str):
            kronor (int):
     """

    account_id: str
    kronor: int





    def to_dict(self) -> dict[str, Any]:
        account_id = self.account_id

        kronor = self.kronor


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "account_id": account_id,
            "kronor": kronor,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        account_id = d.pop("account_id")

        kronor = d.pop("kronor")

        posting = cls(
            account_id=account_id,
            kronor=kronor,
        )

        return posting

