from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast






T = TypeVar("T", bound="PublishedColumn")



@_attrs_define
class PublishedColumn:
    """ A column of a published table: pots whose amounts it adds up, or key data it shows.

        Attributes:
            column (str):
            data_set (None | str | Unset):
            pots (list[str] | Unset):
     """

    column: str
    data_set: None | str | Unset = UNSET
    pots: list[str] | Unset = UNSET





    def to_dict(self) -> dict[str, Any]:
        column = self.column

        data_set: None | str | Unset
        if isinstance(self.data_set, Unset):
            data_set = UNSET
        else:
            data_set = self.data_set

        pots: list[str] | Unset = UNSET
        if not isinstance(self.pots, Unset):
            pots = self.pots




        field_dict: dict[str, Any] = {}

        field_dict.update({
            "column": column,
        })
        if data_set is not UNSET:
            field_dict["data_set"] = data_set
        if pots is not UNSET:
            field_dict["pots"] = pots

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        column = d.pop("column")

        def _parse_data_set(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        data_set = _parse_data_set(d.pop("data_set", UNSET))


        pots = cast(list[str], d.pop("pots", UNSET))


        published_column = cls(
            column=column,
            data_set=data_set,
            pots=pots,
        )

        return published_column

