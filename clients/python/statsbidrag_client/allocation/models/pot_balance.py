from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.label import Label





T = TypeVar("T", bound="PotBalance")



@_attrs_define
class PotBalance:
    """ Where a pot's kronor are after a run: the sum of the last six equals the first two.

        Attributes:
            allocated_kronor (int):
            amount_kronor (int):
            carried_in_kronor (int):
            carried_out_kronor (int):
            forfeited_kronor (int):
            label (Label): A short text for people, in Swedish and English.
            not_due_kronor (int): For months that a later occasion pays.
            outside_kronor (int): Named by the agreement, not paid by this system.
            pot_id (str):
            undistributed_kronor (int):
     """

    allocated_kronor: int
    amount_kronor: int
    carried_in_kronor: int
    carried_out_kronor: int
    forfeited_kronor: int
    label: Label
    not_due_kronor: int
    outside_kronor: int
    pot_id: str
    undistributed_kronor: int





    def to_dict(self) -> dict[str, Any]:
        from ..models.label import Label # noqa: PLC0415
        allocated_kronor = self.allocated_kronor

        amount_kronor = self.amount_kronor

        carried_in_kronor = self.carried_in_kronor

        carried_out_kronor = self.carried_out_kronor

        forfeited_kronor = self.forfeited_kronor

        label = self.label.to_dict()

        not_due_kronor = self.not_due_kronor

        outside_kronor = self.outside_kronor

        pot_id = self.pot_id

        undistributed_kronor = self.undistributed_kronor


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "allocated_kronor": allocated_kronor,
            "amount_kronor": amount_kronor,
            "carried_in_kronor": carried_in_kronor,
            "carried_out_kronor": carried_out_kronor,
            "forfeited_kronor": forfeited_kronor,
            "label": label,
            "not_due_kronor": not_due_kronor,
            "outside_kronor": outside_kronor,
            "pot_id": pot_id,
            "undistributed_kronor": undistributed_kronor,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.label import Label # noqa: PLC0415
        d = dict(src_dict)
        allocated_kronor = d.pop("allocated_kronor")

        amount_kronor = d.pop("amount_kronor")

        carried_in_kronor = d.pop("carried_in_kronor")

        carried_out_kronor = d.pop("carried_out_kronor")

        forfeited_kronor = d.pop("forfeited_kronor")

        label = Label.from_dict(d.pop("label"))




        not_due_kronor = d.pop("not_due_kronor")

        outside_kronor = d.pop("outside_kronor")

        pot_id = d.pop("pot_id")

        undistributed_kronor = d.pop("undistributed_kronor")

        pot_balance = cls(
            allocated_kronor=allocated_kronor,
            amount_kronor=amount_kronor,
            carried_in_kronor=carried_in_kronor,
            carried_out_kronor=carried_out_kronor,
            forfeited_kronor=forfeited_kronor,
            label=label,
            not_due_kronor=not_due_kronor,
            outside_kronor=outside_kronor,
            pot_id=pot_id,
            undistributed_kronor=undistributed_kronor,
        )

        return pot_balance

