from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast
from uuid import UUID

if TYPE_CHECKING:
  from ..models.key_value import KeyValue





T = TypeVar("T", bound="PublishedTableUpload")



@_attrs_define
class PublishedTableUpload:
    """ A table as published: kronor per recipient, and the pots they are of.

        Attributes:
            pot_ids (list[str]):
            rows (list[KeyValue]):
            run_id (UUID):
     """

    pot_ids: list[str]
    rows: list[KeyValue]
    run_id: UUID





    def to_dict(self) -> dict[str, Any]:
        from ..models.key_value import KeyValue # noqa: PLC0415
        pot_ids = self.pot_ids



        rows = []
        for rows_item_data in self.rows:
            rows_item = rows_item_data.to_dict()
            rows.append(rows_item)



        run_id = str(self.run_id)


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "pot_ids": pot_ids,
            "rows": rows,
            "run_id": run_id,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.key_value import KeyValue # noqa: PLC0415
        d = dict(src_dict)
        pot_ids = cast(list[str], d.pop("pot_ids"))


        rows = []
        _rows = d.pop("rows")
        for rows_item_data in (_rows):
            rows_item = KeyValue.from_dict(rows_item_data)



            rows.append(rows_item)


        run_id = UUID(d.pop("run_id"))




        published_table_upload = cls(
            pot_ids=pot_ids,
            rows=rows,
            run_id=run_id,
        )

        return published_table_upload

