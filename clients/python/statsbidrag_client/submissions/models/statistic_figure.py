from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.statistic_figure_required import check_statistic_figure_required
from ..models.statistic_figure_required import StatisticFigureRequired
from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
  from ..models.label import Label





T = TypeVar("T", bound="StatisticFigure")



@_attrs_define
class StatisticFigure:
    """ One figure of a statistic, a whole number.

        Attributes:
            id (str):
            label (Label): A short text for people, in Swedish and English.
            counted_as (Label | None | Unset): What stands after a number in a sentence, such as "completed within 30 days".
            part_of (None | str | Unset): The figure it may not exceed.
            required (StatisticFigureRequired | Unset):  Default: 'yes'.
     """

    id: str
    label: Label
    counted_as: Label | None | Unset = UNSET
    part_of: None | str | Unset = UNSET
    required: StatisticFigureRequired | Unset = 'yes'





    def to_dict(self) -> dict[str, Any]:
        from ..models.label import Label # noqa: PLC0415
        id = self.id

        label = self.label.to_dict()

        counted_as: dict[str, Any] | None | Unset
        if isinstance(self.counted_as, Unset):
            counted_as = UNSET
        elif isinstance(self.counted_as, Label):
            counted_as = self.counted_as.to_dict()
        else:
            counted_as = self.counted_as

        part_of: None | str | Unset
        if isinstance(self.part_of, Unset):
            part_of = UNSET
        else:
            part_of = self.part_of

        required: str | Unset = UNSET
        if not isinstance(self.required, Unset):
            required = self.required



        field_dict: dict[str, Any] = {}

        field_dict.update({
            "id": id,
            "label": label,
        })
        if counted_as is not UNSET:
            field_dict["counted_as"] = counted_as
        if part_of is not UNSET:
            field_dict["part_of"] = part_of
        if required is not UNSET:
            field_dict["required"] = required

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.label import Label # noqa: PLC0415
        d = dict(src_dict)
        id = d.pop("id")

        label = Label.from_dict(d.pop("label"))




        def _parse_counted_as(data: object) -> Label | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                counted_as_type_0 = Label.from_dict(data)



                return counted_as_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Label | None | Unset, data)

        counted_as = _parse_counted_as(d.pop("counted_as", UNSET))


        def _parse_part_of(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        part_of = _parse_part_of(d.pop("part_of", UNSET))


        _required = d.pop("required", UNSET)
        required: StatisticFigureRequired | Unset
        if isinstance(_required,  Unset):
            required = UNSET
        else:
            required = check_statistic_figure_required(_required)




        statistic_figure = cls(
            id=id,
            label=label,
            counted_as=counted_as,
            part_of=part_of,
            required=required,
        )

        return statistic_figure

