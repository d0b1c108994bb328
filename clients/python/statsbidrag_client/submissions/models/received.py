from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.received_severity import check_received_severity
from ..models.received_severity import ReceivedSeverity
from ..types import UNSET, Unset
from typing import cast
from typing import Literal, cast

if TYPE_CHECKING:
  from ..models.label import Label





T = TypeVar("T", bound="Received")



@_attrs_define
class Received:
    """ A filing of the obligation arrived before its deadline passed.

        Attributes:
            kind (Literal['received']):
            obligation (str):
            label (Label | None | Unset):
            severity (ReceivedSeverity | Unset): Only what decides counts towards the degree; the rest is shown. Default:
                'decides'.
            source (None | str | Unset): The paragraph; where none is given, that of the condition.
     """

    kind: Literal['received']
    obligation: str
    label: Label | None | Unset = UNSET
    severity: ReceivedSeverity | Unset = 'decides'
    source: None | str | Unset = UNSET





    def to_dict(self) -> dict[str, Any]:
        from ..models.label import Label # noqa: PLC0415
        kind = self.kind

        obligation = self.obligation

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
        kind = cast(Literal['received'] , d.pop("kind"))
        if kind != 'received':
            raise ValueError(f"kind must match const 'received', got '{kind}'")

        obligation = d.pop("obligation")

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
        severity: ReceivedSeverity | Unset
        if isinstance(_severity,  Unset):
            severity = UNSET
        else:
            severity = check_received_severity(_severity)




        def _parse_source(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        source = _parse_source(d.pop("source", UNSET))


        received = cls(
            kind=kind,
            obligation=obligation,
            label=label,
            severity=severity,
            source=source,
        )

        return received

