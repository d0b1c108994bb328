from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.label import Label





T = TypeVar("T", bound="CollectedText")



@_attrs_define
class CollectedText:
    """ What one recipient has written in answer to one question.

        Attributes:
            label (Label): A short text for people, in Swedish and English.
            question_id (str):
            recipient_id (str):
            section_id (str):
            text (str):
     """

    label: Label
    question_id: str
    recipient_id: str
    section_id: str
    text: str





    def to_dict(self) -> dict[str, Any]:
        from ..models.label import Label # noqa: PLC0415
        label = self.label.to_dict()

        question_id = self.question_id

        recipient_id = self.recipient_id

        section_id = self.section_id

        text = self.text


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "label": label,
            "question_id": question_id,
            "recipient_id": recipient_id,
            "section_id": section_id,
            "text": text,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.label import Label # noqa: PLC0415
        d = dict(src_dict)
        label = Label.from_dict(d.pop("label"))




        question_id = d.pop("question_id")

        recipient_id = d.pop("recipient_id")

        section_id = d.pop("section_id")

        text = d.pop("text")

        collected_text = cls(
            label=label,
            question_id=question_id,
            recipient_id=recipient_id,
            section_id=section_id,
            text=text,
        )

        return collected_text

