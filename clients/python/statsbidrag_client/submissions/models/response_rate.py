from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset







T = TypeVar("T", bound="ResponseRate")



@_attrs_define
class ResponseRate:
    """ How much of what should be reported has been (svarsfrekvens), as two figures.

        Attributes:
            at_least (str):
            expected (str):
            received (str):
            source (str):
     """

    at_least: str
    expected: str
    received: str
    source: str





    def to_dict(self) -> dict[str, Any]:
        at_least = self.at_least

        expected = self.expected

        received = self.received

        source = self.source


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "at_least": at_least,
            "expected": expected,
            "received": received,
            "source": source,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        at_least = d.pop("at_least")

        expected = d.pop("expected")

        received = d.pop("received")

        source = d.pop("source")

        response_rate = cls(
            at_least=at_least,
            expected=expected,
            received=received,
            source=source,
        )

        return response_rate

