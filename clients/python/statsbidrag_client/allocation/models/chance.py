from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset







T = TypeVar("T", bound="Chance")



@_attrs_define
class Chance:
    """ A degree, and how often it is drawn beside the others.

        Attributes:
            degree (str):
            weight (int):
     """

    degree: str
    weight: int





    def to_dict(self) -> dict[str, Any]:
        degree = self.degree

        weight = self.weight


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "degree": degree,
            "weight": weight,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        degree = d.pop("degree")

        weight = d.pop("weight")

        chance = cls(
            degree=degree,
            weight=weight,
        )

        return chance

