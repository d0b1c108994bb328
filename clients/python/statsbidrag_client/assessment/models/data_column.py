from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.data_value import DataValue
  from ..models.label import Label





T = TypeVar("T", bound="DataColumn")



@_attrs_define
class DataColumn:
    """ A column of the published rows: what it says, and which values it may have.

        Attributes:
            label (Label): A short text for people, in Swedish and English.
            name (str):
            values (list[DataValue]):
     """

    label: Label
    name: str
    values: list[DataValue]





    def to_dict(self) -> dict[str, Any]:
        from ..models.data_value import DataValue # noqa: PLC0415
        from ..models.label import Label # noqa: PLC0415
        label = self.label.to_dict()

        name = self.name

        values = []
        for values_item_data in self.values:
            values_item = values_item_data.to_dict()
            values.append(values_item)




        field_dict: dict[str, Any] = {}

        field_dict.update({
            "label": label,
            "name": name,
            "values": values,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.data_value import DataValue # noqa: PLC0415
        from ..models.label import Label # noqa: PLC0415
        d = dict(src_dict)
        label = Label.from_dict(d.pop("label"))




        name = d.pop("name")

        values = []
        _values = d.pop("values")
        for values_item_data in (_values):
            values_item = DataValue.from_dict(values_item_data)



            values.append(values_item)


        data_column = cls(
            label=label,
            name=name,
            values=values,
        )

        return data_column

