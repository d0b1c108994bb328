from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
  from ..models.missing_data_plan import MissingDataPlan
  from ..models.response_rate import ResponseRate
  from ..models.same_offering import SameOffering





T = TypeVar("T", bound="QualityCriteria")



@_attrs_define
class QualityCriteria:
    """ What reported figures are held to, beside being there in time.

        Attributes:
            plan (MissingDataPlan | None | Unset):
            response_rate (None | ResponseRate | Unset):
            same_offering (None | SameOffering | Unset):
     """

    plan: MissingDataPlan | None | Unset = UNSET
    response_rate: None | ResponseRate | Unset = UNSET
    same_offering: None | SameOffering | Unset = UNSET





    def to_dict(self) -> dict[str, Any]:
        from ..models.missing_data_plan import MissingDataPlan # noqa: PLC0415
        from ..models.response_rate import ResponseRate # noqa: PLC0415
        from ..models.same_offering import SameOffering # noqa: PLC0415
        plan: dict[str, Any] | None | Unset
        if isinstance(self.plan, Unset):
            plan = UNSET
        elif isinstance(self.plan, MissingDataPlan):
            plan = self.plan.to_dict()
        else:
            plan = self.plan

        response_rate: dict[str, Any] | None | Unset
        if isinstance(self.response_rate, Unset):
            response_rate = UNSET
        elif isinstance(self.response_rate, ResponseRate):
            response_rate = self.response_rate.to_dict()
        else:
            response_rate = self.response_rate

        same_offering: dict[str, Any] | None | Unset
        if isinstance(self.same_offering, Unset):
            same_offering = UNSET
        elif isinstance(self.same_offering, SameOffering):
            same_offering = self.same_offering.to_dict()
        else:
            same_offering = self.same_offering


        field_dict: dict[str, Any] = {}

        field_dict.update({
        })
        if plan is not UNSET:
            field_dict["plan"] = plan
        if response_rate is not UNSET:
            field_dict["response_rate"] = response_rate
        if same_offering is not UNSET:
            field_dict["same_offering"] = same_offering

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.missing_data_plan import MissingDataPlan # noqa: PLC0415
        from ..models.response_rate import ResponseRate # noqa: PLC0415
        from ..models.same_offering import SameOffering # noqa: PLC0415
        d = dict(src_dict)
        def _parse_plan(data: object) -> MissingDataPlan | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                plan_type_0 = MissingDataPlan.from_dict(data)



                return plan_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(MissingDataPlan | None | Unset, data)

        plan = _parse_plan(d.pop("plan", UNSET))


        def _parse_response_rate(data: object) -> None | ResponseRate | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                response_rate_type_0 = ResponseRate.from_dict(data)



                return response_rate_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | ResponseRate | Unset, data)

        response_rate = _parse_response_rate(d.pop("response_rate", UNSET))


        def _parse_same_offering(data: object) -> None | SameOffering | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                same_offering_type_0 = SameOffering.from_dict(data)



                return same_offering_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | SameOffering | Unset, data)

        same_offering = _parse_same_offering(d.pop("same_offering", UNSET))


        quality_criteria = cls(
            plan=plan,
            response_rate=response_rate,
            same_offering=same_offering,
        )

        return quality_criteria

