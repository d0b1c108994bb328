from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.due_date import DueDate





T = TypeVar("T", bound="DueDates")



@_attrs_define
class DueDates:
    """ Due dates of an agreement, the earliest first; how many of them were told as events now.

        Attributes:
            announced (int):
            due_dates (list[DueDate]):
     """

    announced: int
    due_dates: list[DueDate]





    def to_dict(self) -> dict[str, Any]:
        from ..models.due_date import DueDate # noqa: PLC0415
        announced = self.announced

        due_dates = []
        for due_dates_item_data in self.due_dates:
            due_dates_item = due_dates_item_data.to_dict()
            due_dates.append(due_dates_item)




        field_dict: dict[str, Any] = {}

        field_dict.update({
            "announced": announced,
            "due_dates": due_dates,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.due_date import DueDate # noqa: PLC0415
        d = dict(src_dict)
        announced = d.pop("announced")

        due_dates = []
        _due_dates = d.pop("due_dates")
        for due_dates_item_data in (_due_dates):
            due_dates_item = DueDate.from_dict(due_dates_item_data)



            due_dates.append(due_dates_item)


        due_dates = cls(
            announced=announced,
            due_dates=due_dates,
        )

        return due_dates

