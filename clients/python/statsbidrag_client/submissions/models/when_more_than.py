from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset







T = TypeVar("T", bound="WhenMoreThan")



@_attrs_define
class WhenMoreThan:
    """ The rule applies only where a figure is above a number.

        Attributes:
            figure (str):
            more_than (str):
     """

    figure: str
    more_than: str





    def to_dict(self) -> dict[str, Any]:
        figure = self.figure

        more_than = self.more_than


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "figure": figure,
            "more_than": more_than,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        figure = d.pop("figure")

        more_than = d.pop("more_than")

        when_more_than = cls(
            figure=figure,
            more_than=more_than,
        )

        return when_more_than

