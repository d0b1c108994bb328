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
  from ..models.table_count import TableCount





T = TypeVar("T", bound="ProtectionRequest")



@_attrs_define
class ProtectionRequest:
    """ A table of counts of persons, without totals: they are added here.

        Attributes:
            cells (list[TableCount]):
            dimensions (list[str]):
            origin (str):
            title (Label): A short text for people, in Swedish and English.
            threshold (int | Unset): Counts of 1 up to one below this are hidden (tröskelregeln). Default: 5.
     """

    cells: list[TableCount]
    dimensions: list[str]
    origin: str
    title: Label
    threshold: int | Unset = 5





    def to_dict(self) -> dict[str, Any]:
        from ..models.label import Label # noqa: PLC0415
        from ..models.table_count import TableCount # noqa: PLC0415
        cells = []
        for cells_item_data in self.cells:
            cells_item = cells_item_data.to_dict()
            cells.append(cells_item)



        dimensions = self.dimensions



        origin = self.origin

        title = self.title.to_dict()

        threshold = self.threshold


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "cells": cells,
            "dimensions": dimensions,
            "origin": origin,
            "title": title,
        })
        if threshold is not UNSET:
            field_dict["threshold"] = threshold

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.label import Label # noqa: PLC0415
        from ..models.table_count import TableCount # noqa: PLC0415
        d = dict(src_dict)
        cells = []
        _cells = d.pop("cells")
        for cells_item_data in (_cells):
            cells_item = TableCount.from_dict(cells_item_data)



            cells.append(cells_item)


        dimensions = cast(list[str], d.pop("dimensions"))


        origin = d.pop("origin")

        title = Label.from_dict(d.pop("title"))




        threshold = d.pop("threshold", UNSET)

        protection_request = cls(
            cells=cells,
            dimensions=dimensions,
            origin=origin,
            title=title,
            threshold=threshold,
        )

        return protection_request

