from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast
from uuid import UUID

if TYPE_CHECKING:
  from ..models.agreement_reference import AgreementReference
  from ..models.collected_text import CollectedText
  from ..models.compiled_occasion import CompiledOccasion
  from ..models.compiled_performance import CompiledPerformance
  from ..models.compiled_recipient import CompiledRecipient
  from ..models.compiled_section import CompiledSection
  from ..models.label import Label
  from ..models.question_count import QuestionCount





T = TypeVar("T", bound="Compilation")



@_attrs_define
class Compilation:
    """ Everything reported under one obligation, by question, section and recipient.

        Attributes:
            agreement (AgreementReference): Which definition something was filed, judged or computed under.
            compiled_at (str):
            condition_id (None | str):
            obligation (Label): A short text for people, in Swedish and English.
            obligation_id (str):
            performance (list[CompiledPerformance]):
            publisher (Label): A short text for people, in Swedish and English.
            questions (list[QuestionCount]):
            recipients (list[CompiledRecipient]):
            sections (list[CompiledSection]):
            texts (list[CollectedText]):
            title (Label): A short text for people, in Swedish and English.
            id (None | Unset | UUID): None where it shows what stands now and is not kept.
            number (int | None | Unset): Counts the compilations kept of the occasion.
            occasion (CompiledOccasion | None | Unset):
     """

    agreement: AgreementReference
    compiled_at: str
    condition_id: None | str
    obligation: Label
    obligation_id: str
    performance: list[CompiledPerformance]
    publisher: Label
    questions: list[QuestionCount]
    recipients: list[CompiledRecipient]
    sections: list[CompiledSection]
    texts: list[CollectedText]
    title: Label
    id: None | Unset | UUID = UNSET
    number: int | None | Unset = UNSET
    occasion: CompiledOccasion | None | Unset = UNSET





    def to_dict(self) -> dict[str, Any]:
        from ..models.agreement_reference import AgreementReference # noqa: PLC0415
        from ..models.collected_text import CollectedText # noqa: PLC0415
        from ..models.compiled_occasion import CompiledOccasion # noqa: PLC0415
        from ..models.compiled_performance import CompiledPerformance # noqa: PLC0415
        from ..models.compiled_recipient import CompiledRecipient # noqa: PLC0415
        from ..models.compiled_section import CompiledSection # noqa: PLC0415
        from ..models.label import Label # noqa: PLC0415
        from ..models.question_count import QuestionCount # noqa: PLC0415
        agreement = self.agreement.to_dict()

        compiled_at = self.compiled_at

        condition_id: None | str
        condition_id = self.condition_id

        obligation = self.obligation.to_dict()

        obligation_id = self.obligation_id

        performance = []
        for performance_item_data in self.performance:
            performance_item = performance_item_data.to_dict()
            performance.append(performance_item)



        publisher = self.publisher.to_dict()

        questions = []
        for questions_item_data in self.questions:
            questions_item = questions_item_data.to_dict()
            questions.append(questions_item)



        recipients = []
        for recipients_item_data in self.recipients:
            recipients_item = recipients_item_data.to_dict()
            recipients.append(recipients_item)



        sections = []
        for sections_item_data in self.sections:
            sections_item = sections_item_data.to_dict()
            sections.append(sections_item)



        texts = []
        for texts_item_data in self.texts:
            texts_item = texts_item_data.to_dict()
            texts.append(texts_item)



        title = self.title.to_dict()

        id: None | str | Unset
        if isinstance(self.id, Unset):
            id = UNSET
        elif isinstance(self.id, UUID):
            id = str(self.id)
        else:
            id = self.id

        number: int | None | Unset
        if isinstance(self.number, Unset):
            number = UNSET
        else:
            number = self.number

        occasion: dict[str, Any] | None | Unset
        if isinstance(self.occasion, Unset):
            occasion = UNSET
        elif isinstance(self.occasion, CompiledOccasion):
            occasion = self.occasion.to_dict()
        else:
            occasion = self.occasion


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "agreement": agreement,
            "compiled_at": compiled_at,
            "condition_id": condition_id,
            "obligation": obligation,
            "obligation_id": obligation_id,
            "performance": performance,
            "publisher": publisher,
            "questions": questions,
            "recipients": recipients,
            "sections": sections,
            "texts": texts,
            "title": title,
        })
        if id is not UNSET:
            field_dict["id"] = id
        if number is not UNSET:
            field_dict["number"] = number
        if occasion is not UNSET:
            field_dict["occasion"] = occasion

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.agreement_reference import AgreementReference # noqa: PLC0415
        from ..models.collected_text import CollectedText # noqa: PLC0415
        from ..models.compiled_occasion import CompiledOccasion # noqa: PLC0415
        from ..models.compiled_performance import CompiledPerformance # noqa: PLC0415
        from ..models.compiled_recipient import CompiledRecipient # noqa: PLC0415
        from ..models.compiled_section import CompiledSection # noqa: PLC0415
        from ..models.label import Label # noqa: PLC0415
        from ..models.question_count import QuestionCount # noqa: PLC0415
        d = dict(src_dict)
        agreement = AgreementReference.from_dict(d.pop("agreement"))




        compiled_at = d.pop("compiled_at")

        def _parse_condition_id(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        condition_id = _parse_condition_id(d.pop("condition_id"))


        obligation = Label.from_dict(d.pop("obligation"))




        obligation_id = d.pop("obligation_id")

        performance = []
        _performance = d.pop("performance")
        for performance_item_data in (_performance):
            performance_item = CompiledPerformance.from_dict(performance_item_data)



            performance.append(performance_item)


        publisher = Label.from_dict(d.pop("publisher"))




        questions = []
        _questions = d.pop("questions")
        for questions_item_data in (_questions):
            questions_item = QuestionCount.from_dict(questions_item_data)



            questions.append(questions_item)


        recipients = []
        _recipients = d.pop("recipients")
        for recipients_item_data in (_recipients):
            recipients_item = CompiledRecipient.from_dict(recipients_item_data)



            recipients.append(recipients_item)


        sections = []
        _sections = d.pop("sections")
        for sections_item_data in (_sections):
            sections_item = CompiledSection.from_dict(sections_item_data)



            sections.append(sections_item)


        texts = []
        _texts = d.pop("texts")
        for texts_item_data in (_texts):
            texts_item = CollectedText.from_dict(texts_item_data)



            texts.append(texts_item)


        title = Label.from_dict(d.pop("title"))




        def _parse_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                id_type_0 = UUID(data)



                return id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        id = _parse_id(d.pop("id", UNSET))


        def _parse_number(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        number = _parse_number(d.pop("number", UNSET))


        def _parse_occasion(data: object) -> CompiledOccasion | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                occasion_type_0 = CompiledOccasion.from_dict(data)



                return occasion_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(CompiledOccasion | None | Unset, data)

        occasion = _parse_occasion(d.pop("occasion", UNSET))


        compilation = cls(
            agreement=agreement,
            compiled_at=compiled_at,
            condition_id=condition_id,
            obligation=obligation,
            obligation_id=obligation_id,
            performance=performance,
            publisher=publisher,
            questions=questions,
            recipients=recipients,
            sections=sections,
            texts=texts,
            title=title,
            id=id,
            number=number,
            occasion=occasion,
        )

        return compilation

