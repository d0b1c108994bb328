from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.label import Label





T = TypeVar("T", bound="QuestionCount")



@_attrs_define
class QuestionCount:
    """ How a yes/no question has been answered, and by whom.

        Attributes:
            label (Label): A short text for people, in Swedish and English.
            no (list[str]):
            question_id (str):
            section_id (str):
            unanswered (list[str]):
            yes (list[str]):
     """

    label: Label
    no: list[str]
    question_id: str
    section_id: str
    unanswered: list[str]
    yes: list[str]





    def to_dict(self) -> dict[str, Any]:
        from ..models.label import Label # noqa: PLC0415
        label = self.label.to_dict()

        no = self.no



        question_id = self.question_id

        section_id = self.section_id

        unanswered = self.unanswered



        yes = self.yes




        field_dict: dict[str, Any] = {}

        field_dict.update({
            "label": label,
            "no": no,
            "question_id": question_id,
            "section_id": section_id,
            "unanswered": unanswered,
            "yes": yes,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.label import Label # noqa: PLC0415
        d = dict(src_dict)
        label = Label.from_dict(d.pop("label"))




        no = cast(list[str], d.pop("no"))


        question_id = d.pop("question_id")

        section_id = d.pop("section_id")

        unanswered = cast(list[str], d.pop("unanswered"))


        yes = cast(list[str], d.pop("yes"))


        question_count = cls(
            label=label,
            no=no,
            question_id=question_id,
            section_id=section_id,
            unanswered=unanswered,
            yes=yes,
        )

        return question_count

