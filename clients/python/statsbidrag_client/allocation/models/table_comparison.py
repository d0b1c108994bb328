from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.table_comparison_explained_by_item import check_table_comparison_explained_by_item
from ..models.table_comparison_explained_by_item import TableComparisonExplainedByItem
from typing import cast
from uuid import UUID

if TYPE_CHECKING:
  from ..models.compared_row import ComparedRow





T = TypeVar("T", bound="TableComparison")



@_attrs_define
class TableComparison:
    """ An uploaded table against a run's pots, row by row.

        Attributes:
            equal_count (int):
            explained_by (list[TableComparisonExplainedByItem]): The rounding methods under which every row is equal; none:
                no method explains the table.
            row_count (int):
            rows (list[ComparedRow]):
            run_id (UUID):
     """

    equal_count: int
    explained_by: list[TableComparisonExplainedByItem]
    row_count: int
    rows: list[ComparedRow]
    run_id: UUID





    def to_dict(self) -> dict[str, Any]:
        from ..models.compared_row import ComparedRow # noqa: PLC0415
        equal_count = self.equal_count

        explained_by = []
        for explained_by_item_data in self.explained_by:
            explained_by_item: str = explained_by_item_data
            explained_by.append(explained_by_item)



        row_count = self.row_count

        rows = []
        for rows_item_data in self.rows:
            rows_item = rows_item_data.to_dict()
            rows.append(rows_item)



        run_id = str(self.run_id)


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "equal_count": equal_count,
            "explained_by": explained_by,
            "row_count": row_count,
            "rows": rows,
            "run_id": run_id,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.compared_row import ComparedRow # noqa: PLC0415
        d = dict(src_dict)
        equal_count = d.pop("equal_count")

        explained_by = []
        _explained_by = d.pop("explained_by")
        for explained_by_item_data in (_explained_by):
            explained_by_item = check_table_comparison_explained_by_item(explained_by_item_data)



            explained_by.append(explained_by_item)


        row_count = d.pop("row_count")

        rows = []
        _rows = d.pop("rows")
        for rows_item_data in (_rows):
            rows_item = ComparedRow.from_dict(rows_item_data)



            rows.append(rows_item)


        run_id = UUID(d.pop("run_id"))




        table_comparison = cls(
            equal_count=equal_count,
            explained_by=explained_by,
            row_count=row_count,
            rows=rows,
            run_id=run_id,
        )

        return table_comparison

