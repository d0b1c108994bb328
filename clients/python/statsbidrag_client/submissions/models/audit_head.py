from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.audit_head_service import AuditHeadService
from ..models.audit_head_service import check_audit_head_service
from typing import cast

if TYPE_CHECKING:
  from ..models.receipt_signature import ReceiptSignature





T = TypeVar("T", bound="AuditHead")



@_attrs_define
class AuditHead:
    """ Signed: at that time the chain had come so far, with this hash over all of it.

        Attributes:
            at (str):
            position (int):
            service (AuditHeadService):
            sha256 (str):
            signature (ReceiptSignature): An Ed25519 signature over the receipt without this field; see
                `shared.kit.signatures`.
     """

    at: str
    position: int
    service: AuditHeadService
    sha256: str
    signature: ReceiptSignature





    def to_dict(self) -> dict[str, Any]:
        from ..models.receipt_signature import ReceiptSignature # noqa: PLC0415
        at = self.at

        position = self.position

        service: str = self.service

        sha256 = self.sha256

        signature = self.signature.to_dict()


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "at": at,
            "position": position,
            "service": service,
            "sha256": sha256,
            "signature": signature,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.receipt_signature import ReceiptSignature # noqa: PLC0415
        d = dict(src_dict)
        at = d.pop("at")

        position = d.pop("position")

        service = check_audit_head_service(d.pop("service"))




        sha256 = d.pop("sha256")

        signature = ReceiptSignature.from_dict(d.pop("signature"))




        audit_head = cls(
            at=at,
            position=position,
            service=service,
            sha256=sha256,
            signature=signature,
        )

        return audit_head

