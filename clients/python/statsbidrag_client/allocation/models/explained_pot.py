from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast
from uuid import UUID

if TYPE_CHECKING:
  from ..models.amount import Amount
  from ..models.label import Label





T = TypeVar("T", bound="ExplainedPot")



@_attrs_define
class ExplainedPot:
    """ What a run gives from a pot, in short: the lines that the explanation unfolds.

        Attributes:
            amounts (list[Amount]):
            kronor (int):
            label (Label): A short text for people, in Swedish and English.
            occasion (Label): A short text for people, in Swedish and English.
            pot_id (str):
            run_id (UUID):
     """

    amounts: list[Amount]
    kronor: int
    label: Label
    occasion: Label
    pot_id: str
    run_id: UUID





    def to_dict(self) -> dict[str, Any]:
        from ..models.amount import Amount # noqa: PLC0415
        from ..models.label import Label # noqa: PLC0415
        amounts = []
        for amounts_item_data in self.amounts:
            amounts_item = amounts_item_data.to_dict()
            amounts.append(amounts_item)



        kronor = self.kronor

        label = self.label.to_dict()

        occasion = self.occasion.to_dict()

        pot_id = self.pot_id

        run_id = str(self.run_id)


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "amounts": amounts,
            "kronor": kronor,
            "label": label,
            "occasion": occasion,
            "pot_id": pot_id,
            "run_id": run_id,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.amount import Amount # noqa: PLC0415
        from ..models.label import Label # noqa: PLC0415
        d = dict(src_dict)
        amounts = []
        _amounts = d.pop("amounts")
        for amounts_item_data in (_amounts):
            amounts_item = Amount.from_dict(amounts_item_data)



            amounts.append(amounts_item)


        kronor = d.pop("kronor")

        label = Label.from_dict(d.pop("label"))




        occasion = Label.from_dict(d.pop("occasion"))




        pot_id = d.pop("pot_id")

        run_id = UUID(d.pop("run_id"))




        explained_pot = cls(
            amounts=amounts,
            kronor=kronor,
            label=label,
            occasion=occasion,
            pot_id=pot_id,
            run_id=run_id,
        )

        return explained_pot

