from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast
from uuid import UUID






T = TypeVar("T", bound="Recomputation")



@_attrs_define
class Recomputation:
    """ A run computed once more from what it pinned.

        Attributes:
            is_equal (bool):
            lacking (list[str]): What is no longer what it was, by its hash or byte for byte: something that was pinned, or
                the run's own amounts, balances and derivations as they are stored.
            recomputed_sha256 (str):
            result_sha256 (str):
            run_id (UUID):
     """

    is_equal: bool
    lacking: list[str]
    recomputed_sha256: str
    result_sha256: str
    run_id: UUID





    def to_dict(self) -> dict[str, Any]:
        is_equal = self.is_equal

        lacking = self.lacking



        recomputed_sha256 = self.recomputed_sha256

        result_sha256 = self.result_sha256

        run_id = str(self.run_id)


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "is_equal": is_equal,
            "lacking": lacking,
            "recomputed_sha256": recomputed_sha256,
            "result_sha256": result_sha256,
            "run_id": run_id,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        is_equal = d.pop("is_equal")

        lacking = cast(list[str], d.pop("lacking"))


        recomputed_sha256 = d.pop("recomputed_sha256")

        result_sha256 = d.pop("result_sha256")

        run_id = UUID(d.pop("run_id"))




        recomputation = cls(
            is_equal=is_equal,
            lacking=lacking,
            recomputed_sha256=recomputed_sha256,
            result_sha256=result_sha256,
            run_id=run_id,
        )

        return recomputation

