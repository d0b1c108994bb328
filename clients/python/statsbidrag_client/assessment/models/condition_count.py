from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset







T = TypeVar("T", bound="ConditionCount")



@_attrs_define
class ConditionCount:
    """ How many outcomes of a condition have each status.

        Attributes:
            awaited (int):
            condition_id (str):
            met (int):
            not_applicable (int):
            not_met (int):
            officer_judges (int):
            partly_met (int):
     """

    awaited: int
    condition_id: str
    met: int
    not_applicable: int
    not_met: int
    officer_judges: int
    partly_met: int





    def to_dict(self) -> dict[str, Any]:
        awaited = self.awaited

        condition_id = self.condition_id

        met = self.met

        not_applicable = self.not_applicable

        not_met = self.not_met

        officer_judges = self.officer_judges

        partly_met = self.partly_met


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "awaited": awaited,
            "condition_id": condition_id,
            "met": met,
            "not_applicable": not_applicable,
            "not_met": not_met,
            "officer_judges": officer_judges,
            "partly_met": partly_met,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        awaited = d.pop("awaited")

        condition_id = d.pop("condition_id")

        met = d.pop("met")

        not_applicable = d.pop("not_applicable")

        not_met = d.pop("not_met")

        officer_judges = d.pop("officer_judges")

        partly_met = d.pop("partly_met")

        condition_count = cls(
            awaited=awaited,
            condition_id=condition_id,
            met=met,
            not_applicable=not_applicable,
            not_met=not_met,
            officer_judges=officer_judges,
            partly_met=partly_met,
        )

        return condition_count

