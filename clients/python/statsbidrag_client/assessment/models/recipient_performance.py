from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.months_with_degree import MonthsWithDegree





T = TypeVar("T", bound="RecipientPerformance")



@_attrs_define
class RecipientPerformance:
    """ A recipient's year under a condition that is judged month by month.

        Attributes:
            awaited (int): Months that cannot be judged yet.
            degrees (list[MonthsWithDegree]): The lowest first; together they are the months judged.
            name (str):
            recipient_id (str):
     """

    awaited: int
    degrees: list[MonthsWithDegree]
    name: str
    recipient_id: str





    def to_dict(self) -> dict[str, Any]:
        from ..models.months_with_degree import MonthsWithDegree # noqa: PLC0415
        awaited = self.awaited

        degrees = []
        for degrees_item_data in self.degrees:
            degrees_item = degrees_item_data.to_dict()
            degrees.append(degrees_item)



        name = self.name

        recipient_id = self.recipient_id


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "awaited": awaited,
            "degrees": degrees,
            "name": name,
            "recipient_id": recipient_id,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.months_with_degree import MonthsWithDegree # noqa: PLC0415
        d = dict(src_dict)
        awaited = d.pop("awaited")

        degrees = []
        _degrees = d.pop("degrees")
        for degrees_item_data in (_degrees):
            degrees_item = MonthsWithDegree.from_dict(degrees_item_data)



            degrees.append(degrees_item)


        name = d.pop("name")

        recipient_id = d.pop("recipient_id")

        recipient_performance = cls(
            awaited=awaited,
            degrees=degrees,
            name=name,
            recipient_id=recipient_id,
        )

        return recipient_performance

