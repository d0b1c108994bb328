from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.label import Label





T = TypeVar("T", bound="FileFault")



@_attrs_define
class FileFault:
    """ A fault in a file: where it is, what it is, and how to mend it; never the value itself.

        Attributes:
            code (str):
            column (str): The column's heading; empty where the whole row is meant.
            message (Label): A short text for people, in Swedish and English.
            row (int): As a spreadsheet counts: the headings are row 1.
     """

    code: str
    column: str
    message: Label
    row: int





    def to_dict(self) -> dict[str, Any]:
        from ..models.label import Label # noqa: PLC0415
        code = self.code

        column = self.column

        message = self.message.to_dict()

        row = self.row


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "code": code,
            "column": column,
            "message": message,
            "row": row,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.label import Label # noqa: PLC0415
        d = dict(src_dict)
        code = d.pop("code")

        column = d.pop("column")

        message = Label.from_dict(d.pop("message"))




        row = d.pop("row")

        file_fault = cls(
            code=code,
            column=column,
            message=message,
            row=row,
        )

        return file_fault

