from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset







T = TypeVar("T", bound="Label")



@_attrs_define
class Label:
    """ A short text for people, in Swedish and English.

        Attributes:
            en (str): In English.
            sv (str): In Swedish, with the official term.
     """

    en: str
    sv: str





    def to_dict(self) -> dict[str, Any]:
        en = self.en

        sv = self.sv


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "en": en,
            "sv": sv,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        en = d.pop("en")

        sv = d.pop("sv")

        label = cls(
            en=en,
            sv=sv,
        )

        return label

