from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.amount_part import AmountPart
from ..models.amount_part import check_amount_part
from typing import cast
from uuid import UUID






T = TypeVar("T", bound="Amount")



@_attrs_define
class Amount:
    """ What a recipient gets from a pot at an occasion.

        Attributes:
            earlier_kronor (int): Of that, what earlier occasions have given.
            entitled_kronor (int): What the pot gives the recipient in all.
            id (UUID):
            kronor (int): What this occasion gives: entitled less earlier. Negative: too much was given before.
            part (AmountPart): The pot's own share, or a part of what others were not released.
            period (None | str):
            pot_id (str):
            recipient_id (str):
            run_id (UUID):
     """

    earlier_kronor: int
    entitled_kronor: int
    id: UUID
    kronor: int
    part: AmountPart
    period: None | str
    pot_id: str
    recipient_id: str
    run_id: UUID





    def to_dict(self) -> dict[str, Any]:
        earlier_kronor = self.earlier_kronor

        entitled_kronor = self.entitled_kronor

        id = str(self.id)

        kronor = self.kronor

        part: str = self.part

        period: None | str
        period = self.period

        pot_id = self.pot_id

        recipient_id = self.recipient_id

        run_id = str(self.run_id)


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "earlier_kronor": earlier_kronor,
            "entitled_kronor": entitled_kronor,
            "id": id,
            "kronor": kronor,
            "part": part,
            "period": period,
            "pot_id": pot_id,
            "recipient_id": recipient_id,
            "run_id": run_id,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        earlier_kronor = d.pop("earlier_kronor")

        entitled_kronor = d.pop("entitled_kronor")

        id = UUID(d.pop("id"))




        kronor = d.pop("kronor")

        part = check_amount_part(d.pop("part"))




        def _parse_period(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        period = _parse_period(d.pop("period"))


        pot_id = d.pop("pot_id")

        recipient_id = d.pop("recipient_id")

        run_id = UUID(d.pop("run_id"))




        amount = cls(
            earlier_kronor=earlier_kronor,
            entitled_kronor=entitled_kronor,
            id=id,
            kronor=kronor,
            part=part,
            period=period,
            pot_id=pot_id,
            recipient_id=recipient_id,
            run_id=run_id,
        )

        return amount

