from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import Literal, cast






T = TypeVar("T", bound="EqualKey")



@_attrs_define
class EqualKey:
    """ The same to every recipient.

        Attributes:
            kind (Literal['equal']):
     """

    kind: Literal['equal']





    def to_dict(self) -> dict[str, Any]:
        kind = self.kind


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "kind": kind,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kind = cast(Literal['equal'] , d.pop("kind"))
        if kind != 'equal':
            raise ValueError(f"kind must match const 'equal', got '{kind}'")

        equal_key = cls(
            kind=kind,
        )

        return equal_key

