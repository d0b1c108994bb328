from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.label import Label
  from ..models.recipient_performance import RecipientPerformance





T = TypeVar("T", bound="CompiledPerformance")



@_attrs_define
class CompiledPerformance:
    """ Who met a condition that is judged month by month, and how often.

        Attributes:
            condition_id (str):
            label (Label): A short text for people, in Swedish and English.
            recipients (list[RecipientPerformance]):
            source (str):
     """

    condition_id: str
    label: Label
    recipients: list[RecipientPerformance]
    source: str





    def to_dict(self) -> dict[str, Any]:
        from ..models.label import Label # noqa: PLC0415
        from ..models.recipient_performance import RecipientPerformance # noqa: PLC0415
        condition_id = self.condition_id

        label = self.label.to_dict()

        recipients = []
        for recipients_item_data in self.recipients:
            recipients_item = recipients_item_data.to_dict()
            recipients.append(recipients_item)



        source = self.source


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "condition_id": condition_id,
            "label": label,
            "recipients": recipients,
            "source": source,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.label import Label # noqa: PLC0415
        from ..models.recipient_performance import RecipientPerformance # noqa: PLC0415
        d = dict(src_dict)
        condition_id = d.pop("condition_id")

        label = Label.from_dict(d.pop("label"))




        recipients = []
        _recipients = d.pop("recipients")
        for recipients_item_data in (_recipients):
            recipients_item = RecipientPerformance.from_dict(recipients_item_data)



            recipients.append(recipients_item)


        source = d.pop("source")

        compiled_performance = cls(
            condition_id=condition_id,
            label=label,
            recipients=recipients,
            source=source,
        )

        return compiled_performance

