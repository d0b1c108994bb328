from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast






T = TypeVar("T", bound="PublishedCount")



@_attrs_define
class PublishedCount:
    """ One count: of a figure, for a recipient or all of them, of the whole or a category.

        Attributes:
            breakdown (str): `total`: not broken down.
            category (str): `not_broken_down`: what the parts delivered do not add up to.
            count (int | None): None where it is hidden; whether as small or to protect a small one is not told.
            figure (str):
            recipient_id (str): `total`: all who have delivered.
            statistic_id (str):
     """

    breakdown: str
    category: str
    count: int | None
    figure: str
    recipient_id: str
    statistic_id: str





    def to_dict(self) -> dict[str, Any]:
        breakdown = self.breakdown

        category = self.category

        count: int | None
        count = self.count

        figure = self.figure

        recipient_id = self.recipient_id

        statistic_id = self.statistic_id


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "breakdown": breakdown,
            "category": category,
            "count": count,
            "figure": figure,
            "recipient_id": recipient_id,
            "statistic_id": statistic_id,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        breakdown = d.pop("breakdown")

        category = d.pop("category")

        def _parse_count(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        count = _parse_count(d.pop("count"))


        figure = d.pop("figure")

        recipient_id = d.pop("recipient_id")

        statistic_id = d.pop("statistic_id")

        published_count = cls(
            breakdown=breakdown,
            category=category,
            count=count,
            figure=figure,
            recipient_id=recipient_id,
            statistic_id=statistic_id,
        )

        return published_count

