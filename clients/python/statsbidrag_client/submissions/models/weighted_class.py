from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset







T = TypeVar("T", bound="WeightedClass")



@_attrs_define
class WeightedClass:
    """ One class of a weighted key: its data set and what each counted unit weighs.

        Attributes:
            data_set (str):
            weight (int):
     """

    data_set: str
    weight: int





    def to_dict(self) -> dict[str, Any]:
        data_set = self.data_set

        weight = self.weight


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "data_set": data_set,
            "weight": weight,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        data_set = d.pop("data_set")

        weight = d.pop("weight")

        weighted_class = cls(
            data_set=data_set,
            weight=weight,
        )

        return weighted_class

