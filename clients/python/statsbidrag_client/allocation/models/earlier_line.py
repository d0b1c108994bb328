from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.earlier_line_part import check_earlier_line_part
from ..models.earlier_line_part import EarlierLinePart
from typing import cast






T = TypeVar("T", bound="EarlierLine")



@_attrs_define
class EarlierLine:
    """ What the runs counted as given had given on a line.

        Attributes:
            kronor (int):
            part (EarlierLinePart):
            period (None | str):
            pot_id (str):
            recipient_id (str):
     """

    kronor: int
    part: EarlierLinePart
    period: None | str
    pot_id: str
    recipient_id: str





    def to_dict(self) -> dict[str, Any]:
        kronor = self.kronor

        part: str = self.part

        period: None | str
        period = self.period

        pot_id = self.pot_id

        recipient_id = self.recipient_id


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "kronor": kronor,
            "part": part,
            "period": period,
            "pot_id": pot_id,
            "recipient_id": recipient_id,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kronor = d.pop("kronor")

        part = check_earlier_line_part(d.pop("part"))




        def _parse_period(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        period = _parse_period(d.pop("period"))


        pot_id = d.pop("pot_id")

        recipient_id = d.pop("recipient_id")

        earlier_line = cls(
            kronor=kronor,
            part=part,
            period=period,
            pot_id=pot_id,
            recipient_id=recipient_id,
        )

        return earlier_line

