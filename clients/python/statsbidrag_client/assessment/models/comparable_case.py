from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.comparable_case_judgement import check_comparable_case_judgement
from ..models.comparable_case_judgement import ComparableCaseJudgement
from typing import cast
from uuid import UUID






T = TypeVar("T", bound="ComparableCase")



@_attrs_define
class ComparableCase:
    """ Another recipient whose facts are the same, rule by rule, and what was judged there.

        Attributes:
            case_id (UUID):
            is_approved (bool):
            judgement (ComparableCaseJudgement):
            motivation (str):
            recipient_id (str):
     """

    case_id: UUID
    is_approved: bool
    judgement: ComparableCaseJudgement
    motivation: str
    recipient_id: str





    def to_dict(self) -> dict[str, Any]:
        case_id = str(self.case_id)

        is_approved = self.is_approved

        judgement: str = self.judgement

        motivation = self.motivation

        recipient_id = self.recipient_id


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "case_id": case_id,
            "is_approved": is_approved,
            "judgement": judgement,
            "motivation": motivation,
            "recipient_id": recipient_id,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        case_id = UUID(d.pop("case_id"))




        is_approved = d.pop("is_approved")

        judgement = check_comparable_case_judgement(d.pop("judgement"))




        motivation = d.pop("motivation")

        recipient_id = d.pop("recipient_id")

        comparable_case = cls(
            case_id=case_id,
            is_approved=is_approved,
            judgement=judgement,
            motivation=motivation,
            recipient_id=recipient_id,
        )

        return comparable_case

