from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.moved_amount_way import check_moved_amount_way
from ..models.moved_amount_way import MovedAmountWay
from typing import cast

if TYPE_CHECKING:
  from ..models.amount import Amount





T = TypeVar("T", bound="MovedAmount")



@_attrs_define
class MovedAmount:
    """ An amount that rests on what was asked for.

        Attributes:
            amount (Amount): What a recipient gets from a pot at an occasion.
            way (MovedAmountWay):
     """

    amount: Amount
    way: MovedAmountWay





    def to_dict(self) -> dict[str, Any]:
        from ..models.amount import Amount # noqa: PLC0415
        amount = self.amount.to_dict()

        way: str = self.way


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "amount": amount,
            "way": way,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.amount import Amount # noqa: PLC0415
        d = dict(src_dict)
        amount = Amount.from_dict(d.pop("amount"))




        way = check_moved_amount_way(d.pop("way"))




        moved_amount = cls(
            amount=amount,
            way=way,
        )

        return moved_amount

