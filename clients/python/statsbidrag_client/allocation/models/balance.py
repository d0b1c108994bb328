from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.account import Account





T = TypeVar("T", bound="Balance")



@_attrs_define
class Balance:
    """ What an account holds.

        Attributes:
            account (Account): An account of the ledger.
            kronor (int):
     """

    account: Account
    kronor: int





    def to_dict(self) -> dict[str, Any]:
        from ..models.account import Account # noqa: PLC0415
        account = self.account.to_dict()

        kronor = self.kronor


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "account": account,
            "kronor": kronor,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.account import Account # noqa: PLC0415
        d = dict(src_dict)
        account = Account.from_dict(d.pop("account"))




        kronor = d.pop("kronor")

        balance = cls(
            account=account,
            kronor=kronor,
        )

        return balance

