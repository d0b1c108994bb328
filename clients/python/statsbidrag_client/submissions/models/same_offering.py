from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast






T = TypeVar("T", bound="SameOffering")



@_attrs_define
class SameOffering:
    """ Figures that must be reported for the same categories, such as the same care offering.

        Attributes:
            breakdown (str):
            figures (list[str]):
            source (str):
     """

    breakdown: str
    figures: list[str]
    source: str





    def to_dict(self) -> dict[str, Any]:
        breakdown = self.breakdown

        figures = self.figures



        source = self.source


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "breakdown": breakdown,
            "figures": figures,
            "source": source,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        breakdown = d.pop("breakdown")

        figures = cast(list[str], d.pop("figures"))


        source = d.pop("source")

        same_offering = cls(
            breakdown=breakdown,
            figures=figures,
            source=source,
        )

        return same_offering

