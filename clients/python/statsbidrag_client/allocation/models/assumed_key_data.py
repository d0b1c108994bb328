from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.key_value import KeyValue





T = TypeVar("T", bound="AssumedKeyData")



@_attrs_define
class AssumedKeyData:
    """ Other key data than what has been uploaded.

        Attributes:
            data_set_id (str):
            values (list[KeyValue]):
     """

    data_set_id: str
    values: list[KeyValue]





    def to_dict(self) -> dict[str, Any]:
        from ..models.key_value import KeyValue # noqa: PLC0415
        data_set_id = self.data_set_id

        values = []
        for values_item_data in self.values:
            values_item = values_item_data.to_dict()
            values.append(values_item)




        field_dict: dict[str, Any] = {}

        field_dict.update({
            "data_set_id": data_set_id,
            "values": values,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.key_value import KeyValue # noqa: PLC0415
        d = dict(src_dict)
        data_set_id = d.pop("data_set_id")

        values = []
        _values = d.pop("values")
        for values_item_data in (_values):
            values_item = KeyValue.from_dict(values_item_data)



            values.append(values_item)


        assumed_key_data = cls(
            data_set_id=data_set_id,
            values=values,
        )

        return assumed_key_data

