from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.every_month_reported_severity import check_every_month_reported_severity
from ..models.every_month_reported_severity import EveryMonthReportedSeverity
from ..types import UNSET, Unset
from typing import cast
from typing import Literal, cast

if TYPE_CHECKING:
  from ..models.label import Label





T = TypeVar("T", bound="EveryMonthReported")



@_attrs_define
class EveryMonthReported:
    """ Figures for every month of the obligation were there in time.

        Attributes:
            kind (Literal['every_month_reported']):
            obligation (str):
            statistics (list[str]):
            label (Label | None | Unset):
            severity (EveryMonthReportedSeverity | Unset): Only what decides counts towards the degree; the rest is shown.
                Default: 'decides'.
            source (None | str | Unset): The paragraph; where none is given, that of the condition.
     """

    kind: Literal['every_month_reported']
    obligation: str
    statistics: list[str]
    label: Label | None | Unset = UNSET
    severity: EveryMonthReportedSeverity | Unset = 'decides'
    source: None | str | Unset = UNSET





    def to_dict(self) -> dict[str, Any]:
        from ..models.label import Label # noqa: PLC0415
        kind = self.kind

        obligation = self.obligation

        statistics = self.statistics



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
            "statistics": statistics,
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
        kind = cast(Literal['every_month_reported'] , d.pop("kind"))
        if kind != 'every_month_reported':
            raise ValueError(f"kind must match const 'every_month_reported', got '{kind}'")

        obligation = d.pop("obligation")

        statistics = cast(list[str], d.pop("statistics"))


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
        severity: EveryMonthReportedSeverity | Unset
        if isinstance(_severity,  Unset):
            severity = UNSET
        else:
            severity = check_every_month_reported_severity(_severity)




        def _parse_source(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        source = _parse_source(d.pop("source", UNSET))


        every_month_reported = cls(
            kind=kind,
            obligation=obligation,
            statistics=statistics,
            label=label,
            severity=severity,
            source=source,
        )

        return every_month_reported

