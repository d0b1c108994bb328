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
  from ..models.filing_finding import FilingFinding
  from ..models.receipt_signature import ReceiptSignature





T = TypeVar("T", bound="Receipt")



@_attrs_define
class Receipt:
    """ Proof that a filing has arrived: when, what, and under which registration number.

        Attributes:
            agreement (AgreementReference): Which definition something was filed, judged or computed under.
            deadline (None | str): The first instant that is too late; the deadline's own zone is Europe/Stockholm.
            filing_id (UUID):
            findings (list[FilingFinding]):
            is_read (bool): False where files came along: what they hold is looked at after the receipt is given.
            late (bool):
            late_by_seconds (int): Whole seconds from the deadline's instant to the arrival, rounded up; 0 when in time.
            obligation_id (str):
            received_at (str):
            recipient_id (str):
            registration_number (str): Diarienummer in this system's own series, unbroken per year.
            sha256 (str): Of the bytes as they came.
            signature (ReceiptSignature): An Ed25519 signature over the receipt without this field; see
                `shared.kit.signatures`.
            size_bytes (int):
            version (int):
     """

    agreement: AgreementReference
    deadline: None | str
    filing_id: UUID
    findings: list[FilingFinding]
    is_read: bool
    late: bool
    late_by_seconds: int
    obligation_id: str
    received_at: str
    recipient_id: str
    registration_number: str
    sha256: str
    signature: ReceiptSignature
    size_bytes: int
    version: int





    def to_dict(self) -> dict[str, Any]:
        from ..models.agreement_reference import AgreementReference # noqa: PLC0415
        from ..models.filing_finding import FilingFinding # noqa: PLC0415
        from ..models.receipt_signature import ReceiptSignature # noqa: PLC0415
        agreement = self.agreement.to_dict()

        deadline: None | str
        deadline = self.deadline

        filing_id = str(self.filing_id)

        findings = []
        for findings_item_data in self.findings:
            findings_item = findings_item_data.to_dict()
            findings.append(findings_item)



        is_read = self.is_read

        late = self.late

        late_by_seconds = self.late_by_seconds

        obligation_id = self.obligation_id

        received_at = self.received_at

        recipient_id = self.recipient_id

        registration_number = self.registration_number

        sha256 = self.sha256

        signature = self.signature.to_dict()

        size_bytes = self.size_bytes

        version = self.version


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "agreement": agreement,
            "deadline": deadline,
            "filing_id": filing_id,
            "findings": findings,
            "is_read": is_read,
            "late": late,
            "late_by_seconds": late_by_seconds,
            "obligation_id": obligation_id,
            "received_at": received_at,
            "recipient_id": recipient_id,
            "registration_number": registration_number,
            "sha256": sha256,
            "signature": signature,
            "size_bytes": size_bytes,
            "version": version,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.agreement_reference import AgreementReference # noqa: PLC0415
        from ..models.filing_finding import FilingFinding # noqa: PLC0415
        from ..models.receipt_signature import ReceiptSignature # noqa: PLC0415
        d = dict(src_dict)
        agreement = AgreementReference.from_dict(d.pop("agreement"))




        def _parse_deadline(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        deadline = _parse_deadline(d.pop("deadline"))


        filing_id = UUID(d.pop("filing_id"))




        findings = []
        _findings = d.pop("findings")
        for findings_item_data in (_findings):
            findings_item = FilingFinding.from_dict(findings_item_data)



            findings.append(findings_item)


        is_read = d.pop("is_read")

        late = d.pop("late")

        late_by_seconds = d.pop("late_by_seconds")

        obligation_id = d.pop("obligation_id")

        received_at = d.pop("received_at")

        recipient_id = d.pop("recipient_id")

        registration_number = d.pop("registration_number")

        sha256 = d.pop("sha256")

        signature = ReceiptSignature.from_dict(d.pop("signature"))




        size_bytes = d.pop("size_bytes")

        version = d.pop("version")

        receipt = cls(
            agreement=agreement,
            deadline=deadline,
            filing_id=filing_id,
            findings=findings,
            is_read=is_read,
            late=late,
            late_by_seconds=late_by_seconds,
            obligation_id=obligation_id,
            received_at=received_at,
            recipient_id=recipient_id,
            registration_number=registration_number,
            sha256=sha256,
            signature=signature,
            size_bytes=size_bytes,
            version=version,
        )

        return receipt

