from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast






T = TypeVar("T", bound="SupplementRequest")



@_attrs_define
class SupplementRequest:
    """ What the assessor asks to have supplemented (begäran om komplettering), and by when.

        Attributes:
            asked_at (str):
            asked_by (str):
            deadline (str): The first instant that is too late for the supplement.
            number (int):
            of_version (int): The version that was found wanting.
            question_ids (list[str]):
            reason (str):
     """

    asked_at: str
    asked_by: str
    deadline: str
    number: int
    of_version: int
    question_ids: list[str]
    reason: str





    def to_dict(self) -> dict[str, Any]:
        asked_at = self.asked_at

        asked_by = self.asked_by

        deadline = self.deadline

        number = self.number

        of_version = self.of_version

        question_ids = self.question_ids



        reason = self.reason


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "asked_at": asked_at,
            "asked_by": asked_by,
            "deadline": deadline,
            "number": number,
            "of_version": of_version,
            "question_ids": question_ids,
            "reason": reason,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        asked_at = d.pop("asked_at")

        asked_by = d.pop("asked_by")

        deadline = d.pop("deadline")

        number = d.pop("number")

        of_version = d.pop("of_version")

        question_ids = cast(list[str], d.pop("question_ids"))


        reason = d.pop("reason")

        supplement_request = cls(
            asked_at=asked_at,
            asked_by=asked_by,
            deadline=deadline,
            number=number,
            of_version=of_version,
            question_ids=question_ids,
            reason=reason,
        )

        return supplement_request

