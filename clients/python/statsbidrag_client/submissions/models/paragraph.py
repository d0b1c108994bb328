from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
  from ..models.label import Label





T = TypeVar("T", bound="Paragraph")



@_attrs_define
class Paragraph:
    """ A section or annex of the agreement: mapped by what names it as a source, or noted.

        Attributes:
            id (str):
            title (str): In the agreement's own words.
            note (Label | None | Unset): Why nothing is computed from it, where nothing is.
     """

    id: str
    title: str
    note: Label | None | Unset = UNSET





    def to_dict(self) -> dict[str, Any]:
        from ..models.label import Label # noqa: PLC0415
        id = self.id

        title = self.title

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
            "title": title,
        })
        if note is not UNSET:
            field_dict["note"] = note

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.label import Label # noqa: PLC0415
        d = dict(src_dict)
        id = d.pop("id")

        title = d.pop("title")

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


        paragraph = cls(
            id=id,
            title=title,
            note=note,
        )

        return paragraph

