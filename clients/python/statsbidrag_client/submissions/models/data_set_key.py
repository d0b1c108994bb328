from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import Literal, cast






T = TypeVar("T", bound="DataSetKey")



@_attrs_define
class DataSetKey:
    """ In proportion to a key data set: inhabitants, persons in care.

        Attributes:
            data_set (str):
            kind (Literal['data_set']):
     """

    data_set: str
    kind: Literal['data_set']





    def to_dict(self) -> dict[str, Any]:
        data_set = self.data_set

        kind = self.kind


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "data_set": data_set,
            "kind": kind,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        data_set = d.pop("data_set")

        kind = cast(Literal['data_set'] , d.pop("kind"))
        if kind != 'data_set':
            raise ValueError(f"kind must match const 'data_set', got '{kind}'")

        data_set_key = cls(
            data_set=data_set,
            kind=kind,
        )

        return data_set_key

