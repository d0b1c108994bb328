from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.due_date_moves_to_working_day import check_due_date_moves_to_working_day
from ..models.due_date_moves_to_working_day import DueDateMovesToWorkingDay
from ..types import UNSET, Unset
from typing import cast
from typing import Literal, cast
import datetime






T = TypeVar("T", bound="DueDate")



@_attrs_define
class DueDate:
    """ Once, by the end of a day.

        Attributes:
            date (datetime.date):  Example: 2024-09-30.
            kind (Literal['date']):
            moves_to_working_day (DueDateMovesToWorkingDay | Unset): Whether a Saturday, Sunday or holiday moves it to the
                next working day. Default: 'no'.
     """

    date: datetime.date
    kind: Literal['date']
    moves_to_working_day: DueDateMovesToWorkingDay | Unset = 'no'





    def to_dict(self) -> dict[str, Any]:
        date = self.date.isoformat()

        kind = self.kind

        moves_to_working_day: str | Unset = UNSET
        if not isinstance(self.moves_to_working_day, Unset):
            moves_to_working_day = self.moves_to_working_day



        field_dict: dict[str, Any] = {}

        field_dict.update({
            "date": date,
            "kind": kind,
        })
        if moves_to_working_day is not UNSET:
            field_dict["moves_to_working_day"] = moves_to_working_day

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        date = datetime.date.fromisoformat(d.pop("date"))




        kind = cast(Literal['date'] , d.pop("kind"))
        if kind != 'date':
            raise ValueError(f"kind must match const 'date', got '{kind}'")

        _moves_to_working_day = d.pop("moves_to_working_day", UNSET)
        moves_to_working_day: DueDateMovesToWorkingDay | Unset
        if isinstance(_moves_to_working_day,  Unset):
            moves_to_working_day = UNSET
        else:
            moves_to_working_day = check_due_date_moves_to_working_day(_moves_to_working_day)




        due_date = cls(
            date=date,
            kind=kind,
            moves_to_working_day=moves_to_working_day,
        )

        return due_date

