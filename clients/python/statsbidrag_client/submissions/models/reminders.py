from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.label import Label





T = TypeVar("T", bound="Reminders")



@_attrs_define
class Reminders:
    """ When those who owe something that money hangs on are reminded of it.

        Attributes:
            days_before (list[int]): Days before the last day in time; 0 is that day itself.
            origin (Label): A short text for people, in Swedish and English.
     """

    days_before: list[int]
    origin: Label





    def to_dict(self) -> dict[str, Any]:
        from ..models.label import Label # noqa: PLC0415
        days_before = self.days_before



        origin = self.origin.to_dict()


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "days_before": days_before,
            "origin": origin,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.label import Label # noqa: PLC0415
        d = dict(src_dict)
        days_before = cast(list[int], d.pop("days_before"))


        origin = Label.from_dict(d.pop("origin"))




        reminders = cls(
            days_before=days_before,
            origin=origin,
        )

        return reminders

