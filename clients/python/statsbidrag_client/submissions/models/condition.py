from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
  from ..models.all_of import AllOf
  from ..models.answered import Answered
  from ..models.answered_yes import AnsweredYes
  from ..models.any_of import AnyOf
  from ..models.attachment_present import AttachmentPresent
  from ..models.better_of import BetterOf
  from ..models.every_month_reported import EveryMonthReported
  from ..models.figures_add_up import FiguresAddUp
  from ..models.label import Label
  from ..models.officer_judges import OfficerJudges
  from ..models.periods import Periods
  from ..models.received import Received
  from ..models.share_at_least import ShareAtLeast
  from ..models.share_improved import ShareImproved
  from ..models.value_at_most import ValueAtMost





T = TypeVar("T", bound="Condition")



@_attrs_define
class Condition:
    """ What releases a pot: one rule, for a group of recipients, once or per month.

        Attributes:
            id (str):
            label (Label): A short text for people, in Swedish and English.
            recipients (str):
            rule (AllOf | Answered | AnsweredYes | AnyOf | AttachmentPresent | BetterOf | EveryMonthReported | FiguresAddUp
                | OfficerJudges | Received | ShareAtLeast | ShareImproved | ValueAtMost):
            source (str):
            periods (None | Periods | Unset): Judged once per month where given, else once for the agreement.
            requested_amount (None | str | Unset): The question of the requisition whose kronor cap the payment, where less
                is requested.
            unspent_amount (None | str | Unset): The question of the economic report whose kronor were not spent, where they
                are asked.
     """

    id: str
    label: Label
    recipients: str
    rule: AllOf | Answered | AnsweredYes | AnyOf | AttachmentPresent | BetterOf | EveryMonthReported | FiguresAddUp | OfficerJudges | Received | ShareAtLeast | ShareImproved | ValueAtMost
    source: str
    periods: None | Periods | Unset = UNSET
    requested_amount: None | str | Unset = UNSET
    unspent_amount: None | str | Unset = UNSET





    def to_dict(self) -> dict[str, Any]:
        from ..models.all_of import AllOf # noqa: PLC0415
        from ..models.answered import Answered # noqa: PLC0415
        from ..models.answered_yes import AnsweredYes # noqa: PLC0415
        from ..models.any_of import AnyOf # noqa: PLC0415
        from ..models.attachment_present import AttachmentPresent # noqa: PLC0415
        from ..models.better_of import BetterOf # noqa: PLC0415
        from ..models.every_month_reported import EveryMonthReported # noqa: PLC0415
        from ..models.figures_add_up import FiguresAddUp # noqa: PLC0415
        from ..models.label import Label # noqa: PLC0415
        from ..models.officer_judges import OfficerJudges # noqa: PLC0415
        from ..models.periods import Periods # noqa: PLC0415
        from ..models.received import Received # noqa: PLC0415
        from ..models.share_at_least import ShareAtLeast # noqa: PLC0415
        from ..models.share_improved import ShareImproved # noqa: PLC0415
        from ..models.value_at_most import ValueAtMost # noqa: PLC0415
        id = self.id

        label = self.label.to_dict()

        recipients = self.recipients

        rule: dict[str, Any]
        if isinstance(self.rule, Received):
            rule = self.rule.to_dict()
        elif isinstance(self.rule, Answered):
            rule = self.rule.to_dict()
        elif isinstance(self.rule, AnsweredYes):
            rule = self.rule.to_dict()
        elif isinstance(self.rule, AttachmentPresent):
            rule = self.rule.to_dict()
        elif isinstance(self.rule, FiguresAddUp):
            rule = self.rule.to_dict()
        elif isinstance(self.rule, ShareAtLeast):
            rule = self.rule.to_dict()
        elif isinstance(self.rule, ShareImproved):
            rule = self.rule.to_dict()
        elif isinstance(self.rule, ValueAtMost):
            rule = self.rule.to_dict()
        elif isinstance(self.rule, EveryMonthReported):
            rule = self.rule.to_dict()
        elif isinstance(self.rule, AllOf):
            rule = self.rule.to_dict()
        elif isinstance(self.rule, AnyOf):
            rule = self.rule.to_dict()
        elif isinstance(self.rule, BetterOf):
            rule = self.rule.to_dict()
        else:
            rule = self.rule.to_dict()


        source = self.source

        periods: dict[str, Any] | None | Unset
        if isinstance(self.periods, Unset):
            periods = UNSET
        elif isinstance(self.periods, Periods):
            periods = self.periods.to_dict()
        else:
            periods = self.periods

        requested_amount: None | str | Unset
        if isinstance(self.requested_amount, Unset):
            requested_amount = UNSET
        else:
            requested_amount = self.requested_amount

        unspent_amount: None | str | Unset
        if isinstance(self.unspent_amount, Unset):
            unspent_amount = UNSET
        else:
            unspent_amount = self.unspent_amount


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "id": id,
            "label": label,
            "recipients": recipients,
            "rule": rule,
            "source": source,
        })
        if periods is not UNSET:
            field_dict["periods"] = periods
        if requested_amount is not UNSET:
            field_dict["requested_amount"] = requested_amount
        if unspent_amount is not UNSET:
            field_dict["unspent_amount"] = unspent_amount

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.all_of import AllOf # noqa: PLC0415
        from ..models.answered import Answered # noqa: PLC0415
        from ..models.answered_yes import AnsweredYes # noqa: PLC0415
        from ..models.any_of import AnyOf # noqa: PLC0415
        from ..models.attachment_present import AttachmentPresent # noqa: PLC0415
        from ..models.better_of import BetterOf # noqa: PLC0415
        from ..models.every_month_reported import EveryMonthReported # noqa: PLC0415
        from ..models.figures_add_up import FiguresAddUp # noqa: PLC0415
        from ..models.label import Label # noqa: PLC0415
        from ..models.officer_judges import OfficerJudges # noqa: PLC0415
        from ..models.periods import Periods # noqa: PLC0415
        from ..models.received import Received # noqa: PLC0415
        from ..models.share_at_least import ShareAtLeast # noqa: PLC0415
        from ..models.share_improved import ShareImproved # noqa: PLC0415
        from ..models.value_at_most import ValueAtMost # noqa: PLC0415
        d = dict(src_dict)
        id = d.pop("id")

        label = Label.from_dict(d.pop("label"))




        recipients = d.pop("recipients")

        def _parse_rule(data: object) -> AllOf | Answered | AnsweredYes | AnyOf | AttachmentPresent | BetterOf | EveryMonthReported | FiguresAddUp | OfficerJudges | Received | ShareAtLeast | ShareImproved | ValueAtMost:
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                rule_type_0 = Received.from_dict(data)



                return rule_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                rule_type_1 = Answered.from_dict(data)



                return rule_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                rule_type_2 = AnsweredYes.from_dict(data)



                return rule_type_2
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                rule_type_3 = AttachmentPresent.from_dict(data)



                return rule_type_3
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                rule_type_4 = FiguresAddUp.from_dict(data)



                return rule_type_4
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                rule_type_5 = ShareAtLeast.from_dict(data)



                return rule_type_5
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                rule_type_6 = ShareImproved.from_dict(data)



                return rule_type_6
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                rule_type_7 = ValueAtMost.from_dict(data)



                return rule_type_7
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                rule_type_8 = EveryMonthReported.from_dict(data)



                return rule_type_8
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                rule_type_9 = AllOf.from_dict(data)



                return rule_type_9
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                rule_type_10 = AnyOf.from_dict(data)



                return rule_type_10
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                rule_type_11 = BetterOf.from_dict(data)



                return rule_type_11
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, dict):
                raise TypeError()
            rule_type_12 = OfficerJudges.from_dict(data)



            return rule_type_12

        rule = _parse_rule(d.pop("rule"))


        source = d.pop("source")

        def _parse_periods(data: object) -> None | Periods | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                periods_type_0 = Periods.from_dict(data)



                return periods_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Periods | Unset, data)

        periods = _parse_periods(d.pop("periods", UNSET))


        def _parse_requested_amount(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        requested_amount = _parse_requested_amount(d.pop("requested_amount", UNSET))


        def _parse_unspent_amount(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        unspent_amount = _parse_unspent_amount(d.pop("unspent_amount", UNSET))


        condition = cls(
            id=id,
            label=label,
            recipients=recipients,
            rule=rule,
            source=source,
            periods=periods,
            requested_amount=requested_amount,
            unspent_amount=unspent_amount,
        )

        return condition

