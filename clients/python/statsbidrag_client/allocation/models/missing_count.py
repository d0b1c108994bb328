from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.label import Label





T = TypeVar("T", bound="MissingCount")



@_attrs_define
class MissingCount:
    """ How many more of something a month would have needed, everything else as it was.

        Attributes:
            figure (str):
            more (int):
            name (Label): A short text for people, in Swedish and English.
            period (str):
            statistic_id (str):
     """

    figure: str
    more: int
    name: Label
    period: str
    statistic_id: str





    def to_dict(self) -> dict[str, Any]:
        from ..models.label import Label # noqa: PLC0415
        figure = self.figure

        more = self.more

        name = self.name.to_dict()

        period = self.period

        statistic_id = self.statistic_id


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "figure": figure,
            "more": more,
            "name": name,
            "period": period,
            "statistic_id": statistic_id,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.label import Label # noqa: PLC0415
        d = dict(src_dict)
        figure = d.pop("figure")

        more = d.pop("more")

        name = Label.from_dict(d.pop("name"))




        period = d.pop("period")

        statistic_id = d.pop("statistic_id")

        missing_count = cls(
            figure=figure,
            more=more,
            name=name,
            period=period,
            statistic_id=statistic_id,
        )

        return missing_count

