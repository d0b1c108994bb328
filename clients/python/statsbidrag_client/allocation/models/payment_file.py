from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from uuid import UUID






T = TypeVar("T", bound="PaymentFile")



@_attrs_define
class PaymentFile:
    """ A file for the bank; its content is kept and always the same bytes.

        Attributes:
            id (str):
            made_at (str):
            made_by (str):
            payment_count (int):
            run_id (UUID):
            sha256 (str):
            total_kronor (int):
     """

    id: str
    made_at: str
    made_by: str
    payment_count: int
    run_id: UUID
    sha256: str
    total_kronor: int





    def to_dict(self) -> dict[str, Any]:
        id = self.id

        made_at = self.made_at

        made_by = self.made_by

        payment_count = self.payment_count

        run_id = str(self.run_id)

        sha256 = self.sha256

        total_kronor = self.total_kronor


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "id": id,
            "made_at": made_at,
            "made_by": made_by,
            "payment_count": payment_count,
            "run_id": run_id,
            "sha256": sha256,
            "total_kronor": total_kronor,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = d.pop("id")

        made_at = d.pop("made_at")

        made_by = d.pop("made_by")

        payment_count = d.pop("payment_count")

        run_id = UUID(d.pop("run_id"))




        sha256 = d.pop("sha256")

        total_kronor = d.pop("total_kronor")

        payment_file = cls(
            id=id,
            made_at=made_at,
            made_by=made_by,
            payment_count=payment_count,
            run_id=run_id,
            sha256=sha256,
            total_kronor=total_kronor,
        )

        return payment_file

