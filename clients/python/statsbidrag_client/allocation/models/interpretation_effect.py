from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.interpretation_effect_status import check_interpretation_effect_status
from ..models.interpretation_effect_status import InterpretationEffectStatus
from typing import cast

if TYPE_CHECKING:
  from ..models.foreseen_recipient import ForeseenRecipient





T = TypeVar("T", bound="InterpretationEffect")



@_attrs_define
class InterpretationEffect:
    """ What one other reading would change for everyone by an occasion.

        Attributes:
            interpretation_id (str):
            reading_id (str):
            recipients (list[ForeseenRecipient]): Only those for whom something changes.
            status (InterpretationEffectStatus): `not_computed`: the definition says how else it may be read, but no change
                that does it.
            why (None | str): The reading in Swedish, with what keeps it from being computed; or what went wrong.
     """

    interpretation_id: str
    reading_id: str
    recipients: list[ForeseenRecipient]
    status: InterpretationEffectStatus
    why: None | str





    def to_dict(self) -> dict[str, Any]:
        from ..models.foreseen_recipient import ForeseenRecipient # noqa: PLC0415
        interpretation_id = self.interpretation_id

        reading_id = self.reading_id

        recipients = []
        for recipients_item_data in self.recipients:
            recipients_item = recipients_item_data.to_dict()
            recipients.append(recipients_item)



        status: str = self.status

        why: None | str
        why = self.why


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "interpretation_id": interpretation_id,
            "reading_id": reading_id,
            "recipients": recipients,
            "status": status,
            "why": why,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.foreseen_recipient import ForeseenRecipient # noqa: PLC0415
        d = dict(src_dict)
        interpretation_id = d.pop("interpretation_id")

        reading_id = d.pop("reading_id")

        recipients = []
        _recipients = d.pop("recipients")
        for recipients_item_data in (_recipients):
            recipients_item = ForeseenRecipient.from_dict(recipients_item_data)



            recipients.append(recipients_item)


        status = check_interpretation_effect_status(d.pop("status"))




        def _parse_why(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        why = _parse_why(d.pop("why"))


        interpretation_effect = cls(
            interpretation_id=interpretation_id,
            reading_id=reading_id,
            recipients=recipients,
            status=status,
            why=why,
        )

        return interpretation_effect

