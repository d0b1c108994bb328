from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset







T = TypeVar("T", bound="GivenAnswer")



@_attrs_define
class GivenAnswer:
    """ That a choice was answered by one of its alternatives.

        Attributes:
            alternative (str):
            question (str):
     """

    alternative: str
    question: str





    def to_dict(self) -> dict[str, Any]:
        alternative = self.alternative

        question = self.question


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "alternative": alternative,
            "question": question,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        alternative = d.pop("alternative")

        question = d.pop("question")

        given_answer = cls(
            alternative=alternative,
            question=question,
        )

        return given_answer

