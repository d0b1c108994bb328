from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast
from uuid import UUID

if TYPE_CHECKING:
  from ..models.forfeited_right import ForfeitedRight





T = TypeVar("T", bound="ForfeitedRights")



@_attrs_define
class ForfeitedRights:
    """ Every right that had lapsed when a run was computed.

        Attributes:
            rights (list[ForfeitedRight]):
            run_id (UUID):
            total_kronor (int):
     """

    rights: list[ForfeitedRight]
    run_id: UUID
    total_kronor: int





    def to_dict(self) -> dict[str, Any]:
        from ..models.forfeited_right import ForfeitedRight # noqa: PLC0415
        rights = []
        for rights_item_data in self.rights:
            rights_item = rights_item_data.to_dict()
            rights.append(rights_item)



        run_id = str(self.run_id)

        total_kronor = self.total_kronor


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "rights": rights,
            "run_id": run_id,
            "total_kronor": total_kronor,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.forfeited_right import ForfeitedRight # noqa: PLC0415
        d = dict(src_dict)
        rights = []
        _rights = d.pop("rights")
        for rights_item_data in (_rights):
            rights_item = ForfeitedRight.from_dict(rights_item_data)



            rights.append(rights_item)


        run_id = UUID(d.pop("run_id"))




        total_kronor = d.pop("total_kronor")

        forfeited_rights = cls(
            rights=rights,
            run_id=run_id,
            total_kronor=total_kronor,
        )

        return forfeited_rights

