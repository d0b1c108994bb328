from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.label import Label





T = TypeVar("T", bound="FilingFinding")



@_attrs_define
class FilingFinding:
    """ Something about a filing's body that a person must look at; the filing stands as received.

        Attributes:
            code (str):
            message (Label): A short text for people, in Swedish and English.
            pointer (str):
            question_id (None | str):
     """

    code: str
    message: Label
    pointer: str
    question_id: None | str





    def to_dict(self) -> dict[str, Any]:
        from ..models.label import Label # noqa: PLC0415
        code = self.code

        message = self.message.to_dict()

        pointer = self.pointer

        question_id: None | str
        question_id = self.question_id


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "code": code,
            "message": message,
            "pointer": pointer,
            "question_id": question_id,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.label import Label # noqa: PLC0415
        d = dict(src_dict)
        code = d.pop("code")

        message = Label.from_dict(d.pop("message"))




        pointer = d.pop("pointer")

        def _parse_question_id(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        question_id = _parse_question_id(d.pop("question_id"))


        filing_finding = cls(
            code=code,
            message=message,
            pointer=pointer,
            question_id=question_id,
        )

        return filing_finding

