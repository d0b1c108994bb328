from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.label import Label





T = TypeVar("T", bound="PricedChange")



@_attrs_define
class PricedChange:
    """ A changed outcome: its degree before and after.

        Attributes:
            after (str):
            before (str):
            condition_id (str):
            period (None | str):
            reasons (list[Label]):
            recipient_id (str):
     """

    after: str
    before: str
    condition_id: str
    period: None | str
    reasons: list[Label]
    recipient_id: str





    def to_dict(self) -> dict[str, Any]:
        from ..models.label import Label # noqa: PLC0415
        after = self.after

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
        from ..models.label import Label # noqa: PLC0415
        d = dict(src_dict)
        after = d.pop("after")

        before = d.pop("before")

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

        priced_change = cls(
            after=after,
            before=before,
            condition_id=condition_id,
            period=period,
            reasons=reasons,
            recipient_id=recipient_id,
        )

        return priced_change

