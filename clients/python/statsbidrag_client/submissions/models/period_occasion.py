from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.periods import Periods





T = TypeVar("T", bound="PeriodOccasion")



@_attrs_define
class PeriodOccasion:
    """ Which payment occasion pays which months of a pot that is split over months.

        Attributes:
            occasion (str):
            periods (Periods): Every month from `first` to `last`, both included.
     """

    occasion: str
    periods: Periods





    def to_dict(self) -> dict[str, Any]:
        from ..models.periods import Periods # noqa: PLC0415
        occasion = self.occasion

        periods = self.periods.to_dict()


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "occasion": occasion,
            "periods": periods,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.periods import Periods # noqa: PLC0415
        d = dict(src_dict)
        occasion = d.pop("occasion")

        periods = Periods.from_dict(d.pop("periods"))




        period_occasion = cls(
            occasion=occasion,
            periods=periods,
        )

        return period_occasion

