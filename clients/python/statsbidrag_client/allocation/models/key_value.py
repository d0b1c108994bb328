from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset







T = TypeVar("T", bound="KeyValue")



@_attrs_define
class KeyValue:
    """ One recipient's value in a key data set.

        Attributes:
            recipient_id (str):
            value (int):
     """

    recipient_id: str
    value: int





    def to_dict(self) -> dict[str, Any]:
        recipient_id = self.recipient_id

        value = self.value


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "recipient_id": recipient_id,
            "value": value,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        recipient_id = d.pop("recipient_id")

        value = d.pop("value")

        key_value = cls(
            recipient_id=recipient_id,
            value=value,
        )

        return key_value

