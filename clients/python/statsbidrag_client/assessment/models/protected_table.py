from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast
from typing import Literal, cast

if TYPE_CHECKING:
  from ..models.label import Label
  from ..models.published_cell import PublishedCell





T = TypeVar("T", bound="ProtectedTable")



@_attrs_define
class ProtectedTable:
    """ Open data with what a reader must know of it.

        Attributes:
            cell_count (int):
            cells (list[PublishedCell]):
            dimensions (list[str]):
            hidden_count (int): Cells hidden, small ones and those that protect them together.
            hidden_small_count (int):
            licence (Literal['CC0-1.0']):
            made_at (str):
            origin (str):
            protection_level (int): No hidden count can be computed more closely than within an interval this wide.
            publisher (str):
            rule (Label): A short text for people, in Swedish and English.
            threshold (int):
            title (Label): A short text for people, in Swedish and English.
     """

    cell_count: int
    cells: list[PublishedCell]
    dimensions: list[str]
    hidden_count: int
    hidden_small_count: int
    licence: Literal['CC0-1.0']
    made_at: str
    origin: str
    protection_level: int
    publisher: str
    rule: Label
    threshold: int
    title: Label





    def to_dict(self) -> dict[str, Any]:
        from ..models.label import Label # noqa: PLC0415
        from ..models.published_cell import PublishedCell # noqa: PLC0415
        cell_count = self.cell_count

        cells = []
        for cells_item_data in self.cells:
            cells_item = cells_item_data.to_dict()
            cells.append(cells_item)



        dimensions = self.dimensions



        hidden_count = self.hidden_count

        hidden_small_count = self.hidden_small_count

        licence = self.licence

        made_at = self.made_at

        origin = self.origin

        protection_level = self.protection_level

        publisher = self.publisher

        rule = self.rule.to_dict()

        threshold = self.threshold

        title = self.title.to_dict()


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "cell_count": cell_count,
            "cells": cells,
            "dimensions": dimensions,
            "hidden_count": hidden_count,
            "hidden_small_count": hidden_small_count,
            "licence": licence,
            "made_at": made_at,
            "origin": origin,
            "protection_level": protection_level,
            "publisher": publisher,
            "rule": rule,
            "threshold": threshold,
            "title": title,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.label import Label # noqa: PLC0415
        from ..models.published_cell import PublishedCell # noqa: PLC0415
        d = dict(src_dict)
        cell_count = d.pop("cell_count")

        cells = []
        _cells = d.pop("cells")
        for cells_item_data in (_cells):
            cells_item = PublishedCell.from_dict(cells_item_data)



            cells.append(cells_item)


        dimensions = cast(list[str], d.pop("dimensions"))


        hidden_count = d.pop("hidden_count")

        hidden_small_count = d.pop("hidden_small_count")

        licence = cast(Literal['CC0-1.0'] , d.pop("licence"))
        if licence != 'CC0-1.0':
            raise ValueError(f"licence must match const 'CC0-1.0', got '{licence}'")

        made_at = d.pop("made_at")

        origin = d.pop("origin")

        protection_level = d.pop("protection_level")

        publisher = d.pop("publisher")

        rule = Label.from_dict(d.pop("rule"))




        threshold = d.pop("threshold")

        title = Label.from_dict(d.pop("title"))




        protected_table = cls(
            cell_count=cell_count,
            cells=cells,
            dimensions=dimensions,
            hidden_count=hidden_count,
            hidden_small_count=hidden_small_count,
            licence=licence,
            made_at=made_at,
            origin=origin,
            protection_level=protection_level,
            publisher=publisher,
            rule=rule,
            threshold=threshold,
            title=title,
        )

        return protected_table

