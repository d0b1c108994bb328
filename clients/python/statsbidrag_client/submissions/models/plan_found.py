from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast
from uuid import UUID






T = TypeVar("T", bound="PlanFound")



@_attrs_define
class PlanFound:
    """ What the recipient's own report says of missing figures and the plan for them.

        Attributes:
            filing_id (UUID):
            text (None | str): None where it points to an earlier report instead.
            version (int):
     """

    filing_id: UUID
    text: None | str
    version: int





    def to_dict(self) -> dict[str, Any]:
        filing_id = str(self.filing_id)

        text: None | str
        text = self.text

        version = self.version


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "filing_id": filing_id,
            "text": text,
            "version": version,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        filing_id = UUID(d.pop("filing_id"))




        def _parse_text(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        text = _parse_text(d.pop("text"))


        version = d.pop("version")

        plan_found = cls(
            filing_id=filing_id,
            text=text,
            version=version,
        )

        return plan_found

