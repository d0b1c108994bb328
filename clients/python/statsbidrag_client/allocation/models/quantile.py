from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset







T = TypeVar("T", bound="Quantile")



@_attrs_define
class Quantile:
    """ The least of the sums that at least this share of the scenarios does not exceed.

        Attributes:
            kronor (int):
            share (str):
     """

    kronor: int
    share: str





    def to_dict(self) -> dict[str, Any]:
        kronor = self.kronor

        share = self.share


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "kronor": kronor,
            "share": share,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kronor = d.pop("kronor")

        share = d.pop("share")

        quantile = cls(
            kronor=kronor,
            share=share,
        )

        return quantile

