from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from uuid import UUID






T = TypeVar("T", bound="KeptDocument")



@_attrs_define
class KeptDocument:
    """ A compilation or publication in a list.

        Attributes:
            about (str): The occasion of a compilation, the month of a publication.
            agreement_id (str):
            id (UUID):
            made_at (str):
            number (int):
     """

    about: str
    agreement_id: str
    id: UUID
    made_at: str
    number: int





    def to_dict(self) -> dict[str, Any]:
        about = self.about

        agreement_id = self.agreement_id

        id = str(self.id)

        made_at = self.made_at

        number = self.number


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "about": about,
            "agreement_id": agreement_id,
            "id": id,
            "made_at": made_at,
            "number": number,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        about = d.pop("about")

        agreement_id = d.pop("agreement_id")

        id = UUID(d.pop("id"))




        made_at = d.pop("made_at")

        number = d.pop("number")

        kept_document = cls(
            about=about,
            agreement_id=agreement_id,
            id=id,
            made_at=made_at,
            number=number,
        )

        return kept_document

