from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast






T = TypeVar("T", bound="SumCheck")



@_attrs_define
class SumCheck:
    """ Pots that together make up a sum the agreement states: checked when it is loaded.

        Attributes:
            equals (int):
            id (str):
            pots (list[str]):
            source (str):
     """

    equals: int
    id: str
    pots: list[str]
    source: str





    def to_dict(self) -> dict[str, Any]:
        equals = self.equals

        id = self.id

        pots = self.pots



        source = self.source


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "equals": equals,
            "id": id,
            "pots": pots,
            "source": source,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        equals = d.pop("equals")

        id = d.pop("id")

        pots = cast(list[str], d.pop("pots"))


        source = d.pop("source")

        sum_check = cls(
            equals=equals,
            id=id,
            pots=pots,
            source=source,
        )

        return sum_check

