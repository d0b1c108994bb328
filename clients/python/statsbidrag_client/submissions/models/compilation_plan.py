from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.compilation_plan_contents_item import check_compilation_plan_contents_item
from ..models.compilation_plan_contents_item import CompilationPlanContentsItem
from typing import cast






T = TypeVar("T", bound="CompilationPlan")



@_attrs_define
class CompilationPlan:
    """ Which report is compiled for an occasion, and which parts of it the occasion asks for.

        Attributes:
            contents (list[CompilationPlanContentsItem]):
            obligation (str):
     """

    contents: list[CompilationPlanContentsItem]
    obligation: str





    def to_dict(self) -> dict[str, Any]:
        contents = []
        for contents_item_data in self.contents:
            contents_item: str = contents_item_data
            contents.append(contents_item)



        obligation = self.obligation


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "contents": contents,
            "obligation": obligation,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        contents = []
        _contents = d.pop("contents")
        for contents_item_data in (_contents):
            contents_item = check_compilation_plan_contents_item(contents_item_data)



            contents.append(contents_item)


        obligation = d.pop("obligation")

        compilation_plan = cls(
            contents=contents,
            obligation=obligation,
        )

        return compilation_plan

