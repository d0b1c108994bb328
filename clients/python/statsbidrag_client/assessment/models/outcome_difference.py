from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.differing import Differing
  from ..models.label import Label





T = TypeVar("T", bound="OutcomeDifference")



@_attrs_define
class OutcomeDifference:
    """ One condition, recipient and month of which two evaluations do not say the same.

        Attributes:
            after (Differing | None):
            before (Differing | None):
            condition_id (str):
            period (None | str):
            reasons (list[Label]): What has come since: a supplement, a corrected delivery, a deadline, another release.
            recipient_id (str):
     """

    after: Differing | None
    before: Differing | None
    condition_id: str
    period: None | str
    reasons: list[Label]
    recipient_id: str





    def to_dict(self) -> dict[str, Any]:
        from ..models.differing import Differing # noqa: PLC0415
        from ..models.label import Label # noqa: PLC0415
        after: dict[str, Any] | None
        if isinstance(self.after, Differing):
            after = self.after.to_dict()
        else:
            after = self.after

        before: dict[str, Any] | None
        if isinstance(self.before, Differing):
            before = self.before.to_dict()
        else:
            before = self.before

        condition_id = self.condition_id

        period: None | str
        period = self.period

        reasons = []
        for reasons_item_data in self.reasons:
            reasons_item = reasons_item_data.to_dict()
            reasons.append(reasons_item)



        recipient_id = self.recipient_id


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "after": after,
            "before": before,
            "condition_id": condition_id,
            "period": period,
            "reasons": reasons,
            "recipient_id": recipient_id,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.differing import Differing # noqa: PLC0415
        from ..models.label import Label # noqa: PLC0415
        d = dict(src_dict)
        def _parse_after(data: object) -> Differing | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                after_type_0 = Differing.from_dict(data)



                return after_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Differing | None, data)

        after = _parse_after(d.pop("after"))


        def _parse_before(data: object) -> Differing | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                before_type_0 = Differing.from_dict(data)



                return before_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Differing | None, data)

        before = _parse_before(d.pop("before"))


        condition_id = d.pop("condition_id")

        def _parse_period(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        period = _parse_period(d.pop("period"))


        reasons = []
        _reasons = d.pop("reasons")
        for reasons_item_data in (_reasons):
            reasons_item = Label.from_dict(reasons_item_data)



            reasons.append(reasons_item)


        recipient_id = d.pop("recipient_id")

        outcome_difference = cls(
            after=after,
            before=before,
            condition_id=condition_id,
            period=period,
            reasons=reasons,
            recipient_id=recipient_id,
        )

        return outcome_difference

