from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast
import datetime






T = TypeVar("T", bound="SupplementRequestRequest")



@_attrs_define
class SupplementRequestRequest:
    """ Which questions must be supplemented, why, and until when.

        Attributes:
            question_ids (list[str]):
            reason (str):
            last_day (datetime.date | None | Unset): The last day, by Swedish time. None: the last day of the obligation's
                own window.
     """

    question_ids: list[str]
    reason: str
    last_day: datetime.date | None | Unset = UNSET





    def to_dict(self) -> dict[str, Any]:
        question_ids = self.question_ids



        reason = self.reason

        last_day: None | str | Unset
        if isinstance(self.last_day, Unset):
            last_day = UNSET
        elif isinstance(self.last_day, datetime.date):
            last_day = self.last_day.isoformat()
        else:
            last_day = self.last_day


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "question_ids": question_ids,
            "reason": reason,
        })
        if last_day is not UNSET:
            field_dict["last_day"] = last_day

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        question_ids = cast(list[str], d.pop("question_ids"))


        reason = d.pop("reason")

        def _parse_last_day(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                last_day_type_0 = datetime.date.fromisoformat(data)



                return last_day_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        last_day = _parse_last_day(d.pop("last_day", UNSET))


        supplement_request_request = cls(
            question_ids=question_ids,
            reason=reason,
            last_day=last_day,
        )

        return supplement_request_request

