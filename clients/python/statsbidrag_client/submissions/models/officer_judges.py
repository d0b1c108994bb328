from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.officer_judges_severity import check_officer_judges_severity
from ..models.officer_judges_severity import OfficerJudgesSeverity
from ..types import UNSET, Unset
from typing import cast
from typing import Literal, cast

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
  from ..models.received import Received
  from ..models.share_at_least import ShareAtLeast
  from ..models.share_improved import ShareImproved
  from ..models.value_at_most import ValueAtMost





T = TypeVar("T", bound="OfficerJudges")



@_attrs_define
class OfficerJudges:
    """ An officer makes an overall judgement (helhetsbedömning); the proposal is what rules say.

        Attributes:
            kind (Literal['officer_judges']):
            proposal (AllOf | Answered | AnsweredYes | AnyOf | AttachmentPresent | BetterOf | EveryMonthReported |
                FiguresAddUp | OfficerJudges | Received | ShareAtLeast | ShareImproved | ValueAtMost):
            label (Label | None | Unset):
            severity (OfficerJudgesSeverity | Unset): Only what decides counts towards the degree; the rest is shown.
                Default: 'decides'.
            source (None | str | Unset): The paragraph; where none is given, that of the condition.
     """

    kind: Literal['officer_judges']
    proposal: AllOf | Answered | AnsweredYes | AnyOf | AttachmentPresent | BetterOf | EveryMonthReported | FiguresAddUp | OfficerJudges | Received | ShareAtLeast | ShareImproved | ValueAtMost
    label: Label | None | Unset = UNSET
    severity: OfficerJudgesSeverity | Unset = 'decides'
    source: None | str | Unset = UNSET





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
        from ..models.received import Received # noqa: PLC0415
        from ..models.share_at_least import ShareAtLeast # noqa: PLC0415
        from ..models.share_improved import ShareImproved # noqa: PLC0415
        from ..models.value_at_most import ValueAtMost # noqa: PLC0415
        kind = self.kind

        proposal: dict[str, Any]
        if isinstance(self.proposal, Received):
            proposal = self.proposal.to_dict()
        elif isinstance(self.proposal, Answered):
            proposal = self.proposal.to_dict()
        elif isinstance(self.proposal, AnsweredYes):
            proposal = self.proposal.to_dict()
        elif isinstance(self.proposal, AttachmentPresent):
            proposal = self.proposal.to_dict()
        elif isinstance(self.proposal, FiguresAddUp):
            proposal = self.proposal.to_dict()
        elif isinstance(self.proposal, ShareAtLeast):
            proposal = self.proposal.to_dict()
        elif isinstance(self.proposal, ShareImproved):
            proposal = self.proposal.to_dict()
        elif isinstance(self.proposal, ValueAtMost):
            proposal = self.proposal.to_dict()
        elif isinstance(self.proposal, EveryMonthReported):
            proposal = self.proposal.to_dict()
        elif isinstance(self.proposal, AllOf):
            proposal = self.proposal.to_dict()
        elif isinstance(self.proposal, AnyOf):
            proposal = self.proposal.to_dict()
        elif isinstance(self.proposal, BetterOf):
            proposal = self.proposal.to_dict()
        else:
            proposal = self.proposal.to_dict()


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
            "proposal": proposal,
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
        from ..models.any_of import AnyOf # noqa: PLC0415
        from ..models.attachment_present import AttachmentPresent # noqa: PLC0415
        from ..models.better_of import BetterOf # noqa: PLC0415
        from ..models.every_month_reported import EveryMonthReported # noqa: PLC0415
        from ..models.figures_add_up import FiguresAddUp # noqa: PLC0415
        from ..models.label import Label # noqa: PLC0415
        from ..models.received import Received # noqa: PLC0415
        from ..models.share_at_least import ShareAtLeast # noqa: PLC0415
        from ..models.share_improved import ShareImproved # noqa: PLC0415
        from ..models.value_at_most import ValueAtMost # noqa: PLC0415
        d = dict(src_dict)
        kind = cast(Literal['officer_judges'] , d.pop("kind"))
        if kind != 'officer_judges':
            raise ValueError(f"kind must match const 'officer_judges', got '{kind}'")

        def _parse_proposal(data: object) -> AllOf | Answered | AnsweredYes | AnyOf | AttachmentPresent | BetterOf | EveryMonthReported | FiguresAddUp | OfficerJudges | Received | ShareAtLeast | ShareImproved | ValueAtMost:
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                proposal_type_0 = Received.from_dict(data)



                return proposal_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                proposal_type_1 = Answered.from_dict(data)



                return proposal_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                proposal_type_2 = AnsweredYes.from_dict(data)



                return proposal_type_2
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                proposal_type_3 = AttachmentPresent.from_dict(data)



                return proposal_type_3
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                proposal_type_4 = FiguresAddUp.from_dict(data)



                return proposal_type_4
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                proposal_type_5 = ShareAtLeast.from_dict(data)



                return proposal_type_5
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                proposal_type_6 = ShareImproved.from_dict(data)



                return proposal_type_6
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                proposal_type_7 = ValueAtMost.from_dict(data)



                return proposal_type_7
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                proposal_type_8 = EveryMonthReported.from_dict(data)



                return proposal_type_8
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                proposal_type_9 = AllOf.from_dict(data)



                return proposal_type_9
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                proposal_type_10 = AnyOf.from_dict(data)



                return proposal_type_10
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                proposal_type_11 = BetterOf.from_dict(data)



                return proposal_type_11
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, dict):
                raise TypeError()
            proposal_type_12 = OfficerJudges.from_dict(data)



            return proposal_type_12

        proposal = _parse_proposal(d.pop("proposal"))


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
        severity: OfficerJudgesSeverity | Unset
        if isinstance(_severity,  Unset):
            severity = UNSET
        else:
            severity = check_officer_judges_severity(_severity)




        def _parse_source(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        source = _parse_source(d.pop("source", UNSET))


        officer_judges = cls(
            kind=kind,
            proposal=proposal,
            label=label,
            severity=severity,
            source=source,
        )

        return officer_judges

