from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.any_of_severity import AnyOfSeverity
from ..models.any_of_severity import check_any_of_severity
from ..types import UNSET, Unset
from typing import cast
from typing import Literal, cast

if TYPE_CHECKING:
  from ..models.all_of import AllOf
  from ..models.answered import Answered
  from ..models.answered_yes import AnsweredYes
  from ..models.attachment_present import AttachmentPresent
  from ..models.better_of import BetterOf
  from ..models.every_month_reported import EveryMonthReported
  from ..models.figures_add_up import FiguresAddUp
  from ..models.label import Label
  from ..models.officer_judges import OfficerJudges
  from ..models.received import Received
  from ..models.share_at_least import ShareAtLeast
  from ..models.share_improved import ShareImproved
  from ..models.value_at_most import ValueAtMost





T = TypeVar("T", bound="AnyOf")



@_attrs_define
class AnyOf:
    """ Any rule met in full: the degree is then 100 %, else 0 %.

        Attributes:
            kind (Literal['any_of']):
            rules (list[AllOf | Answered | AnsweredYes | AnyOf | AttachmentPresent | BetterOf | EveryMonthReported |
                FiguresAddUp | OfficerJudges | Received | ShareAtLeast | ShareImproved | ValueAtMost]):
            label (Label | None | Unset):
            severity (AnyOfSeverity | Unset): Only what decides counts towards the degree; the rest is shown. Default:
                'decides'.
            source (None | str | Unset): The paragraph; where none is given, that of the condition.
     """

    kind: Literal['any_of']
    rules: list[AllOf | Answered | AnsweredYes | AnyOf | AttachmentPresent | BetterOf | EveryMonthReported | FiguresAddUp | OfficerJudges | Received | ShareAtLeast | ShareImproved | ValueAtMost]
    label: Label | None | Unset = UNSET
    severity: AnyOfSeverity | Unset = 'decides'
    source: None | str | Unset = UNSET





    def to_dict(self) -> dict[str, Any]:
        from ..models.all_of import AllOf # noqa: PLC0415
        from ..models.answered import Answered # noqa: PLC0415
        from ..models.answered_yes import AnsweredYes # noqa: PLC0415
        from ..models.attachment_present import AttachmentPresent # noqa: PLC0415
        from ..models.better_of import BetterOf # noqa: PLC0415
        from ..models.every_month_reported import EveryMonthReported # noqa: PLC0415
        from ..models.figures_add_up import FiguresAddUp # noqa: PLC0415
        from ..models.label import Label # noqa: PLC0415
        from ..models.officer_judges import OfficerJudges # noqa: PLC0415
        from ..models.received import Received # noqa: PLC0415
        from ..models.share_at_least import ShareAtLeast # noqa: PLC0415
        from ..models.share_improved import ShareImproved # noqa: PLC0415
        from ..models.value_at_most import ValueAtMost # noqa: PLC0415
        kind = self.kind

        rules = []
        for rules_item_data in self.rules:
            rules_item: dict[str, Any]
            if isinstance(rules_item_data, Received):
                rules_item = rules_item_data.to_dict()
            elif isinstance(rules_item_data, Answered):
                rules_item = rules_item_data.to_dict()
            elif isinstance(rules_item_data, AnsweredYes):
                rules_item = rules_item_data.to_dict()
            elif isinstance(rules_item_data, AttachmentPresent):
                rules_item = rules_item_data.to_dict()
            elif isinstance(rules_item_data, FiguresAddUp):
                rules_item = rules_item_data.to_dict()
            elif isinstance(rules_item_data, ShareAtLeast):
                rules_item = rules_item_data.to_dict()
            elif isinstance(rules_item_data, ShareImproved):
                rules_item = rules_item_data.to_dict()
            elif isinstance(rules_item_data, ValueAtMost):
                rules_item = rules_item_data.to_dict()
            elif isinstance(rules_item_data, EveryMonthReported):
                rules_item = rules_item_data.to_dict()
            elif isinstance(rules_item_data, AllOf):
                rules_item = rules_item_data.to_dict()
            elif isinstance(rules_item_data, AnyOf):
                rules_item = rules_item_data.to_dict()
            elif isinstance(rules_item_data, BetterOf):
                rules_item = rules_item_data.to_dict()
            else:
                rules_item = rules_item_data.to_dict()

            rules.append(rules_item)



        label: dict[str, Any] | None | Unset
        if isinstance(self.label, Unset):
            label = UNSET
        elif isinstance(self.label, Label):
            label = self.label.to_dict()
        else:
            label = self.label

        severity: str | Unset = UNSET
        if not isinstance(self.severity, Unset):
            severity = self.severity


        source: None | str | Unset
        if isinstance(self.source, Unset):
            source = UNSET
        else:
            source = self.source


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "kind": kind,
            "rules": rules,
        })
        if label is not UNSET:
            field_dict["label"] = label
        if severity is not UNSET:
            field_dict["severity"] = severity
        if source is not UNSET:
            field_dict["source"] = source

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.all_of import AllOf # noqa: PLC0415
        from ..models.answered import Answered # noqa: PLC0415
        from ..models.answered_yes import AnsweredYes # noqa: PLC0415
        from ..models.attachment_present import AttachmentPresent # noqa: PLC0415
        from ..models.better_of import BetterOf # noqa: PLC0415
        from ..models.every_month_reported import EveryMonthReported # noqa: PLC0415
        from ..models.figures_add_up import FiguresAddUp # noqa: PLC0415
        from ..models.label import Label # noqa: PLC0415
        from ..models.officer_judges import OfficerJudges # noqa: PLC0415
        from ..models.received import Received # noqa: PLC0415
        from ..models.share_at_least import ShareAtLeast # noqa: PLC0415
        from ..models.share_improved import ShareImproved # noqa: PLC0415
        from ..models.value_at_most import ValueAtMost # noqa: PLC0415
        d = dict(src_dict)
        kind = cast(Literal['any_of'] , d.pop("kind"))
        if kind != 'any_of':
            raise ValueError(f"kind must match const 'any_of', got '{kind}'")

        rules = []
        _rules = d.pop("rules")
        for rules_item_data in (_rules):
            def _parse_rules_item(data: object) -> AllOf | Answered | AnsweredYes | AnyOf | AttachmentPresent | BetterOf | EveryMonthReported | FiguresAddUp | OfficerJudges | Received | ShareAtLeast | ShareImproved | ValueAtMost:
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    rules_item_type_0 = Received.from_dict(data)



                    return rules_item_type_0
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    rules_item_type_1 = Answered.from_dict(data)



                    return rules_item_type_1
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    rules_item_type_2 = AnsweredYes.from_dict(data)



                    return rules_item_type_2
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    rules_item_type_3 = AttachmentPresent.from_dict(data)



                    return rules_item_type_3
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    rules_item_type_4 = FiguresAddUp.from_dict(data)



                    return rules_item_type_4
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    rules_item_type_5 = ShareAtLeast.from_dict(data)



                    return rules_item_type_5
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    rules_item_type_6 = ShareImproved.from_dict(data)



                    return rules_item_type_6
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    rules_item_type_7 = ValueAtMost.from_dict(data)



                    return rules_item_type_7
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    rules_item_type_8 = EveryMonthReported.from_dict(data)



                    return rules_item_type_8
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    rules_item_type_9 = AllOf.from_dict(data)



                    return rules_item_type_9
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    rules_item_type_10 = AnyOf.from_dict(data)



                    return rules_item_type_10
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    rules_item_type_11 = BetterOf.from_dict(data)



                    return rules_item_type_11
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                if not isinstance(data, dict):
                    raise TypeError()
                rules_item_type_12 = OfficerJudges.from_dict(data)



                return rules_item_type_12

            rules_item = _parse_rules_item(rules_item_data)

            rules.append(rules_item)


        def _parse_label(data: object) -> Label | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                label_type_0 = Label.from_dict(data)



                return label_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Label | None | Unset, data)

        label = _parse_label(d.pop("label", UNSET))


        _severity = d.pop("severity", UNSET)
        severity: AnyOfSeverity | Unset
        if isinstance(_severity,  Unset):
            severity = UNSET
        else:
            severity = check_any_of_severity(_severity)




        def _parse_source(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        source = _parse_source(d.pop("source", UNSET))


        any_of = cls(
            kind=kind,
            rules=rules,
            label=label,
            severity=severity,
            source=source,
        )

        return any_of

