from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import Literal, cast






T = TypeVar("T", bound="SingleKey")



@_attrs_define
class SingleKey:
    """ All to one recipient.

        Attributes:
            kind (Literal['single']):
            recipient (str):
     """

    kind: Literal['single']
    recipient: str





    def to_dict(self) -> dict[str, Any]:
        kind = self.kind

        recipient = self.recipient


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "kind": kind,
            "recipient": recipient,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kind = cast(Literal['single'] , d.pop("kind"))
        if kind != 'single':
            raise ValueError(f"kind must match const 'single', got '{kind}'")

        recipient = d.pop("recipient")

        single_key = cls(
            kind=kind,
            recipient=recipient,
        )

        return single_key

