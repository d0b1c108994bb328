from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.figures_add_up_severity import check_figures_add_up_severity
from ..models.figures_add_up_severity import FiguresAddUpSeverity
from ..types import UNSET, Unset
from typing import cast
from typing import Literal, cast

if TYPE_CHECKING:
  from ..models.label import Label





T = TypeVar("T", bound="FiguresAddUp")



@_attrs_define
class FiguresAddUp:
    """ A reported figure equals the sum of some others less the sum of some more.

        Attributes:
            kind (Literal['figures_add_up']):
            obligation (str):
            plus (list[str]):
            result (str):
            label (Label | None | Unset):
            minus (list[str] | Unset):
            severity (FiguresAddUpSeverity | Unset): Only what decides counts towards the degree; the rest is shown.
                Default: 'decides'.
            source (None | str | Unset): The paragraph; where none is given, that of the condition.
     """

    kind: Literal['figures_add_up']
    obligation: str
    plus: list[str]
    result: str
    label: Label | None | Unset = UNSET
    minus: list[str] | Unset = UNSET
    severity: FiguresAddUpSeverity | Unset = 'decides'
    source: None | str | Unset = UNSET





    def to_dict(self) -> dict[str, Any]:
        from ..models.label import Label # noqa: PLC0415
        kind = self.kind

        obligation = self.obligation

        plus = self.plus



        result = self.result

        label: dict[str, Any] | None | Unset
        if isinstance(self.label, Unset):
            label = UNSET
        elif isinstance(self.label, Label):
            label = self.label.to_dict()
        else:
            label = self.label

        minus: list[str] | Unset = UNSET
        if not isinstance(self.minus, Unset):
            minus = self.minus



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
            "plus": plus,
            "result": result,
        })
        if label is not UNSET:
            field_dict["label"] = label
        if minus is not UNSET:
            field_dict["minus"] = minus
        if severity is not UNSET:
            field_dict["severity"] = severity
        if source is not UNSET:
            field_dict["source"] = source

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.label import Label # noqa: PLC0415
        d = dict(src_dict)
        kind = cast(Literal['figures_add_up'] , d.pop("kind"))
        if kind != 'figures_add_up':
            raise ValueError(f"kind must match const 'figures_add_up', got '{kind}'")

        obligation = d.pop("obligation")

        plus = cast(list[str], d.pop("plus"))


        result = d.pop("result")

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


        minus = cast(list[str], d.pop("minus", UNSET))


        _severity = d.pop("severity", UNSET)
        severity: FiguresAddUpSeverity | Unset
        if isinstance(_severity,  Unset):
            severity = UNSET
        else:
            severity = check_figures_add_up_severity(_severity)




        def _parse_source(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        source = _parse_source(d.pop("source", UNSET))


        figures_add_up = cls(
            kind=kind,
            obligation=obligation,
            plus=plus,
            result=result,
            label=label,
            minus=minus,
            severity=severity,
            source=source,
        )

        return figures_add_up

