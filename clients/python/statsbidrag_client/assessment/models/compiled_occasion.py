from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast
import datetime

if TYPE_CHECKING:
  from ..models.label import Label





T = TypeVar("T", bound="CompiledOccasion")



@_attrs_define
class CompiledOccasion:
    """ The report that a compilation was made for, as the agreement or an assignment asks for it.

        Attributes:
            contents (list[str]): What it is to hold; what it is not to hold is empty here.
            due (datetime.date):  Example: 2024-11-15.
            id (str):
            label (Label): A short text for people, in Swedish and English.
            source (str):
     """

    contents: list[str]
    due: datetime.date
    id: str
    label: Label
    source: str





    def to_dict(self) -> dict[str, Any]:
        from ..models.label import Label # noqa: PLC0415
        contents = self.contents



        due = self.due.isoformat()

        id = self.id

        label = self.label.to_dict()

        source = self.source


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "contents": contents,
            "due": due,
            "id": id,
            "label": label,
            "source": source,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.label import Label # noqa: PLC0415
        d = dict(src_dict)
        contents = cast(list[str], d.pop("contents"))


        due = datetime.date.fromisoformat(d.pop("due"))




        id = d.pop("id")

        label = Label.from_dict(d.pop("label"))




        source = d.pop("source")

        compiled_occasion = cls(
            contents=contents,
            due=due,
            id=id,
            label=label,
            source=source,
        )

        return compiled_occasion

