from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.table_question_may_refer_to_earlier_report import check_table_question_may_refer_to_earlier_report
from ..models.table_question_may_refer_to_earlier_report import TableQuestionMayReferToEarlierReport
from ..models.table_question_required import check_table_question_required
from ..models.table_question_required import TableQuestionRequired
from ..types import UNSET, Unset
from typing import cast
from typing import Literal, cast

if TYPE_CHECKING:
  from ..models.column import Column
  from ..models.given_answer import GivenAnswer
  from ..models.label import Label





T = TypeVar("T", bound="TableQuestion")



@_attrs_define
class TableQuestion:
    """ Rows of named columns, such as larger cost items.

        Attributes:
            columns (list[Column]):
            id (str):
            kind (Literal['table']):
            label (Label): A short text for people, in Swedish and English.
            help_ (Label | None | Unset):
            may_refer_to_earlier_report (TableQuestionMayReferToEarlierReport | Unset): A recipient may point to last year's
                report, where the same question was asked. Default: 'no'.
            required (TableQuestionRequired | Unset):  Default: 'yes'.
            required_when (GivenAnswer | None | Unset): Where it is not always required: the answer to another question that
                makes it so.
            source (None | str | Unset): Where none is given, that of the section.
     """

    columns: list[Column]
    id: str
    kind: Literal['table']
    label: Label
    help_: Label | None | Unset = UNSET
    may_refer_to_earlier_report: TableQuestionMayReferToEarlierReport | Unset = 'no'
    required: TableQuestionRequired | Unset = 'yes'
    required_when: GivenAnswer | None | Unset = UNSET
    source: None | str | Unset = UNSET





    def to_dict(self) -> dict[str, Any]:
        from ..models.column import Column # noqa: PLC0415
        from ..models.given_answer import GivenAnswer # noqa: PLC0415
        from ..models.label import Label # noqa: PLC0415
        columns = []
        for columns_item_data in self.columns:
            columns_item = columns_item_data.to_dict()
            columns.append(columns_item)



        id = self.id

        kind = self.kind

        label = self.label.to_dict()

        help_: dict[str, Any] | None | Unset
        if isinstance(self.help_, Unset):
            help_ = UNSET
        elif isinstance(self.help_, Label):
            help_ = self.help_.to_dict()
        else:
            help_ = self.help_

        may_refer_to_earlier_report: str | Unset = UNSET
        if not isinstance(self.may_refer_to_earlier_report, Unset):
            may_refer_to_earlier_report = self.may_refer_to_earlier_report


        required: str | Unset = UNSET
        if not isinstance(self.required, Unset):
            required = self.required


        required_when: dict[str, Any] | None | Unset
        if isinstance(self.required_when, Unset):
            required_when = UNSET
        elif isinstance(self.required_when, GivenAnswer):
            required_when = self.required_when.to_dict()
        else:
            required_when = self.required_when

        source: None | str | Unset
        if isinstance(self.source, Unset):
            source = UNSET
        else:
            source = self.source


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "columns": columns,
            "id": id,
            "kind": kind,
            "label": label,
        })
        if help_ is not UNSET:
            field_dict["help"] = help_
        if may_refer_to_earlier_report is not UNSET:
            field_dict["may_refer_to_earlier_report"] = may_refer_to_earlier_report
        if required is not UNSET:
            field_dict["required"] = required
        if required_when is not UNSET:
            field_dict["required_when"] = required_when
        if source is not UNSET:
            field_dict["source"] = source

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.column import Column # noqa: PLC0415
        from ..models.given_answer import GivenAnswer # noqa: PLC0415
        from ..models.label import Label # noqa: PLC0415
        d = dict(src_dict)
        columns = []
        _columns = d.pop("columns")
        for columns_item_data in (_columns):
            columns_item = Column.from_dict(columns_item_data)



            columns.append(columns_item)


        id = d.pop("id")

        kind = cast(Literal['table'] , d.pop("kind"))
        if kind != 'table':
            raise ValueError(f"kind must match const 'table', got '{kind}'")

        label = Label.from_dict(d.pop("label"))




        def _parse_help_(data: object) -> Label | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                help_type_0 = Label.from_dict(data)



                return help_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Label | None | Unset, data)

        help_ = _parse_help_(d.pop("help", UNSET))


        _may_refer_to_earlier_report = d.pop("may_refer_to_earlier_report", UNSET)
        may_refer_to_earlier_report: TableQuestionMayReferToEarlierReport | Unset
        if isinstance(_may_refer_to_earlier_report,  Unset):
            may_refer_to_earlier_report = UNSET
        else:
            may_refer_to_earlier_report = check_table_question_may_refer_to_earlier_report(_may_refer_to_earlier_report)




        _required = d.pop("required", UNSET)
        required: TableQuestionRequired | Unset
        if isinstance(_required,  Unset):
            required = UNSET
        else:
            required = check_table_question_required(_required)




        def _parse_required_when(data: object) -> GivenAnswer | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                required_when_type_0 = GivenAnswer.from_dict(data)



                return required_when_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(GivenAnswer | None | Unset, data)

        required_when = _parse_required_when(d.pop("required_when", UNSET))


        def _parse_source(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        source = _parse_source(d.pop("source", UNSET))


        table_question = cls(
            columns=columns,
            id=id,
            kind=kind,
            label=label,
            help_=help_,
            may_refer_to_earlier_report=may_refer_to_earlier_report,
            required=required,
            required_when=required_when,
            source=source,
        )

        return table_question

