from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.label import Label





T = TypeVar("T", bound="ForfeitedRight")



@_attrs_define
class ForfeitedRight:
    """ Money a recipient could have had and did not ask for in time: the right has lapsed.

        Attributes:
            kronor (int):
            period (None | str):
            pot_id (str):
            reason (Label): A short text for people, in Swedish and English.
            recipient_id (str):
            source (None | str):
     """

    kronor: int
    period: None | str
    pot_id: str
    reason: Label
    recipient_id: str
    source: None | str





    def to_dict(self) -> dict[str, Any]:
        from ..models.label import Label # noqa: PLC0415
        kronor = self.kronor

        period: None | str
        period = self.period

        pot_id = self.pot_id

        reason = self.reason.to_dict()

        recipient_id = self.recipient_id

        source: None | str
        source = self.source


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "kronor": kronor,
            "period": period,
            "pot_id": pot_id,
            "reason": reason,
            "recipient_id": recipient_id,
            "source": source,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.label import Label # noqa: PLC0415
        d = dict(src_dict)
        kronor = d.pop("kronor")

        def _parse_period(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        period = _parse_period(d.pop("period"))


        pot_id = d.pop("pot_id")

        reason = Label.from_dict(d.pop("reason"))




        recipient_id = d.pop("recipient_id")

        def _parse_source(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        source = _parse_source(d.pop("source"))


        forfeited_right = cls(
            kronor=kronor,
            period=period,
            pot_id=pot_id,
            reason=reason,
            recipient_id=recipient_id,
            source=source,
        )

        return forfeited_right

