from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.share_at_least_severity import check_share_at_least_severity
from ..models.share_at_least_severity import ShareAtLeastSeverity
from ..types import UNSET, Unset
from typing import cast
from typing import Literal, cast

if TYPE_CHECKING:
  from ..models.label import Label
  from ..models.when_more_than import WhenMoreThan





T = TypeVar("T", bound="ShareAtLeast")



@_attrs_define
class ShareAtLeast:
    """ A part of a whole in the month is at least a share, exact and not rounded.

        Attributes:
            at_least (str):
            kind (Literal['share_at_least']):
            part (str):
            statistic (str):
            whole (str):
            label (Label | None | Unset):
            severity (ShareAtLeastSeverity | Unset): Only what decides counts towards the degree; the rest is shown.
                Default: 'decides'.
            source (None | str | Unset): The paragraph; where none is given, that of the condition.
            when (None | Unset | WhenMoreThan): Where given and not fulfilled, the rule does not apply and stands in
                nobody's way.
     """

    at_least: str
    kind: Literal['share_at_least']
    part: str
    statistic: str
    whole: str
    label: Label | None | Unset = UNSET
    severity: ShareAtLeastSeverity | Unset = 'decides'
    source: None | str | Unset = UNSET
    when: None | Unset | WhenMoreThan = UNSET





    def to_dict(self) -> dict[str, Any]:
        from ..models.label import Label # noqa: PLC0415
        from ..models.when_more_than import WhenMoreThan # noqa: PLC0415
        at_least = self.at_least

        kind = self.kind

        part = self.part

        statistic = self.statistic

        whole = self.whole

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

        when: dict[str, Any] | None | Unset
        if isinstance(self.when, Unset):
            when = UNSET
        elif isinstance(self.when, WhenMoreThan):
            when = self.when.to_dict()
        else:
            when = self.when


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "at_least": at_least,
            "kind": kind,
            "part": part,
            "statistic": statistic,
            "whole": whole,
        })
        if label is not UNSET:
            field_dict["label"] = label
        if severity is not UNSET:
            field_dict["severity"] = severity
        if source is not UNSET:
            field_dict["source"] = source
        if when is not UNSET:
            field_dict["when"] = when

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.label import Label # noqa: PLC0415
        from ..models.when_more_than import WhenMoreThan # noqa: PLC0415
        d = dict(src_dict)
        at_least = d.pop("at_least")

        kind = cast(Literal['share_at_least'] , d.pop("kind"))
        if kind != 'share_at_least':
            raise ValueError(f"kind must match const 'share_at_least', got '{kind}'")

        part = d.pop("part")

        statistic = d.pop("statistic")

        whole = d.pop("whole")

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
        severity: ShareAtLeastSeverity | Unset
        if isinstance(_severity,  Unset):
            severity = UNSET
        else:
            severity = check_share_at_least_severity(_severity)




        def _parse_source(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        source = _parse_source(d.pop("source", UNSET))


        def _parse_when(data: object) -> None | Unset | WhenMoreThan:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                when_type_0 = WhenMoreThan.from_dict(data)



                return when_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | WhenMoreThan, data)

        when = _parse_when(d.pop("when", UNSET))


        share_at_least = cls(
            at_least=at_least,
            kind=kind,
            part=part,
            statistic=statistic,
            whole=whole,
            label=label,
            severity=severity,
            source=source,
            when=when,
        )

        return share_at_least

