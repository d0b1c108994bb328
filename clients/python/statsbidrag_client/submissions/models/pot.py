from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.pot_rounding import check_pot_rounding
from ..models.pot_rounding import PotRounding
from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
  from ..models.base_and_rest_key import BaseAndRestKey
  from ..models.carry import Carry
  from ..models.data_set_key import DataSetKey
  from ..models.earned_key import EarnedKey
  from ..models.equal_key import EqualKey
  from ..models.forfeit import Forfeit
  from ..models.given_weights_key import GivenWeightsKey
  from ..models.label import Label
  from ..models.leave import Leave
  from ..models.period_occasion import PeriodOccasion
  from ..models.periods import Periods
  from ..models.redistribute import Redistribute
  from ..models.single_key import SingleKey
  from ..models.weighted_classes_key import WeightedClassesKey





T = TypeVar("T", bound="Pot")



@_attrs_define
class Pot:
    """ A sum that is shared out: the leaf of the tree of pots.

        Attributes:
            id (str):
            key (BaseAndRestKey | DataSetKey | EarnedKey | EqualKey | GivenWeightsKey | SingleKey | WeightedClassesKey):
            label (Label): A short text for people, in Swedish and English.
            recipients (str): The group of recipients.
            rounding (PotRounding):
            source (str):
            amount (int | Unset): Kronor. A pot that only receives carried money has none of its own. Default: 0.
            condition (None | str | Unset): The condition that releases it, or none.
            occasion (None | str | Unset):
            occasions_by_period (list[PeriodOccasion] | Unset):
            passed_on_to (Label | None | Unset): Who the recipient passes the money on to, where the agreement says so.
            periods (None | Periods | Unset): Split equally over these months first, the extra kronor to the earliest.
            rounding_source (None | str | Unset):
            unreleased (Carry | Forfeit | Leave | None | Redistribute | Unset): What happens to what the condition does not
                release.
     """

    id: str
    key: BaseAndRestKey | DataSetKey | EarnedKey | EqualKey | GivenWeightsKey | SingleKey | WeightedClassesKey
    label: Label
    recipients: str
    rounding: PotRounding
    source: str
    amount: int | Unset = 0
    condition: None | str | Unset = UNSET
    occasion: None | str | Unset = UNSET
    occasions_by_period: list[PeriodOccasion] | Unset = UNSET
    passed_on_to: Label | None | Unset = UNSET
    periods: None | Periods | Unset = UNSET
    rounding_source: None | str | Unset = UNSET
    unreleased: Carry | Forfeit | Leave | None | Redistribute | Unset = UNSET





    def to_dict(self) -> dict[str, Any]:
        from ..models.base_and_rest_key import BaseAndRestKey # noqa: PLC0415
        from ..models.carry import Carry # noqa: PLC0415
        from ..models.data_set_key import DataSetKey # noqa: PLC0415
        from ..models.earned_key import EarnedKey # noqa: PLC0415
        from ..models.equal_key import EqualKey # noqa: PLC0415
        from ..models.forfeit import Forfeit # noqa: PLC0415
        from ..models.given_weights_key import GivenWeightsKey # noqa: PLC0415
        from ..models.label import Label # noqa: PLC0415
        from ..models.leave import Leave # noqa: PLC0415
        from ..models.period_occasion import PeriodOccasion # noqa: PLC0415
        from ..models.periods import Periods # noqa: PLC0415
        from ..models.redistribute import Redistribute # noqa: PLC0415
        from ..models.single_key import SingleKey # noqa: PLC0415
        from ..models.weighted_classes_key import WeightedClassesKey # noqa: PLC0415
        id = self.id

        key: dict[str, Any]
        if isinstance(self.key, DataSetKey):
            key = self.key.to_dict()
        elif isinstance(self.key, WeightedClassesKey):
            key = self.key.to_dict()
        elif isinstance(self.key, GivenWeightsKey):
            key = self.key.to_dict()
        elif isinstance(self.key, EqualKey):
            key = self.key.to_dict()
        elif isinstance(self.key, SingleKey):
            key = self.key.to_dict()
        elif isinstance(self.key, EarnedKey):
            key = self.key.to_dict()
        else:
            key = self.key.to_dict()


        label = self.label.to_dict()

        recipients = self.recipients

        rounding: str = self.rounding

        source = self.source

        amount = self.amount

        condition: None | str | Unset
        if isinstance(self.condition, Unset):
            condition = UNSET
        else:
            condition = self.condition

        occasion: None | str | Unset
        if isinstance(self.occasion, Unset):
            occasion = UNSET
        else:
            occasion = self.occasion

        occasions_by_period: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.occasions_by_period, Unset):
            occasions_by_period = []
            for occasions_by_period_item_data in self.occasions_by_period:
                occasions_by_period_item = occasions_by_period_item_data.to_dict()
                occasions_by_period.append(occasions_by_period_item)



        passed_on_to: dict[str, Any] | None | Unset
        if isinstance(self.passed_on_to, Unset):
            passed_on_to = UNSET
        elif isinstance(self.passed_on_to, Label):
            passed_on_to = self.passed_on_to.to_dict()
        else:
            passed_on_to = self.passed_on_to

        periods: dict[str, Any] | None | Unset
        if isinstance(self.periods, Unset):
            periods = UNSET
        elif isinstance(self.periods, Periods):
            periods = self.periods.to_dict()
        else:
            periods = self.periods

        rounding_source: None | str | Unset
        if isinstance(self.rounding_source, Unset):
            rounding_source = UNSET
        else:
            rounding_source = self.rounding_source

        unreleased: dict[str, Any] | None | Unset
        if isinstance(self.unreleased, Unset):
            unreleased = UNSET
        elif isinstance(self.unreleased, Redistribute):
            unreleased = self.unreleased.to_dict()
        elif isinstance(self.unreleased, Carry):
            unreleased = self.unreleased.to_dict()
        elif isinstance(self.unreleased, Forfeit):
            unreleased = self.unreleased.to_dict()
        elif isinstance(self.unreleased, Leave):
            unreleased = self.unreleased.to_dict()
        else:
            unreleased = self.unreleased


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "id": id,
            "key": key,
            "label": label,
            "recipients": recipients,
            "rounding": rounding,
            "source": source,
        })
        if amount is not UNSET:
            field_dict["amount"] = amount
        if condition is not UNSET:
            field_dict["condition"] = condition
        if occasion is not UNSET:
            field_dict["occasion"] = occasion
        if occasions_by_period is not UNSET:
            field_dict["occasions_by_period"] = occasions_by_period
        if passed_on_to is not UNSET:
            field_dict["passed_on_to"] = passed_on_to
        if periods is not UNSET:
            field_dict["periods"] = periods
        if rounding_source is not UNSET:
            field_dict["rounding_source"] = rounding_source
        if unreleased is not UNSET:
            field_dict["unreleased"] = unreleased

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.base_and_rest_key import BaseAndRestKey # noqa: PLC0415
        from ..models.carry import Carry # noqa: PLC0415
        from ..models.data_set_key import DataSetKey # noqa: PLC0415
        from ..models.earned_key import EarnedKey # noqa: PLC0415
        from ..models.equal_key import EqualKey # noqa: PLC0415
        from ..models.forfeit import Forfeit # noqa: PLC0415
        from ..models.given_weights_key import GivenWeightsKey # noqa: PLC0415
        from ..models.label import Label # noqa: PLC0415
        from ..models.leave import Leave # noqa: PLC0415
        from ..models.period_occasion import PeriodOccasion # noqa: PLC0415
        from ..models.periods import Periods # noqa: PLC0415
        from ..models.redistribute import Redistribute # noqa: PLC0415
        from ..models.single_key import SingleKey # noqa: PLC0415
        from ..models.weighted_classes_key import WeightedClassesKey # noqa: PLC0415
        d = dict(src_dict)
        id = d.pop("id")

        def _parse_key(data: object) -> BaseAndRestKey | DataSetKey | EarnedKey | EqualKey | GivenWeightsKey | SingleKey | WeightedClassesKey:
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                key_type_0 = DataSetKey.from_dict(data)



                return key_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                key_type_1 = WeightedClassesKey.from_dict(data)



                return key_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                key_type_2 = GivenWeightsKey.from_dict(data)



                return key_type_2
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                key_type_3 = EqualKey.from_dict(data)



                return key_type_3
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                key_type_4 = SingleKey.from_dict(data)



                return key_type_4
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                key_type_5 = EarnedKey.from_dict(data)



                return key_type_5
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, dict):
                raise TypeError()
            key_type_6 = BaseAndRestKey.from_dict(data)



            return key_type_6

        key = _parse_key(d.pop("key"))


        label = Label.from_dict(d.pop("label"))




        recipients = d.pop("recipients")

        rounding = check_pot_rounding(d.pop("rounding"))




        source = d.pop("source")

        amount = d.pop("amount", UNSET)

        def _parse_condition(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        condition = _parse_condition(d.pop("condition", UNSET))


        def _parse_occasion(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        occasion = _parse_occasion(d.pop("occasion", UNSET))


        _occasions_by_period = d.pop("occasions_by_period", UNSET)
        occasions_by_period: list[PeriodOccasion] | Unset = UNSET
        if _occasions_by_period is not UNSET:
            occasions_by_period = []
            for occasions_by_period_item_data in _occasions_by_period:
                occasions_by_period_item = PeriodOccasion.from_dict(occasions_by_period_item_data)



                occasions_by_period.append(occasions_by_period_item)


        def _parse_passed_on_to(data: object) -> Label | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                passed_on_to_type_0 = Label.from_dict(data)



                return passed_on_to_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Label | None | Unset, data)

        passed_on_to = _parse_passed_on_to(d.pop("passed_on_to", UNSET))


        def _parse_periods(data: object) -> None | Periods | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                periods_type_0 = Periods.from_dict(data)



                return periods_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Periods | Unset, data)

        periods = _parse_periods(d.pop("periods", UNSET))


        def _parse_rounding_source(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        rounding_source = _parse_rounding_source(d.pop("rounding_source", UNSET))


        def _parse_unreleased(data: object) -> Carry | Forfeit | Leave | None | Redistribute | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                unreleased_type_0_type_0 = Redistribute.from_dict(data)



                return unreleased_type_0_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                unreleased_type_0_type_1 = Carry.from_dict(data)



                return unreleased_type_0_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                unreleased_type_0_type_2 = Forfeit.from_dict(data)



                return unreleased_type_0_type_2
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                unreleased_type_0_type_3 = Leave.from_dict(data)



                return unreleased_type_0_type_3
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Carry | Forfeit | Leave | None | Redistribute | Unset, data)

        unreleased = _parse_unreleased(d.pop("unreleased", UNSET))


        pot = cls(
            id=id,
            key=key,
            label=label,
            recipients=recipients,
            rounding=rounding,
            source=source,
            amount=amount,
            condition=condition,
            occasion=occasion,
            occasions_by_period=occasions_by_period,
            passed_on_to=passed_on_to,
            periods=periods,
            rounding_source=rounding_source,
            unreleased=unreleased,
        )

        return pot

