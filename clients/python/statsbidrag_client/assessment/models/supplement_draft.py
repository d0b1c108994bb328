from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast
from uuid import UUID
import datetime

if TYPE_CHECKING:
  from ..models.asked_question import AskedQuestion





T = TypeVar("T", bound="SupplementDraft")



@_attrs_define
class SupplementDraft:
    """ A supplement request (begäran om komplettering) to edit and send through submissions.

    `question_ids`, `reason` and `last_day` are what submissions takes at
    `/filings/{filing_id}/supplement-requests`.

        Attributes:
            case_id (UUID):
            filing_id (UUID):
            last_day (datetime.date | None):
            obligation_id (str):
            question_ids (list[str]):
            questions (list[AskedQuestion]):
            reason (str): In Swedish.
            recipient_id (str):
     """

    case_id: UUID
    filing_id: UUID
    last_day: datetime.date | None
    obligation_id: str
    question_ids: list[str]
    questions: list[AskedQuestion]
    reason: str
    recipient_id: str





    def to_dict(self) -> dict[str, Any]:
        from ..models.asked_question import AskedQuestion # noqa: PLC0415
        case_id = str(self.case_id)

        filing_id = str(self.filing_id)

        last_day: None | str
        if isinstance(self.last_day, datetime.date):
            last_day = self.last_day.isoformat()
        else:
            last_day = self.last_day

        obligation_id = self.obligation_id

        question_ids = self.question_ids



        questions = []
        for questions_item_data in self.questions:
            questions_item = questions_item_data.to_dict()
            questions.append(questions_item)



        reason = self.reason

        recipient_id = self.recipient_id


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "case_id": case_id,
            "filing_id": filing_id,
            "last_day": last_day,
            "obligation_id": obligation_id,
            "question_ids": question_ids,
            "questions": questions,
            "reason": reason,
            "recipient_id": recipient_id,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.asked_question import AskedQuestion # noqa: PLC0415
        d = dict(src_dict)
        case_id = UUID(d.pop("case_id"))




        filing_id = UUID(d.pop("filing_id"))




        def _parse_last_day(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                last_day_type_0 = datetime.date.fromisoformat(data)



                return last_day_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        last_day = _parse_last_day(d.pop("last_day"))


        obligation_id = d.pop("obligation_id")

        question_ids = cast(list[str], d.pop("question_ids"))


        questions = []
        _questions = d.pop("questions")
        for questions_item_data in (_questions):
            questions_item = AskedQuestion.from_dict(questions_item_data)



            questions.append(questions_item)


        reason = d.pop("reason")

        recipient_id = d.pop("recipient_id")

        supplement_draft = cls(
            case_id=case_id,
            filing_id=filing_id,
            last_day=last_day,
            obligation_id=obligation_id,
            question_ids=question_ids,
            questions=questions,
            reason=reason,
            recipient_id=recipient_id,
        )

        return supplement_draft

