from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.quantile import Quantile





T = TypeVar("T", bound="Spread")



@_attrs_define
class Spread:
    """ How a sum differs between scenarios; every number but the mean occurs in one of them.

        Attributes:
            highest_kronor (int):
            lowest_kronor (int):
            mean_kronor (int): Down to whole kronor.
            quantiles (list[Quantile]):
     """

    highest_kronor: int
    lowest_kronor: int
    mean_kronor: int
    quantiles: list[Quantile]





    def to_dict(self) -> dict[str, Any]:
        from ..models.quantile import Quantile # noqa: PLC0415
        highest_kronor = self.highest_kronor

        lowest_kronor = self.lowest_kronor

        mean_kronor = self.mean_kronor

        quantiles = []
        for quantiles_item_data in self.quantiles:
            quantiles_item = quantiles_item_data.to_dict()
            quantiles.append(quantiles_item)




        field_dict: dict[str, Any] = {}

        field_dict.update({
            "highest_kronor": highest_kronor,
            "lowest_kronor": lowest_kronor,
            "mean_kronor": mean_kronor,
            "quantiles": quantiles,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.quantile import Quantile # noqa: PLC0415
        d = dict(src_dict)
        highest_kronor = d.pop("highest_kronor")

        lowest_kronor = d.pop("lowest_kronor")

        mean_kronor = d.pop("mean_kronor")

        quantiles = []
        _quantiles = d.pop("quantiles")
        for quantiles_item_data in (_quantiles):
            quantiles_item = Quantile.from_dict(quantiles_item_data)



            quantiles.append(quantiles_item)


        spread = cls(
            highest_kronor=highest_kronor,
            lowest_kronor=lowest_kronor,
            mean_kronor=mean_kronor,
            quantiles=quantiles,
        )

        return spread

