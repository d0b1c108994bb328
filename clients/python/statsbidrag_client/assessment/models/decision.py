from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.decision_judgement import check_decision_judgement
from ..models.decision_judgement import DecisionJudgement
from ..types import UNSET, Unset
from typing import cast
from uuid import UUID

if TYPE_CHECKING:
  from ..models.measure import Measure





T = TypeVar("T", bound="Decision")



@_attrs_define
class Decision:
    """ A judgement an officer has proposed; it counts once a second person has approved it.

        Attributes:
            case_id (UUID):
            decided_at (str):
            decided_by (str):
            departs_from_proposal (bool):
            departure_reason (None | str):
            evaluation_id (UUID): The evaluation whose proposal the officer saw.
            id (UUID):
            judgement (DecisionJudgement):
            motivation (str):
            number (int):
            approved_as (None | str | Unset):
            approved_at (None | str | Unset):
            approved_by (None | str | Unset): Another person than the one who decided (four eyes); None until approved.
            decided_as (None | str | Unset):
            measures (list[Measure] | Unset):
     """

    case_id: UUID
    decided_at: str
    decided_by: str
    departs_from_proposal: bool
    departure_reason: None | str
    evaluation_id: UUID
    id: UUID
    judgement: DecisionJudgement
    motivation: str
    number: int
    approved_as: None | str | Unset = UNSET
    approved_at: None | str | Unset = UNSET
    approved_by: None | str | Unset = UNSET
    decided_as: None | str | Unset = UNSET
    measures: list[Measure] | Unset = UNSET





    def to_dict(self) -> dict[str, Any]:
        from ..models.measure import Measure # noqa: PLC0415
        case_id = str(self.case_id)

        decided_at = self.decided_at

        decided_by = self.decided_by

        departs_from_proposal = self.departs_from_proposal

        departure_reason: None | str
        departure_reason = self.departure_reason

        evaluation_id = str(self.evaluation_id)

        id = str(self.id)

        judgement: str = self.judgement

        motivation = self.motivation

        number = self.number

        approved_as: None | str | Unset
        if isinstance(self.approved_as, Unset):
            approved_as = UNSET
        else:
            approved_as = self.approved_as

        approved_at: None | str | Unset
        if isinstance(self.approved_at, Unset):
            approved_at = UNSET
        else:
            approved_at = self.approved_at

        approved_by: None | str | Unset
        if isinstance(self.approved_by, Unset):
            approved_by = UNSET
        else:
            approved_by = self.approved_by

        decided_as: None | str | Unset
        if isinstance(self.decided_as, Unset):
            decided_as = UNSET
        else:
            decided_as = self.decided_as

        measures: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.measures, Unset):
            measures = []
            for measures_item_data in self.measures:
                measures_item = measures_item_data.to_dict()
                measures.append(measures_item)




        field_dict: dict[str, Any] = {}

        field_dict.update({
            "case_id": case_id,
            "decided_at": decided_at,
            "decided_by": decided_by,
            "departs_from_proposal": departs_from_proposal,
            "departure_reason": departure_reason,
            "evaluation_id": evaluation_id,
            "id": id,
            "judgement": judgement,
            "motivation": motivation,
            "number": number,
        })
        if approved_as is not UNSET:
            field_dict["approved_as"] = approved_as
        if approved_at is not UNSET:
            field_dict["approved_at"] = approved_at
        if approved_by is not UNSET:
            field_dict["approved_by"] = approved_by
        if decided_as is not UNSET:
            field_dict["decided_as"] = decided_as
        if measures is not UNSET:
            field_dict["measures"] = measures

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.measure import Measure # noqa: PLC0415
        d = dict(src_dict)
        case_id = UUID(d.pop("case_id"))




        decided_at = d.pop("decided_at")

        decided_by = d.pop("decided_by")

        departs_from_proposal = d.pop("departs_from_proposal")

        def _parse_departure_reason(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        departure_reason = _parse_departure_reason(d.pop("departure_reason"))


        evaluation_id = UUID(d.pop("evaluation_id"))




        id = UUID(d.pop("id"))




        judgement = check_decision_judgement(d.pop("judgement"))




        motivation = d.pop("motivation")

        number = d.pop("number")

        def _parse_approved_as(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        approved_as = _parse_approved_as(d.pop("approved_as", UNSET))


        def _parse_approved_at(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        approved_at = _parse_approved_at(d.pop("approved_at", UNSET))


        def _parse_approved_by(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        approved_by = _parse_approved_by(d.pop("approved_by", UNSET))


        def _parse_decided_as(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        decided_as = _parse_decided_as(d.pop("decided_as", UNSET))


        _measures = d.pop("measures", UNSET)
        measures: list[Measure] | Unset = UNSET
        if _measures is not UNSET:
            measures = []
            for measures_item_data in _measures:
                measures_item = Measure.from_dict(measures_item_data)



                measures.append(measures_item)


        decision = cls(
            case_id=case_id,
            decided_at=decided_at,
            decided_by=decided_by,
            departs_from_proposal=departs_from_proposal,
            departure_reason=departure_reason,
            evaluation_id=evaluation_id,
            id=id,
            judgement=judgement,
            motivation=motivation,
            number=number,
            approved_as=approved_as,
            approved_at=approved_at,
            approved_by=approved_by,
            decided_as=decided_as,
            measures=measures,
        )

        return decision

