from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset







T = TypeVar("T", bound="Change")



@_attrs_define
class Change:
    """ One place of the definition that another reading replaces.

        Attributes:
            path (str): Steps from the top, list items by their id: `/pots/bonus/unreleased`.
            value (Any):
     """

    path: str
    value: Any





    def to_dict(self) -> dict[str, Any]:
        path = self.path

        value = self.value


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "path": path,
            "value": value,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        path = d.pop("path")

        value = d.pop("value")

        change = cls(
            path=path,
            value=value,
        )

        return change

