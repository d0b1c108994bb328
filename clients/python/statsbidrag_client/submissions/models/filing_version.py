from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
  from ..models.attachment import Attachment
  from ..models.filing_body import FilingBody
  from ..models.filing_finding import FilingFinding





T = TypeVar("T", bound="FilingVersion")



@_attrs_define
class FilingVersion:
    """ One version of a filing, as it arrived; it never changes.

        Attributes:
            attachments (list[Attachment]):
            body (FilingBody | None): None where the bytes could not be read as a filing; they are kept all the same.
            deadline (None | str):
            filed_by (str):
            findings (list[FilingFinding]):
            late (bool):
            media_type (str):
            number (int):
            received_at (str):
            registration_number (str):
            sha256 (str):
            size_bytes (int):
            is_read (bool | Unset): Whether the files of this version have been looked at yet. Default: True.
            quarantined (list[str] | Unset): Files held back as harmful, by question id; `report` is the filing's own
                content.
     """

    attachments: list[Attachment]
    body: FilingBody | None
    deadline: None | str
    filed_by: str
    findings: list[FilingFinding]
    late: bool
    media_type: str
    number: int
    received_at: str
    registration_number: str
    sha256: str
    size_bytes: int
    is_read: bool | Unset = True
    quarantined: list[str] | Unset = UNSET





    def to_dict(self) -> dict[str, Any]:
        from ..models.attachment import Attachment # noqa: PLC0415
        from ..models.filing_body import FilingBody # noqa: PLC0415
        from ..models.filing_finding import FilingFinding # noqa: PLC0415
        attachments = []
        for attachments_item_data in self.attachments:
            attachments_item = attachments_item_data.to_dict()
            attachments.append(attachments_item)



        body: dict[str, Any] | None
        if isinstance(self.body, FilingBody):
            body = self.body.to_dict()
        else:
            body = self.body

        deadline: None | str
        deadline = self.deadline

        filed_by = self.filed_by

        findings = []
        for findings_item_data in self.findings:
            findings_item = findings_item_data.to_dict()
            findings.append(findings_item)



        late = self.late

        media_type = self.media_type

        number = self.number

        received_at = self.received_at

        registration_number = self.registration_number

        sha256 = self.sha256

        size_bytes = self.size_bytes

        is_read = self.is_read

        quarantined: list[str] | Unset = UNSET
        if not isinstance(self.quarantined, Unset):
            quarantined = self.quarantined




        field_dict: dict[str, Any] = {}

        field_dict.update({
            "attachments": attachments,
            "body": body,
            "deadline": deadline,
            "filed_by": filed_by,
            "findings": findings,
            "late": late,
            "media_type": media_type,
            "number": number,
            "received_at": received_at,
            "registration_number": registration_number,
            "sha256": sha256,
            "size_bytes": size_bytes,
        })
        if is_read is not UNSET:
            field_dict["is_read"] = is_read
        if quarantined is not UNSET:
            field_dict["quarantined"] = quarantined

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.attachment import Attachment # noqa: PLC0415
        from ..models.filing_body import FilingBody # noqa: PLC0415
        from ..models.filing_finding import FilingFinding # noqa: PLC0415
        d = dict(src_dict)
        attachments = []
        _attachments = d.pop("attachments")
        for attachments_item_data in (_attachments):
            attachments_item = Attachment.from_dict(attachments_item_data)



            attachments.append(attachments_item)


        def _parse_body(data: object) -> FilingBody | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                body_type_0 = FilingBody.from_dict(data)



                return body_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(FilingBody | None, data)

        body = _parse_body(d.pop("body"))


        def _parse_deadline(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        deadline = _parse_deadline(d.pop("deadline"))


        filed_by = d.pop("filed_by")

        findings = []
        _findings = d.pop("findings")
        for findings_item_data in (_findings):
            findings_item = FilingFinding.from_dict(findings_item_data)



            findings.append(findings_item)


        late = d.pop("late")

        media_type = d.pop("media_type")

        number = d.pop("number")

        received_at = d.pop("received_at")

        registration_number = d.pop("registration_number")

        sha256 = d.pop("sha256")

        size_bytes = d.pop("size_bytes")

        is_read = d.pop("is_read", UNSET)

        quarantined = cast(list[str], d.pop("quarantined", UNSET))


        filing_version = cls(
            attachments=attachments,
            body=body,
            deadline=deadline,
            filed_by=filed_by,
            findings=findings,
            late=late,
            media_type=media_type,
            number=number,
            received_at=received_at,
            registration_number=registration_number,
            sha256=sha256,
            size_bytes=size_bytes,
            is_read=is_read,
            quarantined=quarantined,
        )

        return filing_version

