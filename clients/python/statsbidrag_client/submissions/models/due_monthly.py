from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.due_monthly_moves_to_working_day import check_due_monthly_moves_to_working_day
from ..models.due_monthly_moves_to_working_day import DueMonthlyMovesToWorkingDay
from ..types import UNSET, Unset
from typing import cast
from typing import Literal, cast

if TYPE_CHECKING:
  from ..models.periods import Periods





T = TypeVar("T", bound="DueMonthly")



@_attrs_define
class DueMonthly:
    """ Every month: by its last day, or some weeks after its end.

        Attributes:
            kind (Literal['monthly']):
            periods (Periods): Every month from `first` to `last`, both included.
            moves_to_working_day (DueMonthlyMovesToWorkingDay | Unset):  Default: 'no'.
            weeks_after_the_month (int | Unset): 0: by the month's last day. Default: 0.
     """

    kind: Literal['monthly']
    periods: Periods
    moves_to_working_day: DueMonthlyMovesToWorkingDay | Unset = 'no'
    weeks_after_the_month: int | Unset = 0





    def to_dict(self) -> dict[str, Any]:
        from ..models.periods import Periods # noqa: PLC0415
        kind = self.kind

        periods = self.periods.to_dict()

        moves_to_working_day: str | Unset = UNSET
        if not isinstance(self.moves_to_working_day, Unset):
            moves_to_working_day = self.moves_to_working_day


        weeks_after_the_month = self.weeks_after_the_month


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "kind": kind,
            "periods": periods,
        })
        if moves_to_working_day is not UNSET:
            field_dict["moves_to_working_day"] = moves_to_working_day
        if weeks_after_the_month is not UNSET:
            field_dict["weeks_after_the_month"] = weeks_after_the_month

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.periods import Periods # noqa: PLC0415
        d = dict(src_dict)
        kind = cast(Literal['monthly'] , d.pop("kind"))
        if kind != 'monthly':
            raise ValueError(f"kind must match const 'monthly', got '{kind}'")

        periods = Periods.from_dict(d.pop("periods"))




        _moves_to_working_day = d.pop("moves_to_working_day", UNSET)
        moves_to_working_day: DueMonthlyMovesToWorkingDay | Unset
        if isinstance(_moves_to_working_day,  Unset):
            moves_to_working_day = UNSET
        else:
            moves_to_working_day = check_due_monthly_moves_to_working_day(_moves_to_working_day)




        weeks_after_the_month = d.pop("weeks_after_the_month", UNSET)

        due_monthly = cls(
            kind=kind,
            periods=periods,
            moves_to_working_day=moves_to_working_day,
            weeks_after_the_month=weeks_after_the_month,
        )

        return due_monthly

