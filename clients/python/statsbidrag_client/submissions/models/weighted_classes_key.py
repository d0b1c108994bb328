from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast
from typing import Literal, cast

if TYPE_CHECKING:
  from ..models.weighted_class import WeightedClass





T = TypeVar("T", bound="WeightedClassesKey")



@_attrs_define
class WeightedClassesKey:
    """ In proportion to a weighted sum over classes, such as rural inhabitants by 1, 4 and 6.

        Attributes:
            classes (list[WeightedClass]):
            kind (Literal['weighted_classes']):
     """

    classes: list[WeightedClass]
    kind: Literal['weighted_classes']





    def to_dict(self) -> dict[str, Any]:
        from ..models.weighted_class import WeightedClass # noqa: PLC0415
        classes = []
        for classes_item_data in self.classes:
            classes_item = classes_item_data.to_dict()
            classes.append(classes_item)



        kind = self.kind


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "classes": classes,
            "kind": kind,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.weighted_class import WeightedClass # noqa: PLC0415
        d = dict(src_dict)
        classes = []
        _classes = d.pop("classes")
        for classes_item_data in (_classes):
            classes_item = WeightedClass.from_dict(classes_item_data)



            classes.append(classes_item)


        kind = cast(Literal['weighted_classes'] , d.pop("kind"))
        if kind != 'weighted_classes':
            raise ValueError(f"kind must match const 'weighted_classes', got '{kind}'")

        weighted_classes_key = cls(
            classes=classes,
            kind=kind,
        )

        return weighted_classes_key

