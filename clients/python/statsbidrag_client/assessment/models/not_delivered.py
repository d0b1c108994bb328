from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast






T = TypeVar("T", bound="NotDelivered")



@_attrs_define
class NotDelivered:
    """ Recipients of whom nothing is known of the month.

        Attributes:
            recipient_ids (list[str]):
            statistic_id (str):
     """

    recipient_ids: list[str]
    statistic_id: str





    def to_dict(self) -> dict[str, Any]:
        recipient_ids = self.recipient_ids



        statistic_id = self.statistic_id


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "recipient_ids": recipient_ids,
            "statistic_id": statistic_id,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        recipient_ids = cast(list[str], d.pop("recipient_ids"))


        statistic_id = d.pop("statistic_id")

        not_delivered = cls(
            recipient_ids=recipient_ids,
            statistic_id=statistic_id,
        )

        return not_delivered

