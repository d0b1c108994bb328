from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.tier_worth import TierWorth





T = TypeVar("T", bound="RecipientForecast")



@_attrs_define
class RecipientForecast:
    """ A recipient's year: secured is at most the forecast, and that at most what is reachable.

        Attributes:
            forecast_kronor (int): With every open month as the last judged one, for everybody, and all other conditions
                met.
            name (str):
            open_count (int): Outcomes that nobody knows yet.
            reachable_kronor (int): With all that is open met by the recipient, and none of it by any other.
            recipient_id (str):
            secured_kronor (int): What decided outcomes release of the recipient's own shares.
            tiers (list[TierWorth]):
     """

    forecast_kronor: int
    name: str
    open_count: int
    reachable_kronor: int
    recipient_id: str
    secured_kronor: int
    tiers: list[TierWorth]





    def to_dict(self) -> dict[str, Any]:
        from ..models.tier_worth import TierWorth # noqa: PLC0415
        forecast_kronor = self.forecast_kronor

        name = self.name

        open_count = self.open_count

        reachable_kronor = self.reachable_kronor

        recipient_id = self.recipient_id

        secured_kronor = self.secured_kronor

        tiers = []
        for tiers_item_data in self.tiers:
            tiers_item = tiers_item_data.to_dict()
            tiers.append(tiers_item)




        field_dict: dict[str, Any] = {}

        field_dict.update({
            "forecast_kronor": forecast_kronor,
            "name": name,
            "open_count": open_count,
            "reachable_kronor": reachable_kronor,
            "recipient_id": recipient_id,
            "secured_kronor": secured_kronor,
            "tiers": tiers,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.tier_worth import TierWorth # noqa: PLC0415
        d = dict(src_dict)
        forecast_kronor = d.pop("forecast_kronor")

        name = d.pop("name")

        open_count = d.pop("open_count")

        reachable_kronor = d.pop("reachable_kronor")

        recipient_id = d.pop("recipient_id")

        secured_kronor = d.pop("secured_kronor")

        tiers = []
        _tiers = d.pop("tiers")
        for tiers_item_data in (_tiers):
            tiers_item = TierWorth.from_dict(tiers_item_data)



            tiers.append(tiers_item)


        recipient_forecast = cls(
            forecast_kronor=forecast_kronor,
            name=name,
            open_count=open_count,
            reachable_kronor=reachable_kronor,
            recipient_id=recipient_id,
            secured_kronor=secured_kronor,
            tiers=tiers,
        )

        return recipient_forecast

