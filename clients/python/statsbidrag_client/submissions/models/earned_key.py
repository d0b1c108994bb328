from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast
from typing import Literal, cast






T = TypeVar("T", bound="EarnedKey")



@_attrs_define
class EarnedKey:
    """ In proportion to what each recipient has earned from the named pots, over all periods.

        Attributes:
            kind (Literal['earned']):
            pots (list[str]):
     """

    kind: Literal['earned']
    pots: list[str]





    def to_dict(self) -> dict[str, Any]:
        kind = self.kind

        pots = self.pots




        field_dict: dict[str, Any] = {}

        field_dict.update({
            "kind": kind,
            "pots": pots,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kind = cast(Literal['earned'] , d.pop("kind"))
        if kind != 'earned':
            raise ValueError(f"kind must match const 'earned', got '{kind}'")

        pots = cast(list[str], d.pop("pots"))


        earned_key = cls(
            kind=kind,
            pots=pots,
        )

        return earned_key

