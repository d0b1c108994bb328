from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.spread import Spread





T = TypeVar("T", bound="PotSpread")



@_attrs_define
class PotSpread:
    """ What a pot would give to all.

        Attributes:
            pot_id (str):
            spread (Spread): How a sum differs between scenarios; every number but the mean occurs in one of them.
     """

    pot_id: str
    spread: Spread





    def to_dict(self) -> dict[str, Any]:
        from ..models.spread import Spread # noqa: PLC0415
        pot_id = self.pot_id

        spread = self.spread.to_dict()


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "pot_id": pot_id,
            "spread": spread,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.spread import Spread # noqa: PLC0415
        d = dict(src_dict)
        pot_id = d.pop("pot_id")

        spread = Spread.from_dict(d.pop("spread"))




        pot_spread = cls(
            pot_id=pot_id,
            spread=spread,
        )

        return pot_spread

