from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset







T = TypeVar("T", bound="Reading")



@_attrs_define
class Reading:
    """ Another reading of an interpretation.

        Attributes:
            interpretation_id (str):
            reading_id (str):
     """

    interpretation_id: str
    reading_id: str





    def to_dict(self) -> dict[str, Any]:
        interpretation_id = self.interpretation_id

        reading_id = self.reading_id


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "interpretation_id": interpretation_id,
            "reading_id": reading_id,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        interpretation_id = d.pop("interpretation_id")

        reading_id = d.pop("reading_id")

        reading = cls(
            interpretation_id=interpretation_id,
            reading_id=reading_id,
        )

        return reading

