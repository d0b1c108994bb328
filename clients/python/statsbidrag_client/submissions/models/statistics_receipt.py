from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast
from uuid import UUID

if TYPE_CHECKING:
  from ..models.agreement_reference import AgreementReference





T = TypeVar("T", bound="StatisticsReceipt")



@_attrs_define
class StatisticsReceipt:
    """ Proof that a delivery of statistics was taken in whole.

        Attributes:
            agreement (AgreementReference): Which definition something was filed, judged or computed under.
            id (UUID):
            origin (str):
            received_at (str):
            row_count (int):
            sha256 (str):
     """

    agreement: AgreementReference
    id: UUID
    origin: str
    received_at: str
    row_count: int
    sha256: str





    def to_dict(self) -> dict[str, Any]:
        from ..models.agreement_reference import AgreementReference # noqa: PLC0415
        agreement = self.agreement.to_dict()

        id = str(self.id)

        origin = self.origin

        received_at = self.received_at

        row_count = self.row_count

        sha256 = self.sha256


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "agreement": agreement,
            "id": id,
            "origin": origin,
            "received_at": received_at,
            "row_count": row_count,
            "sha256": sha256,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.agreement_reference import AgreementReference # noqa: PLC0415
        d = dict(src_dict)
        agreement = AgreementReference.from_dict(d.pop("agreement"))




        id = UUID(d.pop("id"))




        origin = d.pop("origin")

        received_at = d.pop("received_at")

        row_count = d.pop("row_count")

        sha256 = d.pop("sha256")

        statistics_receipt = cls(
            agreement=agreement,
            id=id,
            origin=origin,
            received_at=received_at,
            row_count=row_count,
            sha256=sha256,
        )

        return statistics_receipt

