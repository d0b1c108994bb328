from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.tier_worth_status import check_tier_worth_status
from ..models.tier_worth_status import TierWorthStatus
from typing import cast

if TYPE_CHECKING:
  from ..models.label import Label





T = TypeVar("T", bound="TierWorth")



@_attrs_define
class TierWorth:
    """ What a higher degree in a month would give a recipient more, straight from one pot.

    Its part in what others leave (redistribution, a bonus pot) comes on top of that.

        Attributes:
            condition_id (str):
            degree (str):
            degree_now (str):
            distance (Label | None): What it would have taken, where assessment has found out.
            more_kronor (int):
            period (None | str):
            pot_id (str):
            status (TierWorthStatus): `judged`: the month is over, and only a correction can raise the degree.
     """

    condition_id: str
    degree: str
    degree_now: str
    distance: Label | None
    more_kronor: int
    period: None | str
    pot_id: str
    status: TierWorthStatus





    def to_dict(self) -> dict[str, Any]:
        from ..models.label import Label # noqa: PLC0415
        condition_id = self.condition_id

        degree = self.degree

        degree_now = self.degree_now

        distance: dict[str, Any] | None
        if isinstance(self.distance, Label):
            distance = self.distance.to_dict()
        else:
            distance = self.distance

        more_kronor = self.more_kronor

        period: None | str
        period = self.period

        pot_id = self.pot_id

        status: str = self.status


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "condition_id": condition_id,
            "degree": degree,
            "degree_now": degree_now,
            "distance": distance,
            "more_kronor": more_kronor,
            "period": period,
            "pot_id": pot_id,
            "status": status,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.label import Label # noqa: PLC0415
        d = dict(src_dict)
        condition_id = d.pop("condition_id")

        degree = d.pop("degree")

        degree_now = d.pop("degree_now")

        def _parse_distance(data: object) -> Label | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                distance_type_0 = Label.from_dict(data)



                return distance_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Label | None, data)

        distance = _parse_distance(d.pop("distance"))


        more_kronor = d.pop("more_kronor")

        def _parse_period(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        period = _parse_period(d.pop("period"))


        pot_id = d.pop("pot_id")

        status = check_tier_worth_status(d.pop("status"))




        tier_worth = cls(
            condition_id=condition_id,
            degree=degree,
            degree_now=degree_now,
            distance=distance,
            more_kronor=more_kronor,
            period=period,
            pot_id=pot_id,
            status=status,
        )

        return tier_worth

