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
  from ..models.attachment import Attachment
  from ..models.filing_body import FilingBody
  from ..models.filing_finding import FilingFinding





T = TypeVar("T", bound="Draft")



@_attrs_define
class Draft:
    """ Answers saved and not sent: they have not arrived anywhere until they are filed.

        Attributes:
            agreement (AgreementReference): Which definition something was filed, judged or computed under.
            attachments (list[Attachment]):
            body (FilingBody): The JSON of a filing: answers by question id, and where an earlier report is pointed to.
            findings (list[FilingFinding]): What is missing or wrong so far.
            id (UUID):
            obligation_id (str):
            period (None | str):
            recipient_id (str):
            revision (int):
            saved_at (str):
            saved_by (str):
     """

    agreement: AgreementReference
    attachments: list[Attachment]
    body: FilingBody
    findings: list[FilingFinding]
    id: UUID
    obligation_id: str
    period: None | str
    recipient_id: str
    revision: int
    saved_at: str
    saved_by: str





    def to_dict(self) -> dict[str, Any]:
        from ..models.agreement_reference import AgreementReference # noqa: PLC0415
        from ..models.attachment import Attachment # noqa: PLC0415
        from ..models.filing_body import FilingBody # noqa: PLC0415
        from ..models.filing_finding import FilingFinding # noqa: PLC0415
        agreement = self.agreement.to_dict()

        attachments = []
        for attachments_item_data in self.attachments:
            attachments_item = attachments_item_data.to_dict()
            attachments.append(attachments_item)



        body = self.body.to_dict()

        findings = []
        for findings_item_data in self.findings:
            findings_item = findings_item_data.to_dict()
            findings.append(findings_item)



        id = str(self.id)

        obligation_id = self.obligation_id

        period: None | str
        period = self.period

        recipient_id = self.recipient_id

        revision = self.revision

        saved_at = self.saved_at

        saved_by = self.saved_by


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "agreement": agreement,
            "attachments": attachments,
            "body": body,
            "findings": findings,
            "id": id,
            "obligation_id": obligation_id,
            "period": period,
            "recipient_id": recipient_id,
            "revision": revision,
            "saved_at": saved_at,
            "saved_by": saved_by,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.agreement_reference import AgreementReference # noqa: PLC0415
        from ..models.attachment import Attachment # noqa: PLC0415
        from ..models.filing_body import FilingBody # noqa: PLC0415
        from ..models.filing_finding import FilingFinding # noqa: PLC0415
        d = dict(src_dict)
        agreement = AgreementReference.from_dict(d.pop("agreement"))




        attachments = []
        _attachments = d.pop("attachments")
        for attachments_item_data in (_attachments):
            attachments_item = Attachment.from_dict(attachments_item_data)



            attachments.append(attachments_item)


        body = FilingBody.from_dict(d.pop("body"))




        findings = []
        _findings = d.pop("findings")
        for findings_item_data in (_findings):
            findings_item = FilingFinding.from_dict(findings_item_data)



            findings.append(findings_item)


        id = UUID(d.pop("id"))




        obligation_id = d.pop("obligation_id")

        def _parse_period(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        period = _parse_period(d.pop("period"))


        recipient_id = d.pop("recipient_id")

        revision = d.pop("revision")

        saved_at = d.pop("saved_at")

        saved_by = d.pop("saved_by")

        draft = cls(
            agreement=agreement,
            attachments=attachments,
            body=body,
            findings=findings,
            id=id,
            obligation_id=obligation_id,
            period=period,
            recipient_id=recipient_id,
            revision=revision,
            saved_at=saved_at,
            saved_by=saved_by,
        )

        return draft

