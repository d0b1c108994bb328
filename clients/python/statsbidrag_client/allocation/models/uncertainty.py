from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.uncertainty_drawn import check_uncertainty_drawn
from ..models.uncertainty_drawn import UncertaintyDrawn
from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
  from ..models.chance import Chance
  from ..models.degree_range import DegreeRange





T = TypeVar("T", bound="Uncertainty")



@_attrs_define
class Uncertainty:
    """ Outcomes that nobody knows: in every scenario they are drawn anew.

    Of two that name the same outcome the later counts.

        Attributes:
            chances (list[Chance] | None | Unset):
            condition_ids (list[str] | None | Unset): None: every condition that is judged by month.
            drawn (UncertaintyDrawn | Unset): `by_recipient`: one draw holds for all the months of a condition. Default:
                'by_month'.
            first (None | str | Unset):
            last (None | str | Unset):
            recipient_ids (list[str] | None | Unset): None: everyone the condition is judged for.
            within (DegreeRange | None | Unset):
     """

    chances: list[Chance] | None | Unset = UNSET
    condition_ids: list[str] | None | Unset = UNSET
    drawn: UncertaintyDrawn | Unset = 'by_month'
    first: None | str | Unset = UNSET
    last: None | str | Unset = UNSET
    recipient_ids: list[str] | None | Unset = UNSET
    within: DegreeRange | None | Unset = UNSET





    def to_dict(self) -> dict[str, Any]:
        from ..models.chance import Chance # noqa: PLC0415
        from ..models.degree_range import DegreeRange # noqa: PLC0415
        chances: list[dict[str, Any]] | None | Unset
        if isinstance(self.chances, Unset):
            chances = UNSET
        elif isinstance(self.chances, list):
            chances = []
            for chances_type_0_item_data in self.chances:
                chances_type_0_item = chances_type_0_item_data.to_dict()
                chances.append(chances_type_0_item)


        else:
            chances = self.chances

        condition_ids: list[str] | None | Unset
        if isinstance(self.condition_ids, Unset):
            condition_ids = UNSET
        elif isinstance(self.condition_ids, list):
            condition_ids = self.condition_ids


        else:
            condition_ids = self.condition_ids

        drawn: str | Unset = UNSET
        if not isinstance(self.drawn, Unset):
            drawn = self.drawn


        first: None | str | Unset
        if isinstance(self.first, Unset):
            first = UNSET
        else:
            first = self.first

        last: None | str | Unset
        if isinstance(self.last, Unset):
            last = UNSET
        else:
            last = self.last

        recipient_ids: list[str] | None | Unset
        if isinstance(self.recipient_ids, Unset):
            recipient_ids = UNSET
        elif isinstance(self.recipient_ids, list):
            recipient_ids = self.recipient_ids


        else:
            recipient_ids = self.recipient_ids

        within: dict[str, Any] | None | Unset
        if isinstance(self.within, Unset):
            within = UNSET
        elif isinstance(self.within, DegreeRange):
            within = self.within.to_dict()
        else:
            within = self.within


        field_dict: dict[str, Any] = {}

        field_dict.update({
        })
        if chances is not UNSET:
            field_dict["chances"] = chances
        if condition_ids is not UNSET:
            field_dict["condition_ids"] = condition_ids
        if drawn is not UNSET:
            field_dict["drawn"] = drawn
        if first is not UNSET:
            field_dict["first"] = first
        if last is not UNSET:
            field_dict["last"] = last
        if recipient_ids is not UNSET:
            field_dict["recipient_ids"] = recipient_ids
        if within is not UNSET:
            field_dict["within"] = within

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.chance import Chance # noqa: PLC0415
        from ..models.degree_range import DegreeRange # noqa: PLC0415
        d = dict(src_dict)
        def _parse_chances(data: object) -> list[Chance] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                chances_type_0 = []
                _chances_type_0 = data
                for chances_type_0_item_data in (_chances_type_0):
                    chances_type_0_item = Chance.from_dict(chances_type_0_item_data)



                    chances_type_0.append(chances_type_0_item)

                return chances_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[Chance] | None | Unset, data)

        chances = _parse_chances(d.pop("chances", UNSET))


        def _parse_condition_ids(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                condition_ids_type_0 = cast(list[str], data)

                return condition_ids_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[str] | None | Unset, data)

        condition_ids = _parse_condition_ids(d.pop("condition_ids", UNSET))


        _drawn = d.pop("drawn", UNSET)
        drawn: UncertaintyDrawn | Unset
        if isinstance(_drawn,  Unset):
            drawn = UNSET
        else:
            drawn = check_uncertainty_drawn(_drawn)




        def _parse_first(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        first = _parse_first(d.pop("first", UNSET))


        def _parse_last(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        last = _parse_last(d.pop("last", UNSET))


        def _parse_recipient_ids(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                recipient_ids_type_0 = cast(list[str], data)

                return recipient_ids_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[str] | None | Unset, data)

        recipient_ids = _parse_recipient_ids(d.pop("recipient_ids", UNSET))


        def _parse_within(data: object) -> DegreeRange | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                within_type_0 = DegreeRange.from_dict(data)



                return within_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(DegreeRange | None | Unset, data)

        within = _parse_within(d.pop("within", UNSET))


        uncertainty = cls(
            chances=chances,
            condition_ids=condition_ids,
            drawn=drawn,
            first=first,
            last=last,
            recipient_ids=recipient_ids,
            within=within,
        )

        return uncertainty

