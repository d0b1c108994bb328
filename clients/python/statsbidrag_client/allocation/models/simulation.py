from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast
from uuid import UUID

if TYPE_CHECKING:
  from ..models.agreement_reference import AgreementReference
  from ..models.foreseen_amount import ForeseenAmount
  from ..models.foreseen_recipient import ForeseenRecipient





T = TypeVar("T", bound="Simulation")



@_attrs_define
class Simulation:
    """ What the assumptions would give; nothing of it is stored.

        Attributes:
            agreement (AgreementReference): Which definition something was filed, judged or computed under.
            amounts (list[ForeseenAmount]):
            assumed_count (int): How many outcomes are assumed, those that nobody has decided among them.
            judged_otherwise (list[str]): Conditions whose rules the changes alter: their outcomes are still those of
                today's rules.
            occasion_id (str):
            present_run_id (None | UUID): The run compared with: the newest over the occasion; None where there is none.
            recipients (list[ForeseenRecipient]):
     """

    agreement: AgreementReference
    amounts: list[ForeseenAmount]
    assumed_count: int
    judged_otherwise: list[str]
    occasion_id: str
    present_run_id: None | UUID
    recipients: list[ForeseenRecipient]





    def to_dict(self) -> dict[str, Any]:
        from ..models.agreement_reference import AgreementReference # noqa: PLC0415
        from ..models.foreseen_amount import ForeseenAmount # noqa: PLC0415
        from ..models.foreseen_recipient import ForeseenRecipient # noqa: PLC0415
        agreement = self.agreement.to_dict()

        amounts = []
        for amounts_item_data in self.amounts:
            amounts_item = amounts_item_data.to_dict()
            amounts.append(amounts_item)



        assumed_count = self.assumed_count

        judged_otherwise = self.judged_otherwise



        occasion_id = self.occasion_id

        present_run_id: None | str
        if isinstance(self.present_run_id, UUID):
            present_run_id = str(self.present_run_id)
        else:
            present_run_id = self.present_run_id

        recipients = []
        for recipients_item_data in self.recipients:
            recipients_item = recipients_item_data.to_dict()
            recipients.append(recipients_item)




        field_dict: dict[str, Any] = {}

        field_dict.update({
            "agreement": agreement,
            "amounts": amounts,
            "assumed_count": assumed_count,
            "judged_otherwise": judged_otherwise,
            "occasion_id": occasion_id,
            "present_run_id": present_run_id,
            "recipients": recipients,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.agreement_reference import AgreementReference # noqa: PLC0415
        from ..models.foreseen_amount import ForeseenAmount # noqa: PLC0415
        from ..models.foreseen_recipient import ForeseenRecipient # noqa: PLC0415
        d = dict(src_dict)
        agreement = AgreementReference.from_dict(d.pop("agreement"))




        amounts = []
        _amounts = d.pop("amounts")
        for amounts_item_data in (_amounts):
            amounts_item = ForeseenAmount.from_dict(amounts_item_data)



            amounts.append(amounts_item)


        assumed_count = d.pop("assumed_count")

        judged_otherwise = cast(list[str], d.pop("judged_otherwise"))


        occasion_id = d.pop("occasion_id")

        def _parse_present_run_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                present_run_id_type_0 = UUID(data)



                return present_run_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        present_run_id = _parse_present_run_id(d.pop("present_run_id"))


        recipients = []
        _recipients = d.pop("recipients")
        for recipients_item_data in (_recipients):
            recipients_item = ForeseenRecipient.from_dict(recipients_item_data)



            recipients.append(recipients_item)


        simulation = cls(
            agreement=agreement,
            amounts=amounts,
            assumed_count=assumed_count,
            judged_otherwise=judged_otherwise,
            occasion_id=occasion_id,
            present_run_id=present_run_id,
            recipients=recipients,
        )

        return simulation

