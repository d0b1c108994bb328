from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast
from uuid import UUID

if TYPE_CHECKING:
  from ..models.difference import Difference





T = TypeVar("T", bound="Differences")



@_attrs_define
class Differences:
    """ What changed from one version of a filing to another, in the form's order.

        Attributes:
            differences (list[Difference]):
            filing_id (UUID):
            from_version (int):
            to_version (int):
     """

    differences: list[Difference]
    filing_id: UUID
    from_version: int
    to_version: int





    def to_dict(self) -> dict[str, Any]:
        from ..models.difference import Difference # noqa: PLC0415
        differences = []
        for differences_item_data in self.differences:
            differences_item = differences_item_data.to_dict()
            differences.append(differences_item)



        filing_id = str(self.filing_id)

        from_version = self.from_version

        to_version = self.to_version


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "differences": differences,
            "filing_id": filing_id,
            "from_version": from_version,
            "to_version": to_version,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.difference import Difference # noqa: PLC0415
        d = dict(src_dict)
        differences = []
        _differences = d.pop("differences")
        for differences_item_data in (_differences):
            differences_item = Difference.from_dict(differences_item_data)



            differences.append(differences_item)


        filing_id = UUID(d.pop("filing_id"))




        from_version = d.pop("from_version")

        to_version = d.pop("to_version")

        differences = cls(
            differences=differences,
            filing_id=filing_id,
            from_version=from_version,
            to_version=to_version,
        )

        return differences

