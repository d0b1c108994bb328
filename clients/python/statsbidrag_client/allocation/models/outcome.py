from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.outcome_status import check_outcome_status
from ..models.outcome_status import OutcomeStatus
from ..types import UNSET, Unset
from typing import cast
from uuid import UUID

if TYPE_CHECKING:
  from ..models.decision import Decision
  from ..models.rule_finding import RuleFinding





T = TypeVar("T", bound="Outcome")



@_attrs_define
class Outcome:
    """ How far a condition is met by a recipient: the one thing allocation asks assessment for.

        Attributes:
            condition_id (str):
            decision (Decision | None):
            degree (str): 0 while an officer's judgement is awaited: nothing may be paid on it.
            evaluated_at (str):
            evaluation_id (UUID):
            finding (RuleFinding): What one rule says of one recipient, why, and from what; findings form a tree as rules
                do.
            id (UUID):
            period (None | str):
            recipient_id (str):
            requested_kronor (int | None): What a requisition asks for, where the condition is one.
            source (str):
            status (OutcomeStatus):
            unspent_kronor (int | None | Unset): What an economic report says was not spent, where the condition is one.
     """

    condition_id: str
    decision: Decision | None
    degree: str
    evaluated_at: str
    evaluation_id: UUID
    finding: RuleFinding
    id: UUID
    period: None | str
    recipient_id: str
    requested_kronor: int | None
    source: str
    status: OutcomeStatus
    unspent_kronor: int | None | Unset = UNSET





    def to_dict(self) -> dict[str, Any]:
        from ..models.decision import Decision # noqa: PLC0415
        from ..models.rule_finding import RuleFinding # noqa: PLC0415
        condition_id = self.condition_id

        decision: dict[str, Any] | None
        if isinstance(self.decision, Decision):
            decision = self.decision.to_dict()
        else:
            decision = self.decision

        degree = self.degree

        evaluated_at = self.evaluated_at

        evaluation_id = str(self.evaluation_id)

        finding = self.finding.to_dict()

        id = str(self.id)

        period: None | str
        period = self.period

        recipient_id = self.recipient_id

        requested_kronor: int | None
        requested_kronor = self.requested_kronor

        source = self.source

        status: str = self.status

        unspent_kronor: int | None | Unset
        if isinstance(self.unspent_kronor, Unset):
            unspent_kronor = UNSET
        else:
            unspent_kronor = self.unspent_kronor


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "condition_id": condition_id,
            "decision": decision,
            "degree": degree,
            "evaluated_at": evaluated_at,
            "evaluation_id": evaluation_id,
            "finding": finding,
            "id": id,
            "period": period,
            "recipient_id": recipient_id,
            "requested_kronor": requested_kronor,
            "source": source,
            "status": status,
        })
        if unspent_kronor is not UNSET:
            field_dict["unspent_kronor"] = unspent_kronor

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.decision import Decision # noqa: PLC0415
        from ..models.rule_finding import RuleFinding # noqa: PLC0415
        d = dict(src_dict)
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


        degree = d.pop("degree")

        evaluated_at = d.pop("evaluated_at")

        evaluation_id = UUID(d.pop("evaluation_id"))




        finding = RuleFinding.from_dict(d.pop("finding"))




        id = UUID(d.pop("id"))




        def _parse_period(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        period = _parse_period(d.pop("period"))


        recipient_id = d.pop("recipient_id")

        def _parse_requested_kronor(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        requested_kronor = _parse_requested_kronor(d.pop("requested_kronor"))


        source = d.pop("source")

        status = check_outcome_status(d.pop("status"))




        def _parse_unspent_kronor(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        unspent_kronor = _parse_unspent_kronor(d.pop("unspent_kronor", UNSET))


        outcome = cls(
            condition_id=condition_id,
            decision=decision,
            degree=degree,
            evaluated_at=evaluated_at,
            evaluation_id=evaluation_id,
            finding=finding,
            id=id,
            period=period,
            recipient_id=recipient_id,
            requested_kronor=requested_kronor,
            source=source,
            status=status,
            unspent_kronor=unspent_kronor,
        )

        return outcome

