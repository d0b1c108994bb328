from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
  from ..models.category import Category
  from ..models.label import Label





T = TypeVar("T", bound="Breakdown")



@_attrs_define
class Breakdown:
    """ What figures may be broken down by (redovisningsgrupp), such as sex.

        Attributes:
            id (str): The key in a row's `breakdown`, and the column of a file.
            label (Label): A short text for people, in Swedish and English.
            source (str):
            categories (list[Category] | Unset): The values there are; none: whoever delivers names them.
            note (Label | None | Unset): What a reader must know, such as that the values are not the agreement's own.
     """

    id: str
    label: Label
    source: str
    categories: list[Category] | Unset = UNSET
    note: Label | None | Unset = UNSET





    def to_dict(self) -> dict[str, Any]:
        from ..models.category import Category # noqa: PLC0415
        from ..models.label import Label # noqa: PLC0415
        id = self.id

        label = self.label.to_dict()

        source = self.source

        categories: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.categories, Unset):
            categories = []
            for categories_item_data in self.categories:
                categories_item = categories_item_data.to_dict()
                categories.append(categories_item)



        note: dict[str, Any] | None | Unset
        if isinstance(self.note, Unset):
            note = UNSET
        elif isinstance(self.note, Label):
            note = self.note.to_dict()
        else:
            note = self.note


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "id": id,
            "label": label,
            "source": source,
        })
        if categories is not UNSET:
            field_dict["categories"] = categories
        if note is not UNSET:
            field_dict["note"] = note

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.category import Category # noqa: PLC0415
        from ..models.label import Label # noqa: PLC0415
        d = dict(src_dict)
        id = d.pop("id")

        label = Label.from_dict(d.pop("label"))




        source = d.pop("source")

        _categories = d.pop("categories", UNSET)
        categories: list[Category] | Unset = UNSET
        if _categories is not UNSET:
            categories = []
            for categories_item_data in _categories:
                categories_item = Category.from_dict(categories_item_data)



                categories.append(categories_item)


        def _parse_note(data: object) -> Label | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                note_type_0 = Label.from_dict(data)



                return note_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Label | None | Unset, data)

        note = _parse_note(d.pop("note", UNSET))


        breakdown = cls(
            id=id,
            label=label,
            source=source,
            categories=categories,
            note=note,
        )

        return breakdown

