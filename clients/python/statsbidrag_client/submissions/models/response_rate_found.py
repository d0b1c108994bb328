from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast






T = TypeVar("T", bound="ResponseRateFound")



@_attrs_define
class ResponseRateFound:
    """ The response rate (svarsfrekvens) of one statistic in a month.

        Attributes:
            expected (int | None): None where the delivery does not say.
            is_enough (bool | None):
            received (int | None):
            share (None | str):
            statistic_id (str):
     """

    expected: int | None
    is_enough: bool | None
    received: int | None
    share: None | str
    statistic_id: str





    def to_dict(self) -> dict[str, Any]:
        expected: int | None
        expected = self.expected

        is_enough: bool | None
        is_enough = self.is_enough

        received: int | None
        received = self.received

        share: None | str
        share = self.share

        statistic_id = self.statistic_id


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "expected": expected,
            "is_enough": is_enough,
            "received": received,
            "share": share,
            "statistic_id": statistic_id,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        def _parse_expected(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        expected = _parse_expected(d.pop("expected"))


        def _parse_is_enough(data: object) -> bool | None:
            if data is None:
                return data
            return cast(bool | None, data)

        is_enough = _parse_is_enough(d.pop("is_enough"))


        def _parse_received(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        received = _parse_received(d.pop("received"))


        def _parse_share(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        share = _parse_share(d.pop("share"))


        statistic_id = d.pop("statistic_id")

        response_rate_found = cls(
            expected=expected,
            is_enough=is_enough,
            received=received,
            share=share,
            statistic_id=statistic_id,
        )

        return response_rate_found

