from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
  from ..models.label import Label
  from ..models.outside_pot import OutsidePot
  from ..models.pot import Pot





T = TypeVar("T", bound="PotGroup")



@_attrs_define
class PotGroup:
    """ A sum that consists of other pots.

        Attributes:
            id (str):
            label (Label): A short text for people, in Swedish and English.
            parts (list[OutsidePot | Pot | PotGroup]):
            source (str):
            amount (int | None | Unset): Kronor as the agreement states it; checked against the parts. None: the sum of the
                parts.
     """

    id: str
    label: Label
    parts: list[OutsidePot | Pot | PotGroup]
    source: str
    amount: int | None | Unset = UNSET





    def to_dict(self) -> dict[str, Any]:
        from ..models.label import Label # noqa: PLC0415
        from ..models.outside_pot import OutsidePot # noqa: PLC0415
        from ..models.pot import Pot # noqa: PLC0415
        id = self.id

        label = self.label.to_dict()

        parts = []
        for parts_item_data in self.parts:
            parts_item: dict[str, Any]
            if isinstance(parts_item_data, Pot):
                parts_item = parts_item_data.to_dict()
            elif isinstance(parts_item_data, OutsidePot):
                parts_item = parts_item_data.to_dict()
            else:
                parts_item = parts_item_data.to_dict()

            parts.append(parts_item)



        source = self.source

        amount: int | None | Unset
        if isinstance(self.amount, Unset):
            amount = UNSET
        else:
            amount = self.amount


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "id": id,
            "label": label,
            "parts": parts,
            "source": source,
        })
        if amount is not UNSET:
            field_dict["amount"] = amount

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.label import Label # noqa: PLC0415
        from ..models.outside_pot import OutsidePot # noqa: PLC0415
        from ..models.pot import Pot # noqa: PLC0415
        d = dict(src_dict)
        id = d.pop("id")

        label = Label.from_dict(d.pop("label"))




        parts = []
        _parts = d.pop("parts")
        for parts_item_data in (_parts):
            def _parse_parts_item(data: object) -> OutsidePot | Pot | PotGroup:
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    parts_item_type_0 = Pot.from_dict(data)



                    return parts_item_type_0
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    parts_item_type_1 = OutsidePot.from_dict(data)



                    return parts_item_type_1
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                if not isinstance(data, dict):
                    raise TypeError()
                parts_item_type_2 = PotGroup.from_dict(data)



                return parts_item_type_2

            parts_item = _parse_parts_item(parts_item_data)

            parts.append(parts_item)


        source = d.pop("source")

        def _parse_amount(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        amount = _parse_amount(d.pop("amount", UNSET))


        pot_group = cls(
            id=id,
            label=label,
            parts=parts,
            source=source,
            amount=amount,
        )

        return pot_group

