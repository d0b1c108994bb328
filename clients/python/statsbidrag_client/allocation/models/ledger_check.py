from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast






T = TypeVar("T", bound="LedgerCheck")



@_attrs_define
class LedgerCheck:
    """ Whether the ledger is as it was written, and where it is not.

        Attributes:
            fault_count (int):
            faults (list[str]): A sentence each, by transaction and then by account; the first thousand.
            head_sha256 (None | str): The hash of the newest transaction: noted elsewhere, it tells if the end is cut off.
            is_whole (bool):
            transaction_count (int):
     """

    fault_count: int
    faults: list[str]
    head_sha256: None | str
    is_whole: bool
    transaction_count: int





    def to_dict(self) -> dict[str, Any]:
        fault_count = self.fault_count

        faults = self.faults



        head_sha256: None | str
        head_sha256 = self.head_sha256

        is_whole = self.is_whole

        transaction_count = self.transaction_count


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "fault_count": fault_count,
            "faults": faults,
            "head_sha256": head_sha256,
            "is_whole": is_whole,
            "transaction_count": transaction_count,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        fault_count = d.pop("fault_count")

        faults = cast(list[str], d.pop("faults"))


        def _parse_head_sha256(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        head_sha256 = _parse_head_sha256(d.pop("head_sha256"))


        is_whole = d.pop("is_whole")

        transaction_count = d.pop("transaction_count")

        ledger_check = cls(
            fault_count=fault_count,
            faults=faults,
            head_sha256=head_sha256,
            is_whole=is_whole,
            transaction_count=transaction_count,
        )

        return ledger_check

