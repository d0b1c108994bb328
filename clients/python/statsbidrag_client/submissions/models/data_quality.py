from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.one_sided_offering import OneSidedOffering
  from ..models.plan_found import PlanFound
  from ..models.response_rate_found import ResponseRateFound





T = TypeVar("T", bound="DataQuality")



@_attrs_define
class DataQuality:
    """ The figures of one recipient and month, by the criteria the agreement sets for them.

        Attributes:
            complete_at (None | str): When the last figure owed was first there; None while any is missing.
            deadline (str):
            has_same_offering (bool | None): None where no figures were delivered by offering, or the agreement does not ask
                for it.
            in_time (bool | None): None before the deadline, while anything is missing.
            missing_statistic_ids (list[str]):
            obligation_id (str):
            one_sided_offerings (list[OneSidedOffering]):
            period (str):
            plan (None | PlanFound): Where anything is missing or too little, and the recipient has filed a plan for it.
            recipient_id (str):
            response_rates (list[ResponseRateFound]): One per statistic that is there, where the agreement asks for a
                response rate.
     """

    complete_at: None | str
    deadline: str
    has_same_offering: bool | None
    in_time: bool | None
    missing_statistic_ids: list[str]
    obligation_id: str
    one_sided_offerings: list[OneSidedOffering]
    period: str
    plan: None | PlanFound
    recipient_id: str
    response_rates: list[ResponseRateFound]





    def to_dict(self) -> dict[str, Any]:
        from ..models.one_sided_offering import OneSidedOffering # noqa: PLC0415
        from ..models.plan_found import PlanFound # noqa: PLC0415
        from ..models.response_rate_found import ResponseRateFound # noqa: PLC0415
        complete_at: None | str
        complete_at = self.complete_at

        deadline = self.deadline

        has_same_offering: bool | None
        has_same_offering = self.has_same_offering

        in_time: bool | None
        in_time = self.in_time

        missing_statistic_ids = self.missing_statistic_ids



        obligation_id = self.obligation_id

        one_sided_offerings = []
        for one_sided_offerings_item_data in self.one_sided_offerings:
            one_sided_offerings_item = one_sided_offerings_item_data.to_dict()
            one_sided_offerings.append(one_sided_offerings_item)



        period = self.period

        plan: dict[str, Any] | None
        if isinstance(self.plan, PlanFound):
            plan = self.plan.to_dict()
        else:
            plan = self.plan

        recipient_id = self.recipient_id

        response_rates = []
        for response_rates_item_data in self.response_rates:
            response_rates_item = response_rates_item_data.to_dict()
            response_rates.append(response_rates_item)




        field_dict: dict[str, Any] = {}

        field_dict.update({
            "complete_at": complete_at,
            "deadline": deadline,
            "has_same_offering": has_same_offering,
            "in_time": in_time,
            "missing_statistic_ids": missing_statistic_ids,
            "obligation_id": obligation_id,
            "one_sided_offerings": one_sided_offerings,
            "period": period,
            "plan": plan,
            "recipient_id": recipient_id,
            "response_rates": response_rates,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.one_sided_offering import OneSidedOffering # noqa: PLC0415
        from ..models.plan_found import PlanFound # noqa: PLC0415
        from ..models.response_rate_found import ResponseRateFound # noqa: PLC0415
        d = dict(src_dict)
        def _parse_complete_at(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        complete_at = _parse_complete_at(d.pop("complete_at"))


        deadline = d.pop("deadline")

        def _parse_has_same_offering(data: object) -> bool | None:
            if data is None:
                return data
            return cast(bool | None, data)

        has_same_offering = _parse_has_same_offering(d.pop("has_same_offering"))


        def _parse_in_time(data: object) -> bool | None:
            if data is None:
                return data
            return cast(bool | None, data)

        in_time = _parse_in_time(d.pop("in_time"))


        missing_statistic_ids = cast(list[str], d.pop("missing_statistic_ids"))


        obligation_id = d.pop("obligation_id")

        one_sided_offerings = []
        _one_sided_offerings = d.pop("one_sided_offerings")
        for one_sided_offerings_item_data in (_one_sided_offerings):
            one_sided_offerings_item = OneSidedOffering.from_dict(one_sided_offerings_item_data)



            one_sided_offerings.append(one_sided_offerings_item)


        period = d.pop("period")

        def _parse_plan(data: object) -> None | PlanFound:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                plan_type_0 = PlanFound.from_dict(data)



                return plan_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | PlanFound, data)

        plan = _parse_plan(d.pop("plan"))


        recipient_id = d.pop("recipient_id")

        response_rates = []
        _response_rates = d.pop("response_rates")
        for response_rates_item_data in (_response_rates):
            response_rates_item = ResponseRateFound.from_dict(response_rates_item_data)



            response_rates.append(response_rates_item)


        data_quality = cls(
            complete_at=complete_at,
            deadline=deadline,
            has_same_offering=has_same_offering,
            in_time=in_time,
            missing_statistic_ids=missing_statistic_ids,
            obligation_id=obligation_id,
            one_sided_offerings=one_sided_offerings,
            period=period,
            plan=plan,
            recipient_id=recipient_id,
            response_rates=response_rates,
        )

        return data_quality

