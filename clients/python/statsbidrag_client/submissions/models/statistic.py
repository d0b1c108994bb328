from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
  from ..models.label import Label
  from ..models.statistic_figure import StatisticFigure





T = TypeVar("T", bound="Statistic")



@_attrs_define
class Statistic:
    """ Monthly figures per recipient that conditions read.

        Attributes:
            figures (list[StatisticFigure]):
            id (str):
            label (Label): A short text for people, in Swedish and English.
            recipients (str):
            source (str):
            breakdowns (list[str] | Unset): What it may be broken down by, by the ids of the agreement's `breakdowns`.
     """

    figures: list[StatisticFigure]
    id: str
    label: Label
    recipients: str
    source: str
    breakdowns: list[str] | Unset = UNSET





    def to_dict(self) -> dict[str, Any]:
        from ..models.label import Label # noqa: PLC0415
        from ..models.statistic_figure import StatisticFigure # noqa: PLC0415
        figures = []
        for figures_item_data in self.figures:
            figures_item = figures_item_data.to_dict()
            figures.append(figures_item)



        id = self.id

        label = self.label.to_dict()

        recipients = self.recipients

        source = self.source

        breakdowns: list[str] | Unset = UNSET
        if not isinstance(self.breakdowns, Unset):
            breakdowns = self.breakdowns




        field_dict: dict[str, Any] = {}

        field_dict.update({
            "figures": figures,
            "id": id,
            "label": label,
            "recipients": recipients,
            "source": source,
        })
        if breakdowns is not UNSET:
            field_dict["breakdowns"] = breakdowns

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.label import Label # noqa: PLC0415
        from ..models.statistic_figure import StatisticFigure # noqa: PLC0415
        d = dict(src_dict)
        figures = []
        _figures = d.pop("figures")
        for figures_item_data in (_figures):
            figures_item = StatisticFigure.from_dict(figures_item_data)



            figures.append(figures_item)


        id = d.pop("id")

        label = Label.from_dict(d.pop("label"))




        recipients = d.pop("recipients")

        source = d.pop("source")

        breakdowns = cast(list[str], d.pop("breakdowns", UNSET))


        statistic = cls(
            figures=figures,
            id=id,
            label=label,
            recipients=recipients,
            source=source,
            breakdowns=breakdowns,
        )

        return statistic

