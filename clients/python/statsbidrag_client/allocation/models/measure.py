from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.measure_kind import check_measure_kind
from ..models.measure_kind import MeasureKind
from typing import cast






T = TypeVar("T", bound="Measure")



@_attrs_define
class Measure:
    """ A measure the state can take where a condition is not met (förslag till åtgärd).

        Attributes:
            kind (MeasureKind): Återkrav, innehållande, or dialog.
            text (str):
     """

    kind: MeasureKind
    text: str





    def to_dict(self) -> dict[str, Any]:
        kind: str = self.kind

        text = self.text


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "kind": kind,
            "text": text,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kind = check_measure_kind(d.pop("kind"))




        text = d.pop("text")

        measure = cls(
            kind=kind,
            text=text,
        )

        return measure

