from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
  from ..models.filing_body_answers import FilingBodyAnswers





T = TypeVar("T", bound="FilingBody")



@_attrs_define
class FilingBody:
    """ The JSON of a filing: answers by question id, and where an earlier report is pointed to.

        Attributes:
            answers (FilingBodyAnswers):
            refers_to_earlier_report (list[str] | Unset): Questions answered by pointing to last year's report, where the
                form allows it.
     """

    answers: FilingBodyAnswers
    refers_to_earlier_report: list[str] | Unset = UNSET





    def to_dict(self) -> dict[str, Any]:
        from ..models.filing_body_answers import FilingBodyAnswers # noqa: PLC0415
        answers = self.answers.to_dict()

        refers_to_earlier_report: list[str] | Unset = UNSET
        if not isinstance(self.refers_to_earlier_report, Unset):
            refers_to_earlier_report = self.refers_to_earlier_report




        field_dict: dict[str, Any] = {}

        field_dict.update({
            "answers": answers,
        })
        if refers_to_earlier_report is not UNSET:
            field_dict["refers_to_earlier_report"] = refers_to_earlier_report

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.filing_body_answers import FilingBodyAnswers # noqa: PLC0415
        d = dict(src_dict)
        answers = FilingBodyAnswers.from_dict(d.pop("answers"))




        refers_to_earlier_report = cast(list[str], d.pop("refers_to_earlier_report", UNSET))


        filing_body = cls(
            answers=answers,
            refers_to_earlier_report=refers_to_earlier_report,
        )

        return filing_body

