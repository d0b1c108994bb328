from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.filing_body import FilingBody
  from ..models.filing_finding import FilingFinding





T = TypeVar("T", bound="Validation")



@_attrs_define
class Validation:
    """ What would be found if this were filed; nothing is saved.

        Attributes:
            body (FilingBody | None): The answers as they were understood, such as those of a Word form.
            findings (list[FilingFinding]):
            is_complete (bool):
     """

    body: FilingBody | None
    findings: list[FilingFinding]
    is_complete: bool





    def to_dict(self) -> dict[str, Any]:
        from ..models.filing_body import FilingBody # noqa: PLC0415
        from ..models.filing_finding import FilingFinding # noqa: PLC0415
        body: dict[str, Any] | None
        if isinstance(self.body, FilingBody):
            body = self.body.to_dict()
        else:
            body = self.body

        findings = []
        for findings_item_data in self.findings:
            findings_item = findings_item_data.to_dict()
            findings.append(findings_item)



        is_complete = self.is_complete


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "body": body,
            "findings": findings,
            "is_complete": is_complete,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.filing_body import FilingBody # noqa: PLC0415
        from ..models.filing_finding import FilingFinding # noqa: PLC0415
        d = dict(src_dict)
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


        findings = []
        _findings = d.pop("findings")
        for findings_item_data in (_findings):
            findings_item = FilingFinding.from_dict(findings_item_data)



            findings.append(findings_item)


        is_complete = d.pop("is_complete")

        validation = cls(
            body=body,
            findings=findings,
            is_complete=is_complete,
        )

        return validation

