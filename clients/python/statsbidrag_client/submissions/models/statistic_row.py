from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
  from ..models.statistic_row_breakdown import StatisticRowBreakdown
  from ..models.statistic_row_figures import StatisticRowFigures





T = TypeVar("T", bound="StatisticRow")



@_attrs_define
class StatisticRow:
    """ The figures of one recipient for one month and one statistic, or of a part of them.

        Attributes:
            figures (StatisticRowFigures): All that are required of the whole; of a part, those that are known.
            period (str):
            recipient_id (str):
            statistic_id (str):
            breakdown (StatisticRowBreakdown | Unset): Empty for the whole, which every part is delivered with.
     """

    figures: StatisticRowFigures
    period: str
    recipient_id: str
    statistic_id: str
    breakdown: StatisticRowBreakdown | Unset = UNSET





    def to_dict(self) -> dict[str, Any]:
        from ..models.statistic_row_breakdown import StatisticRowBreakdown # noqa: PLC0415
        from ..models.statistic_row_figures import StatisticRowFigures # noqa: PLC0415
        figures = self.figures.to_dict()

        period = self.period

        recipient_id = self.recipient_id

        statistic_id = self.statistic_id

        breakdown: dict[str, Any] | Unset = UNSET
        if not isinstance(self.breakdown, Unset):
            breakdown = self.breakdown.to_dict()


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "figures": figures,
            "period": period,
            "recipient_id": recipient_id,
            "statistic_id": statistic_id,
        })
        if breakdown is not UNSET:
            field_dict["breakdown"] = breakdown

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.statistic_row_breakdown import StatisticRowBreakdown # noqa: PLC0415
        from ..models.statistic_row_figures import StatisticRowFigures # noqa: PLC0415
        d = dict(src_dict)
        figures = StatisticRowFigures.from_dict(d.pop("figures"))




        period = d.pop("period")

        recipient_id = d.pop("recipient_id")

        statistic_id = d.pop("statistic_id")

        _breakdown = d.pop("breakdown", UNSET)
        breakdown: StatisticRowBreakdown | Unset
        if isinstance(_breakdown,  Unset):
            breakdown = UNSET
        else:
            breakdown = StatisticRowBreakdown.from_dict(_breakdown)




        statistic_row = cls(
            figures=figures,
            period=period,
            recipient_id=recipient_id,
            statistic_id=statistic_id,
            breakdown=breakdown,
        )

        return statistic_row

