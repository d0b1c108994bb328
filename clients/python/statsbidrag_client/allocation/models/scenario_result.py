from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.amount_spread import AmountSpread
  from ..models.pot_spread import PotSpread
  from ..models.recipient_spread import RecipientSpread





T = TypeVar("T", bound="ScenarioResult")



@_attrs_define
class ScenarioResult:
    """ The distribution of what everyone would have when the year is over.

        Attributes:
            amounts (list[AmountSpread]):
            pots (list[PotSpread]):
            recipients (list[RecipientSpread]):
     """

    amounts: list[AmountSpread]
    pots: list[PotSpread]
    recipients: list[RecipientSpread]





    def to_dict(self) -> dict[str, Any]:
        from ..models.amount_spread import AmountSpread # noqa: PLC0415
        from ..models.pot_spread import PotSpread # noqa: PLC0415
        from ..models.recipient_spread import RecipientSpread # noqa: PLC0415
        amounts = []
        for amounts_item_data in self.amounts:
            amounts_item = amounts_item_data.to_dict()
            amounts.append(amounts_item)



        pots = []
        for pots_item_data in self.pots:
            pots_item = pots_item_data.to_dict()
            pots.append(pots_item)



        recipients = []
        for recipients_item_data in self.recipients:
            recipients_item = recipients_item_data.to_dict()
            recipients.append(recipients_item)




        field_dict: dict[str, Any] = {}

        field_dict.update({
            "amounts": amounts,
            "pots": pots,
            "recipients": recipients,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.amount_spread import AmountSpread # noqa: PLC0415
        from ..models.pot_spread import PotSpread # noqa: PLC0415
        from ..models.recipient_spread import RecipientSpread # noqa: PLC0415
        d = dict(src_dict)
        amounts = []
        _amounts = d.pop("amounts")
        for amounts_item_data in (_amounts):
            amounts_item = AmountSpread.from_dict(amounts_item_data)



            amounts.append(amounts_item)


        pots = []
        _pots = d.pop("pots")
        for pots_item_data in (_pots):
            pots_item = PotSpread.from_dict(pots_item_data)



            pots.append(pots_item)


        recipients = []
        _recipients = d.pop("recipients")
        for recipients_item_data in (_recipients):
            recipients_item = RecipientSpread.from_dict(recipients_item_data)



            recipients.append(recipients_item)


        scenario_result = cls(
            amounts=amounts,
            pots=pots,
            recipients=recipients,
        )

        return scenario_result

