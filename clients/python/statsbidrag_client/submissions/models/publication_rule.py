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





T = TypeVar("T", bound="PublicationRule")



@_attrs_define
class PublicationRule:
    """ How statistics are made fit to publish (tröskelregeln).

        Attributes:
            source (str):
            threshold (int): Counts from 1 to one below this are hidden, with what would give them away.
            note (Label | None | Unset):
     """

    source: str
    threshold: int
    note: Label | None | Unset = UNSET





    def to_dict(self) -> dict[str, Any]:
        from ..models.label import Label # noqa: PLC0415
        source = self.source

        threshold = self.threshold

        note: dict[str, Any] | None | Unset
        if isinstance(self.note, Unset):
            note = UNSET
        elif isinstance(self.note, Label):
            note = self.note.to_dict()
        else:
            note = self.note


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "source": source,
            "threshold": threshold,
        })
        if note is not UNSET:
            field_dict["note"] = note

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.label import Label # noqa: PLC0415
        d = dict(src_dict)
        source = d.pop("source")

        threshold = d.pop("threshold")

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


        publication_rule = cls(
            source=source,
            threshold=threshold,
            note=note,
        )

        return publication_rule

