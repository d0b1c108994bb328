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





T = TypeVar("T", bound="Party")



@_attrs_define
class Party:
    """ An authority or organisation the agreement names.

        Attributes:
            id (str):
            name (Label): A short text for people, in Swedish and English.
            organisation_number (None | str | Unset):
     """

    id: str
    name: Label
    organisation_number: None | str | Unset = UNSET





    def to_dict(self) -> dict[str, Any]:
        from ..models.label import Label # noqa: PLC0415
        id = self.id

        name = self.name.to_dict()

        organisation_number: None | str | Unset
        if isinstance(self.organisation_number, Unset):
            organisation_number = UNSET
        else:
            organisation_number = self.organisation_number


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "id": id,
            "name": name,
        })
        if organisation_number is not UNSET:
            field_dict["organisation_number"] = organisation_number

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.label import Label # noqa: PLC0415
        d = dict(src_dict)
        id = d.pop("id")

        name = Label.from_dict(d.pop("name"))




        def _parse_organisation_number(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        organisation_number = _parse_organisation_number(d.pop("organisation_number", UNSET))


        party = cls(
            id=id,
            name=name,
            organisation_number=organisation_number,
        )

        return party

