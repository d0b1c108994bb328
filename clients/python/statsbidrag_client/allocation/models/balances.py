from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast
from typing import Literal, cast

if TYPE_CHECKING:
  from ..models.balance import Balance





T = TypeVar("T", bound="Balances")



@_attrs_define
class Balances:
    """ Every account at a time, as known at a time; together they are always nothing.

        Attributes:
            as_of (str):
            balances (list[Balance]):
            known_at (str):
            sum_kronor (Literal[0]):
     """

    as_of: str
    balances: list[Balance]
    known_at: str
    sum_kronor: Literal[0]





    def to_dict(self) -> dict[str, Any]:
        from ..models.balance import Balance # noqa: PLC0415
        as_of = self.as_of

        balances = []
        for balances_item_data in self.balances:
            balances_item = balances_item_data.to_dict()
            balances.append(balances_item)



        known_at = self.known_at

        sum_kronor = self.sum_kronor


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "as_of": as_of,
            "balances": balances,
            "known_at": known_at,
            "sum_kronor": sum_kronor,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.balance import Balance # noqa: PLC0415
        d = dict(src_dict)
        as_of = d.pop("as_of")

        balances = []
        _balances = d.pop("balances")
        for balances_item_data in (_balances):
            balances_item = Balance.from_dict(balances_item_data)



            balances.append(balances_item)


        known_at = d.pop("known_at")

        sum_kronor = cast(Literal[0] , d.pop("sum_kronor"))
        if sum_kronor != 0:
            raise ValueError(f"sum_kronor must match const 0, got '{sum_kronor}'")

        balances = cls(
            as_of=as_of,
            balances=balances,
            known_at=known_at,
            sum_kronor=sum_kronor,
        )

        return balances

