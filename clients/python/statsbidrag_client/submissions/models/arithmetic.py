from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast






T = TypeVar("T", bound="Arithmetic")



@_attrs_define
class Arithmetic:
    """ A figure of the form that must equal others: result = plus − minus.

        Attributes:
            plus (list[str]):
            result (str):
            source (str):
            least (int | None | Unset): What is stated where the difference is less: costs above a grant leave 0 unspent.
            minus (list[str] | Unset):
     """

    plus: list[str]
    result: str
    source: str
    least: int | None | Unset = UNSET
    minus: list[str] | Unset = UNSET





    def to_dict(self) -> dict[str, Any]:
        plus = self.plus



        result = self.result

        source = self.source

        least: int | None | Unset
        if isinstance(self.least, Unset):
            least = UNSET
        else:
            least = self.least

        minus: list[str] | Unset = UNSET
        if not isinstance(self.minus, Unset):
            minus = self.minus




        field_dict: dict[str, Any] = {}

        field_dict.update({
            "plus": plus,
            "result": result,
            "source": source,
        })
        if least is not UNSET:
            field_dict["least"] = least
        if minus is not UNSET:
            field_dict["minus"] = minus

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        plus = cast(list[str], d.pop("plus"))


        result = d.pop("result")

        source = d.pop("source")

        def _parse_least(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        least = _parse_least(d.pop("least", UNSET))


        minus = cast(list[str], d.pop("minus", UNSET))


        arithmetic = cls(
            plus=plus,
            result=result,
            source=source,
            least=least,
            minus=minus,
        )

        return arithmetic

