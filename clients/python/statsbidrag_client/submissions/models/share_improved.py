from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.share_improved_severity import check_share_improved_severity
from ..models.share_improved_severity import ShareImprovedSeverity
from ..types import UNSET, Unset
from typing import cast
from typing import Literal, cast

if TYPE_CHECKING:
  from ..models.label import Label
  from ..models.tier import Tier





T = TypeVar("T", bound="ShareImproved")



@_attrs_define
class ShareImproved:
    """ A share has improved against the same month a year earlier; tiers give the degree.

        Attributes:
            kind (Literal['share_improved']):
            part (str):
            statistic (str):
            tiers (list[Tier]):
            whole (str):
            label (Label | None | Unset):
            round_to_places (int | None | Unset): Decimals the improvement is rounded to, half up, before the tiers; None:
                not rounded.
            severity (ShareImprovedSeverity | Unset): Only what decides counts towards the degree; the rest is shown.
                Default: 'decides'.
            source (None | str | Unset): The paragraph; where none is given, that of the condition.
     """

    kind: Literal['share_improved']
    part: str
    statistic: str
    tiers: list[Tier]
    whole: str
    label: Label | None | Unset = UNSET
    round_to_places: int | None | Unset = UNSET
    severity: ShareImprovedSeverity | Unset = 'decides'
    source: None | str | Unset = UNSET





    def to_dict(self) -> dict[str, Any]:
        from ..models.label import Label # noqa: PLC0415
        from ..models.tier import Tier # noqa: PLC0415
        kind = self.kind

        part = self.part

        statistic = self.statistic

        tiers = []
        for tiers_item_data in self.tiers:
            tiers_item = tiers_item_data.to_dict()
            tiers.append(tiers_item)



        whole = self.whole

        label: dict[str, Any] | None | Unset
        if isinstance(self.label, Unset):
            label = UNSET
        elif isinstance(self.label, Label):
            label = self.label.to_dict()
        else:
            label = self.label

        round_to_places: int | None | Unset
        if isinstance(self.round_to_places, Unset):
            round_to_places = UNSET
        else:
            round_to_places = self.round_to_places

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
            "part": part,
            "statistic": statistic,
            "tiers": tiers,
            "whole": whole,
        })
        if label is not UNSET:
            field_dict["label"] = label
        if round_to_places is not UNSET:
            field_dict["round_to_places"] = round_to_places
        if severity is not UNSET:
            field_dict["severity"] = severity
        if source is not UNSET:
            field_dict["source"] = source

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.label import Label # noqa: PLC0415
        from ..models.tier import Tier # noqa: PLC0415
        d = dict(src_dict)
        kind = cast(Literal['share_improved'] , d.pop("kind"))
        if kind != 'share_improved':
            raise ValueError(f"kind must match const 'share_improved', got '{kind}'")

        part = d.pop("part")

        statistic = d.pop("statistic")

        tiers = []
        _tiers = d.pop("tiers")
        for tiers_item_data in (_tiers):
            tiers_item = Tier.from_dict(tiers_item_data)



            tiers.append(tiers_item)


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


        def _parse_round_to_places(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        round_to_places = _parse_round_to_places(d.pop("round_to_places", UNSET))


        _severity = d.pop("severity", UNSET)
        severity: ShareImprovedSeverity | Unset
        if isinstance(_severity,  Unset):
            severity = UNSET
        else:
            severity = check_share_improved_severity(_severity)




        def _parse_source(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        source = _parse_source(d.pop("source", UNSET))


        share_improved = cls(
            kind=kind,
            part=part,
            statistic=statistic,
            tiers=tiers,
            whole=whole,
            label=label,
            round_to_places=round_to_places,
            severity=severity,
            source=source,
        )

        return share_improved

