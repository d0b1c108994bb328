from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.month_performance_status import check_month_performance_status
from ..models.month_performance_status import MonthPerformanceStatus
from typing import cast
from uuid import UUID

if TYPE_CHECKING:
  from ..models.distance import Distance
  from ..models.label import Label
  from ..models.rule_finding import RuleFinding





T = TypeVar("T", bound="MonthPerformance")



@_attrs_define
class MonthPerformance:
    """ A recipient's month under a condition: both routes, the tier, why, and the distance.

        Attributes:
            condition_id (str):
            degree (str):
            distances (list[Distance]): What would have given more than the degree reached; the smallest step first.
            evaluated_at (str):
            evaluation_id (UUID):
            label (Label): A short text for people, in Swedish and English.
            outcome_id (UUID):
            period (str):
            recipient_id (str):
            recipient_name (str):
            routes (list[RuleFinding]): Each way of meeting the condition, judged by itself, with its own distances.
            status (MonthPerformanceStatus):
            text (Label): A short text for people, in Swedish and English.
     """

    condition_id: str
    degree: str
    distances: list[Distance]
    evaluated_at: str
    evaluation_id: UUID
    label: Label
    outcome_id: UUID
    period: str
    recipient_id: str
    recipient_name: str
    routes: list[RuleFinding]
    status: MonthPerformanceStatus
    text: Label





    def to_dict(self) -> dict[str, Any]:
        from ..models.distance import Distance # noqa: PLC0415
        from ..models.label import Label # noqa: PLC0415
        from ..models.rule_finding import RuleFinding # noqa: PLC0415
        condition_id = self.condition_id

        degree = self.degree

        distances = []
        for distances_item_data in self.distances:
            distances_item = distances_item_data.to_dict()
            distances.append(distances_item)



        evaluated_at = self.evaluated_at

        evaluation_id = str(self.evaluation_id)

        label = self.label.to_dict()

        outcome_id = str(self.outcome_id)

        period = self.period

        recipient_id = self.recipient_id

        recipient_name = self.recipient_name

        routes = []
        for routes_item_data in self.routes:
            routes_item = routes_item_data.to_dict()
            routes.append(routes_item)



        status: str = self.status

        text = self.text.to_dict()


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "condition_id": condition_id,
            "degree": degree,
            "distances": distances,
            "evaluated_at": evaluated_at,
            "evaluation_id": evaluation_id,
            "label": label,
            "outcome_id": outcome_id,
            "period": period,
            "recipient_id": recipient_id,
            "recipient_name": recipient_name,
            "routes": routes,
            "status": status,
            "text": text,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.distance import Distance # noqa: PLC0415
        from ..models.label import Label # noqa: PLC0415
        from ..models.rule_finding import RuleFinding # noqa: PLC0415
        d = dict(src_dict)
        condition_id = d.pop("condition_id")

        degree = d.pop("degree")

        distances = []
        _distances = d.pop("distances")
        for distances_item_data in (_distances):
            distances_item = Distance.from_dict(distances_item_data)



            distances.append(distances_item)


        evaluated_at = d.pop("evaluated_at")

        evaluation_id = UUID(d.pop("evaluation_id"))




        label = Label.from_dict(d.pop("label"))




        outcome_id = UUID(d.pop("outcome_id"))




        period = d.pop("period")

        recipient_id = d.pop("recipient_id")

        recipient_name = d.pop("recipient_name")

        routes = []
        _routes = d.pop("routes")
        for routes_item_data in (_routes):
            routes_item = RuleFinding.from_dict(routes_item_data)



            routes.append(routes_item)


        status = check_month_performance_status(d.pop("status"))




        text = Label.from_dict(d.pop("text"))




        month_performance = cls(
            condition_id=condition_id,
            degree=degree,
            distances=distances,
            evaluated_at=evaluated_at,
            evaluation_id=evaluation_id,
            label=label,
            outcome_id=outcome_id,
            period=period,
            recipient_id=recipient_id,
            recipient_name=recipient_name,
            routes=routes,
            status=status,
            text=text,
        )

        return month_performance

