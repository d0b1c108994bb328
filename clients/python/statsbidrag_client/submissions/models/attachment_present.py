from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.attachment_present_severity import AttachmentPresentSeverity
from ..models.attachment_present_severity import check_attachment_present_severity
from ..types import UNSET, Unset
from typing import cast
from typing import Literal, cast

if TYPE_CHECKING:
  from ..models.label import Label





T = TypeVar("T", bound="AttachmentPresent")



@_attrs_define
class AttachmentPresent:
    """ The attachment the question asks for is there.

        Attributes:
            kind (Literal['attachment_present']):
            obligation (str):
            question (str):
            label (Label | None | Unset):
            severity (AttachmentPresentSeverity | Unset): Only what decides counts towards the degree; the rest is shown.
                Default: 'decides'.
            source (None | str | Unset): The paragraph; where none is given, that of the condition.
     """

    kind: Literal['attachment_present']
    obligation: str
    question: str
    label: Label | None | Unset = UNSET
    severity: AttachmentPresentSeverity | Unset = 'decides'
    source: None | str | Unset = UNSET





    def to_dict(self) -> dict[str, Any]:
        from ..models.label import Label # noqa: PLC0415
        kind = self.kind

        obligation = self.obligation

        question = self.question

        label: dict[str, Any] | None | Unset
        if isinstance(self.label, Unset):
            label = UNSET
        elif isinstance(self.label, Label):
            label = self.label.to_dict()
        else:
            label = self.label

        severity: str | Unset = UNSET
        if not isinstance(self.severity, Unset):
            severity = self.severity


        source: None | str | Unset
        if isinstance(self.source, Unset):
            source = UNSET
        else:
            source = self.source


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "kind": kind,
            "obligation": obligation,
            "question": question,
        })
        if label is not UNSET:
            field_dict["label"] = label
        if severity is not UNSET:
            field_dict["severity"] = severity
        if source is not UNSET:
            field_dict["source"] = source

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.label import Label # noqa: PLC0415
        d = dict(src_dict)
        kind = cast(Literal['attachment_present'] , d.pop("kind"))
        if kind != 'attachment_present':
            raise ValueError(f"kind must match const 'attachment_present', got '{kind}'")

        obligation = d.pop("obligation")

        question = d.pop("question")

        def _parse_label(data: object) -> Label | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                label_type_0 = Label.from_dict(data)



                return label_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Label | None | Unset, data)

        label = _parse_label(d.pop("label", UNSET))


        _severity = d.pop("severity", UNSET)
        severity: AttachmentPresentSeverity | Unset
        if isinstance(_severity,  Unset):
            severity = UNSET
        else:
            severity = check_attachment_present_severity(_severity)




        def _parse_source(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        source = _parse_source(d.pop("source", UNSET))


        attachment_present = cls(
            kind=kind,
            obligation=obligation,
            question=question,
            label=label,
            severity=severity,
            source=source,
        )

        return attachment_present

