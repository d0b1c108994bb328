from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.label import Label





T = TypeVar("T", bound="OutsidePot")



@_attrs_define
class OutsidePot:
    """ A sum the agreement names but this system does not pay; it counts in the sums.

        Attributes:
            amount (int):
            id (str):
            label (Label): A short text for people, in Swedish and English.
            outside (Label): A short text for people, in Swedish and English.
            source (str):
     """

    amount: int
    id: str
    label: Label
    outside: Label
    source: str





    def to_dict(self) -> dict[str, Any]:
        from ..models.label import Label # noqa: PLC0415
        amount = self.amount

        id = self.id

        label = self.label.to_dict()

        outside = self.outside.to_dict()

        source = self.source


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "amount": amount,
            "id": id,
            "label": label,
            "outside": outside,
            "source": source,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.label import Label # noqa: PLC0415
        d = dict(src_dict)
        amount = d.pop("amount")

        id = d.pop("id")

        label = Label.from_dict(d.pop("label"))




        outside = Label.from_dict(d.pop("outside"))




        source = d.pop("source")

        outside_pot = cls(
            amount=amount,
            id=id,
            label=label,
            outside=outside,
            source=source,
        )

        return outside_pot

