from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.value_at_most_severity import check_value_at_most_severity
from ..models.value_at_most_severity import ValueAtMostSeverity
from ..types import UNSET, Unset
from typing import cast
from typing import Literal, cast

if TYPE_CHECKING:
  from ..models.label import Label





T = TypeVar("T", bound="ValueAtMost")



@_attrs_define
class ValueAtMost:
    """ A figure of the month is at most a number.

        Attributes:
            at_most (str):
            figure (str):
            kind (Literal['value_at_most']):
            statistic (str):
            label (Label | None | Unset):
            severity (ValueAtMostSeverity | Unset): Only what decides counts towards the degree; the rest is shown. Default:
                'decides'.
            source (None | str | Unset): The paragraph; where none is given, that of the condition.
     """

    at_most: str
    figure: str
    kind: Literal['value_at_most']
    statistic: str
    label: Label | None | Unset = UNSET
    severity: ValueAtMostSeverity | Unset = 'decides'
    source: None | str | Unset = UNSET





    def to_dict(self) -> dict[str, Any]:
        from ..models.label import Label # noqa: PLC0415
        at_most = self.at_most

        figure = self.figure

        kind = self.kind

        statistic = self.statistic

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
            "at_most": at_most,
            "figure": figure,
            "kind": kind,
            "statistic": statistic,
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
        at_most = d.pop("at_most")

        figure = d.pop("figure")

        kind = cast(Literal['value_at_most'] , d.pop("kind"))
        if kind != 'value_at_most':
            raise ValueError(f"kind must match const 'value_at_most', got '{kind}'")

        statistic = d.pop("statistic")

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
        severity: ValueAtMostSeverity | Unset
        if isinstance(_severity,  Unset):
            severity = UNSET
        else:
            severity = check_value_at_most_severity(_severity)




        def _parse_source(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        source = _parse_source(d.pop("source", UNSET))


        value_at_most = cls(
            at_most=at_most,
            figure=figure,
            kind=kind,
            statistic=statistic,
            label=label,
            severity=severity,
            source=source,
        )

        return value_at_most

