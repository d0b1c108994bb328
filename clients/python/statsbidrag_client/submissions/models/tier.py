from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset







T = TypeVar("T", bound="Tier")



@_attrs_define
class Tier:
    """ From this improvement, in percentage points, the degree is this, up to the next tier.

        Attributes:
            at_least (str):
            degree (str):
     """

    at_least: str
    degree: str





    def to_dict(self) -> dict[str, Any]:
        at_least = self.at_least

        degree = self.degree


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "at_least": at_least,
            "degree": degree,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        at_least = d.pop("at_least")

        degree = d.pop("degree")

        tier = cls(
            at_least=at_least,
            degree=degree,
        )

        return tier

