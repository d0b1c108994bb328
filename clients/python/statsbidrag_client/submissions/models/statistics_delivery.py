from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.statistic_row import StatisticRow





T = TypeVar("T", bound="StatisticsDelivery")



@_attrs_define
class StatisticsDelivery:
    """ A delivery of monthly statistics: all of it is taken, or none.

        Attributes:
            agreement_id (str):
            origin (str): Where the figures come from; made-up figures say so here and are shown with it.
            rows (list[StatisticRow]):
     """

    agreement_id: str
    origin: str
    rows: list[StatisticRow]





    def to_dict(self) -> dict[str, Any]:
        from ..models.statistic_row import StatisticRow # noqa: PLC0415
        agreement_id = self.agreement_id

        origin = self.origin

        rows = []
        for rows_item_data in self.rows:
            rows_item = rows_item_data.to_dict()
            rows.append(rows_item)




        field_dict: dict[str, Any] = {}

        field_dict.update({
            "agreement_id": agreement_id,
            "origin": origin,
            "rows": rows,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.statistic_row import StatisticRow # noqa: PLC0415
        d = dict(src_dict)
        agreement_id = d.pop("agreement_id")

        origin = d.pop("origin")

        rows = []
        _rows = d.pop("rows")
        for rows_item_data in (_rows):
            rows_item = StatisticRow.from_dict(rows_item_data)



            rows.append(rows_item)


        statistics_delivery = cls(
            agreement_id=agreement_id,
            origin=origin,
            rows=rows,
        )

        return statistics_delivery

