from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.section_compiled import check_section_compiled
from ..models.section_compiled import SectionCompiled
from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
  from ..models.attachment_question import AttachmentQuestion
  from ..models.choice_question import ChoiceQuestion
  from ..models.figure_question import FigureQuestion
  from ..models.label import Label
  from ..models.table_question import TableQuestion
  from ..models.text_question import TextQuestion
  from ..models.yes_no_question import YesNoQuestion





T = TypeVar("T", bound="Section")



@_attrs_define
class Section:
    """ A part of a form, with the agreement's own numbering.

        Attributes:
            id (str):
            questions (list[AttachmentQuestion | ChoiceQuestion | FigureQuestion | TableQuestion | TextQuestion |
                YesNoQuestion]):
            source (str):
            title (Label): A short text for people, in Swedish and English.
            compiled (SectionCompiled | Unset): Whether its texts belong in a national compilation; not where they are about
                persons. Default: 'yes'.
     """

    id: str
    questions: list[AttachmentQuestion | ChoiceQuestion | FigureQuestion | TableQuestion | TextQuestion | YesNoQuestion]
    source: str
    title: Label
    compiled: SectionCompiled | Unset = 'yes'





    def to_dict(self) -> dict[str, Any]:
        from ..models.attachment_question import AttachmentQuestion # noqa: PLC0415
        from ..models.choice_question import ChoiceQuestion # noqa: PLC0415
        from ..models.figure_question import FigureQuestion # noqa: PLC0415
        from ..models.label import Label # noqa: PLC0415
        from ..models.table_question import TableQuestion # noqa: PLC0415
        from ..models.text_question import TextQuestion # noqa: PLC0415
        from ..models.yes_no_question import YesNoQuestion # noqa: PLC0415
        id = self.id

        questions = []
        for questions_item_data in self.questions:
            questions_item: dict[str, Any]
            if isinstance(questions_item_data, TextQuestion):
                questions_item = questions_item_data.to_dict()
            elif isinstance(questions_item_data, YesNoQuestion):
                questions_item = questions_item_data.to_dict()
            elif isinstance(questions_item_data, FigureQuestion):
                questions_item = questions_item_data.to_dict()
            elif isinstance(questions_item_data, ChoiceQuestion):
                questions_item = questions_item_data.to_dict()
            elif isinstance(questions_item_data, TableQuestion):
                questions_item = questions_item_data.to_dict()
            else:
                questions_item = questions_item_data.to_dict()

            questions.append(questions_item)



        source = self.source

        title = self.title.to_dict()

        compiled: str | Unset = UNSET
        if not isinstance(self.compiled, Unset):
            compiled = self.compiled



        field_dict: dict[str, Any] = {}

        field_dict.update({
            "id": id,
            "questions": questions,
            "source": source,
            "title": title,
        })
        if compiled is not UNSET:
            field_dict["compiled"] = compiled

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.attachment_question import AttachmentQuestion # noqa: PLC0415
        from ..models.choice_question import ChoiceQuestion # noqa: PLC0415
        from ..models.figure_question import FigureQuestion # noqa: PLC0415
        from ..models.label import Label # noqa: PLC0415
        from ..models.table_question import TableQuestion # noqa: PLC0415
        from ..models.text_question import TextQuestion # noqa: PLC0415
        from ..models.yes_no_question import YesNoQuestion # noqa: PLC0415
        d = dict(src_dict)
        id = d.pop("id")

        questions = []
        _questions = d.pop("questions")
        for questions_item_data in (_questions):
            def _parse_questions_item(data: object) -> AttachmentQuestion | ChoiceQuestion | FigureQuestion | TableQuestion | TextQuestion | YesNoQuestion:
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    questions_item_type_0 = TextQuestion.from_dict(data)



                    return questions_item_type_0
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    questions_item_type_1 = YesNoQuestion.from_dict(data)



                    return questions_item_type_1
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    questions_item_type_2 = FigureQuestion.from_dict(data)



                    return questions_item_type_2
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    questions_item_type_3 = ChoiceQuestion.from_dict(data)



                    return questions_item_type_3
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    questions_item_type_4 = TableQuestion.from_dict(data)



                    return questions_item_type_4
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                if not isinstance(data, dict):
                    raise TypeError()
                questions_item_type_5 = AttachmentQuestion.from_dict(data)



                return questions_item_type_5

            questions_item = _parse_questions_item(questions_item_data)

            questions.append(questions_item)


        source = d.pop("source")

        title = Label.from_dict(d.pop("title"))




        _compiled = d.pop("compiled", UNSET)
        compiled: SectionCompiled | Unset
        if isinstance(_compiled,  Unset):
            compiled = UNSET
        else:
            compiled = check_section_compiled(_compiled)




        section = cls(
            id=id,
            questions=questions,
            source=source,
            title=title,
            compiled=compiled,
        )

        return section

