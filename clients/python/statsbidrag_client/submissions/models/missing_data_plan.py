from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset







T = TypeVar("T", bound="MissingDataPlan")



@_attrs_define
class MissingDataPlan:
    """ The question in which a recipient says what is missing, and how it is to be included.

        Attributes:
            obligation (str):
            question (str):
            source (str):
     """

    obligation: str
    question: str
    source: str





    def to_dict(self) -> dict[str, Any]:
        obligation = self.obligation

        question = self.question

        source = self.source


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "obligation": obligation,
            "question": question,
            "source": source,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        obligation = d.pop("obligation")

        question = d.pop("question")

        source = d.pop("source")

        missing_data_plan = cls(
            obligation=obligation,
            question=question,
            source=source,
        )

        return missing_data_plan

