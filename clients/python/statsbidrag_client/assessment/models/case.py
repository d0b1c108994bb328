from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.case_state import CaseState
from ..models.case_state import check_case_state
from typing import cast
from uuid import UUID

if TYPE_CHECKING:
  from ..models.agreement_reference import AgreementReference
  from ..models.case_step import CaseStep
  from ..models.comparable_case import ComparableCase
  from ..models.decision import Decision
  from ..models.label import Label
  from ..models.rule_finding import RuleFinding





T = TypeVar("T", bound="Case")



@_attrs_define
class Case:
    """ An officer's case: one recipient and one condition that calls for judgement.

        Attributes:
            agreement (AgreementReference): Which definition something was filed, judged or computed under.
            comparable (list[ComparableCase]): Those with the same facts, who have been judged: look at them before
                deciding.
            condition_id (str):
            decision (Decision | None): The approved decision that stands.
            evaluation_id (UUID):
            id (UUID):
            is_stale (bool): Whether the rules have found something else since the decision, or the proposal to one.
            period (None | str):
            proposal (RuleFinding): What one rule says of one recipient, why, and from what; findings form a tree as rules
                do.
            proposed_decision (Decision | None): An officer's proposal that awaits a second person.
            recipient_id (str):
            stale_reasons (list[Label]):
            state (CaseState):
            steps (list[CaseStep]):
            version (int): Counts what has happened to the case; quoted, it is the ETag to send as If-Match.
     """

    agreement: AgreementReference
    comparable: list[ComparableCase]
    condition_id: str
    decision: Decision | None
    evaluation_id: UUID
    id: UUID
    is_stale: bool
    period: None | str
    proposal: RuleFinding
    proposed_decision: Decision | None
    recipient_id: str
    stale_reasons: list[Label]
    state: CaseState
    steps: list[CaseStep]
    version: int





    def to_dict(self) -> dict[str, Any]:
        from ..models.agreement_reference import AgreementReference # noqa: PLC0415
        from ..models.case_step import CaseStep # noqa: PLC0415
        from ..models.comparable_case import ComparableCase # noqa: PLC0415
        from ..models.decision import Decision # noqa: PLC0415
        from ..models.label import Label # noqa: PLC0415
        from ..models.rule_finding import RuleFinding # noqa: PLC0415
        agreement = self.agreement.to_dict()

        comparable = []
        for comparable_item_data in self.comparable:
            comparable_item = comparable_item_data.to_dict()
            comparable.append(comparable_item)



        condition_id = self.condition_id

        decision: dict[str, Any] | None
        if isinstance(self.decision, Decision):
            decision = self.decision.to_dict()
        else:
            decision = self.decision

        evaluation_id = str(self.evaluation_id)

        id = str(self.id)

        is_stale = self.is_stale

        period: None | str
        period = self.period

        proposal = self.proposal.to_dict()

        proposed_decision: dict[str, Any] | None
        if isinstance(self.proposed_decision, Decision):
            proposed_decision = self.proposed_decision.to_dict()
        else:
            proposed_decision = self.proposed_decision

        recipient_id = self.recipient_id

        stale_reasons = []
        for stale_reasons_item_data in self.stale_reasons:
            stale_reasons_item = stale_reasons_item_data.to_dict()
            stale_reasons.append(stale_reasons_item)



        state: str = self.state

        steps = []
        for steps_item_data in self.steps:
            steps_item = steps_item_data.to_dict()
            steps.append(steps_item)



        version = self.version


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "agreement": agreement,
            "comparable": comparable,
            "condition_id": condition_id,
            "decision": decision,
            "evaluation_id": evaluation_id,
            "id": id,
            "is_stale": is_stale,
            "period": period,
            "proposal": proposal,
            "proposed_decision": proposed_decision,
            "recipient_id": recipient_id,
            "stale_reasons": stale_reasons,
            "state": state,
            "steps": steps,
            "version": version,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.agreement_reference import AgreementReference # noqa: PLC0415
        from ..models.case_step import CaseStep # noqa: PLC0415
        from ..models.comparable_case import ComparableCase # noqa: PLC0415
        from ..models.decision import Decision # noqa: PLC0415
        from ..models.label import Label # noqa: PLC0415
        from ..models.rule_finding import RuleFinding # noqa: PLC0415
        d = dict(src_dict)
        agreement = AgreementReference.from_dict(d.pop("agreement"))




        comparable = []
        _comparable = d.pop("comparable")
        for comparable_item_data in (_comparable):
            comparable_item = ComparableCase.from_dict(comparable_item_data)



            comparable.append(comparable_item)


        condition_id = d.pop("condition_id")

        def _parse_decision(data: object) -> Decision | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                decision_type_0 = Decision.from_dict(data)



                return decision_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Decision | None, data)

        decision = _parse_decision(d.pop("decision"))


        evaluation_id = UUID(d.pop("evaluation_id"))




        id = UUID(d.pop("id"))




        is_stale = d.pop("is_stale")

        def _parse_period(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        period = _parse_period(d.pop("period"))


        proposal = RuleFinding.from_dict(d.pop("proposal"))




        def _parse_proposed_decision(data: object) -> Decision | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                proposed_decision_type_0 = Decision.from_dict(data)



                return proposed_decision_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Decision | None, data)

        proposed_decision = _parse_proposed_decision(d.pop("proposed_decision"))


        recipient_id = d.pop("recipient_id")

        stale_reasons = []
        _stale_reasons = d.pop("stale_reasons")
        for stale_reasons_item_data in (_stale_reasons):
            stale_reasons_item = Label.from_dict(stale_reasons_item_data)



            stale_reasons.append(stale_reasons_item)


        state = check_case_state(d.pop("state"))




        steps = []
        _steps = d.pop("steps")
        for steps_item_data in (_steps):
            steps_item = CaseStep.from_dict(steps_item_data)



            steps.append(steps_item)


        version = d.pop("version")

        case = cls(
            agreement=agreement,
            comparable=comparable,
            condition_id=condition_id,
            decision=decision,
            evaluation_id=evaluation_id,
            id=id,
            is_stale=is_stale,
            period=period,
            proposal=proposal,
            proposed_decision=proposed_decision,
            recipient_id=recipient_id,
            stale_reasons=stale_reasons,
            state=state,
            steps=steps,
            version=version,
        )

        return case

