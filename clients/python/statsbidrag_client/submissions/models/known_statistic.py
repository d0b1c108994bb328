from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast
from uuid import UUID

if TYPE_CHECKING:
  from ..models.known_statistic_breakdown import KnownStatisticBreakdown
  from ..models.known_statistic_figures import KnownStatisticFigures





T = TypeVar("T", bound="KnownStatistic")



@_attrs_define
class KnownStatistic:
    """ The latest delivered figures of a recipient, month and statistic, or of a part of them.

    A delivery of the month replaces the whole and all its parts.

        Attributes:
            delivery_id (UUID):
            figures (KnownStatisticFigures):
            first_received_at (str): When the month's figures were first delivered: a correction does not make them late.
            origin (str):
            period (str):
            received_at (str):
            recipient_id (str):
            statistic_id (str):
            breakdown (KnownStatisticBreakdown | Unset):
     """

    delivery_id: UUID
    figures: KnownStatisticFigures
    first_received_at: str
    origin: str
    period: str
    received_at: str
    recipient_id: str
    statistic_id: str
    breakdown: KnownStatisticBreakdown | Unset = UNSET





    def to_dict(self) -> dict[str, Any]:
        from ..models.known_statistic_breakdown import KnownStatisticBreakdown # noqa: PLC0415
        from ..models.known_statistic_figures import KnownStatisticFigures # noqa: PLC0415
        delivery_id = str(self.delivery_id)

        figures = self.figures.to_dict()

        first_received_at = self.first_received_at

        origin = self.origin

        period = self.period

        received_at = self.received_at

        recipient_id = self.recipient_id

        statistic_id = self.statistic_id

        breakdown: dict[str, Any] | Unset = UNSET
        if not isinstance(self.breakdown, Unset):
            breakdown = self.breakdown.to_dict()


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "delivery_id": delivery_id,
            "figures": figures,
            "first_received_at": first_received_at,
            "origin": origin,
            "period": period,
            "received_at": received_at,
            "recipient_id": recipient_id,
            "statistic_id": statistic_id,
        })
        if breakdown is not UNSET:
            field_dict["breakdown"] = breakdown

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.known_statistic_breakdown import KnownStatisticBreakdown # noqa: PLC0415
        from ..models.known_statistic_figures import KnownStatisticFigures # noqa: PLC0415
        d = dict(src_dict)
        delivery_id = UUID(d.pop("delivery_id"))




        figures = KnownStatisticFigures.from_dict(d.pop("figures"))




        first_received_at = d.pop("first_received_at")

        origin = d.pop("origin")

        period = d.pop("period")

        received_at = d.pop("received_at")

        recipient_id = d.pop("recipient_id")

        statistic_id = d.pop("statistic_id")

        _breakdown = d.pop("breakdown", UNSET)
        breakdown: KnownStatisticBreakdown | Unset
        if isinstance(_breakdown,  Unset):
            breakdown = UNSET
        else:
            breakdown = KnownStatisticBreakdown.from_dict(_breakdown)




        known_statistic = cls(
            delivery_id=delivery_id,
            figures=figures,
            first_received_at=first_received_at,
            origin=origin,
            period=period,
            received_at=received_at,
            recipient_id=recipient_id,
            statistic_id=statistic_id,
            breakdown=breakdown,
        )

        return known_statistic

