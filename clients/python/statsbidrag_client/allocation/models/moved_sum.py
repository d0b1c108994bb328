from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.moved_sum_way import check_moved_sum_way
from ..models.moved_sum_way import MovedSumWay
from typing import cast

if TYPE_CHECKING:
  from ..models.label import Label





T = TypeVar("T", bound="MovedSum")



@_attrs_define
class MovedSum:
    """ The same by pot and recipient, all months together, with names.

        Attributes:
            kronor (int):
            pot (Label): A short text for people, in Swedish and English.
            pot_id (str):
            recipient (str):
            recipient_id (str):
            way (MovedSumWay):
     """

    kronor: int
    pot: Label
    pot_id: str
    recipient: str
    recipient_id: str
    way: MovedSumWay





    def to_dict(self) -> dict[str, Any]:
        from ..models.label import Label # noqa: PLC0415
        kronor = self.kronor

        pot = self.pot.to_dict()

        pot_id = self.pot_id

        recipient = self.recipient

        recipient_id = self.recipient_id

        way: str = self.way


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "kronor": kronor,
            "pot": pot,
            "pot_id": pot_id,
            "recipient": recipient,
            "recipient_id": recipient_id,
            "way": way,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.label import Label # noqa: PLC0415
        d = dict(src_dict)
        kronor = d.pop("kronor")

        pot = Label.from_dict(d.pop("pot"))




        pot_id = d.pop("pot_id")

        recipient = d.pop("recipient")

        recipient_id = d.pop("recipient_id")

        way = check_moved_sum_way(d.pop("way"))




        moved_sum = cls(
            kronor=kronor,
            pot=pot,
            pot_id=pot_id,
            recipient=recipient,
            recipient_id=recipient_id,
            way=way,
        )

        return moved_sum

