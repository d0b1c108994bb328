from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.decision_request_judgement import check_decision_request_judgement
from ..models.decision_request_judgement import DecisionRequestJudgement
from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
  from ..models.measure import Measure





T = TypeVar("T", bound="DecisionRequest")



@_attrs_define
class DecisionRequest:
    """ An officer's overall judgement (helhetsbedömning) with its motivation, for approval.

        Attributes:
            judgement (DecisionRequestJudgement):
            motivation (str):
            departure_reason (None | str | Unset): Required where the judgement departs from what the rules propose.
            measures (list[Measure] | Unset): What the state can do, where the condition is not met.
            signed_as (None | str | Unset):
     """

    judgement: DecisionRequestJudgement
    motivation: str
    departure_reason: None | str | Unset = UNSET
    measures: list[Measure] | Unset = UNSET
    signed_as: None | str | Unset = UNSET





    def to_dict(self) -> dict[str, Any]:
        from ..models.measure import Measure # noqa: PLC0415
        judgement: str = self.judgement

        motivation = self.motivation

        departure_reason: None | str | Unset
        if isinstance(self.departure_reason, Unset):
            departure_reason = UNSET
        else:
            departure_reason = self.departure_reason

        measures: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.measures, Unset):
            measures = []
            for measures_item_data in self.measures:
                measures_item = measures_item_data.to_dict()
                measures.append(measures_item)



        signed_as: None | str | Unset
        if isinstance(self.signed_as, Unset):
            signed_as = UNSET
        else:
            signed_as = self.signed_as


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "judgement": judgement,
            "motivation": motivation,
        })
        if departure_reason is not UNSET:
            field_dict["departure_reason"] = departure_reason
        if measures is not UNSET:
            field_dict["measures"] = measures
        if signed_as is not UNSET:
            field_dict["signed_as"] = signed_as

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.measure import Measure # noqa: PLC0415
        d = dict(src_dict)
        judgement = check_decision_request_judgement(d.pop("judgement"))




        motivation = d.pop("motivation")

        def _parse_departure_reason(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        departure_reason = _parse_departure_reason(d.pop("departure_reason", UNSET))


        _measures = d.pop("measures", UNSET)
        measures: list[Measure] | Unset = UNSET
        if _measures is not UNSET:
            measures = []
            for measures_item_data in _measures:
                measures_item = Measure.from_dict(measures_item_data)



                measures.append(measures_item)


        def _parse_signed_as(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        signed_as = _parse_signed_as(d.pop("signed_as", UNSET))


        decision_request = cls(
            judgement=judgement,
            motivation=motivation,
            departure_reason=departure_reason,
            measures=measures,
            signed_as=signed_as,
        )

        return decision_request

