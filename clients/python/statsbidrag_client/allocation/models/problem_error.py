from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset







T = TypeVar("T", bound="ProblemError")



@_attrs_define
class ProblemError:
    """ One fault: where it is, which rule it breaks, and what to do. Never the value itself.

        Attributes:
            code (str):
            message (str):
            pointer (str): A JSON Pointer into what was sent.
     """

    code: str
    message: str
    pointer: str





    def to_dict(self) -> dict[str, Any]:
        code = self.code

        message = self.message

        pointer = self.pointer


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "code": code,
            "message": message,
            "pointer": pointer,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        code = d.pop("code")

        message = d.pop("message")

        pointer = d.pop("pointer")

        problem_error = cls(
            code=code,
            message=message,
            pointer=pointer,
        )

        return problem_error

