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
  from ..models.priced_change import PricedChange





T = TypeVar("T", bound="PricedChanges")



@_attrs_define
class PricedChanges:
    """ What changed outcomes are worth for every recipient, others' money included.

        Attributes:
            agreement (AgreementReference): Which definition something was filed, judged or computed under.
            amounts (list[ForeseenAmount]):
            changes (list[PricedChange]):
            evaluation_id (None | UUID): None: what a supplement, a correction or a deadline would change, if judged now.
            occasion_id (str):
            recipients (list[ForeseenRecipient]):
     """

    agreement: AgreementReference
    amounts: list[ForeseenAmount]
    changes: list[PricedChange]
    evaluation_id: None | UUID
    occasion_id: str
    recipients: list[ForeseenRecipient]





    def to_dict(self) -> dict[str, Any]:
        from ..models.agreement_reference import AgreementReference # noqa: PLC0415
        from ..models.foreseen_amount import ForeseenAmount # noqa: PLC0415
        from ..models.foreseen_recipient import ForeseenRecipient # noqa: PLC0415
        from ..models.priced_change import PricedChange # noqa: PLC0415
        agreement = self.agreement.to_dict()

        amounts = []
        for amounts_item_data in self.amounts:
            amounts_item = amounts_item_data.to_dict()
            amounts.append(amounts_item)



        changes = []
        for changes_item_data in self.changes:
            changes_item = changes_item_data.to_dict()
            changes.append(changes_item)



        evaluation_id: None | str
        if isinstance(self.evaluation_id, UUID):
            evaluation_id = str(self.evaluation_id)
        else:
            evaluation_id = self.evaluation_id

        occasion_id = self.occasion_id

        recipients = []
        for recipients_item_data in self.recipients:
            recipients_item = recipients_item_data.to_dict()
            recipients.append(recipients_item)




        field_dict: dict[str, Any] = {}

        field_dict.update({
            "agreement": agreement,
            "amounts": amounts,
            "changes": changes,
            "evaluation_id": evaluation_id,
            "occasion_id": occasion_id,
            "recipients": recipients,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.agreement_reference import AgreementReference # noqa: PLC0415
        from ..models.foreseen_amount import ForeseenAmount # noqa: PLC0415
        from ..models.foreseen_recipient import ForeseenRecipient # noqa: PLC0415
        from ..models.priced_change import PricedChange # noqa: PLC0415
        d = dict(src_dict)
        agreement = AgreementReference.from_dict(d.pop("agreement"))




        amounts = []
        _amounts = d.pop("amounts")
        for amounts_item_data in (_amounts):
            amounts_item = ForeseenAmount.from_dict(amounts_item_data)



            amounts.append(amounts_item)


        changes = []
        _changes = d.pop("changes")
        for changes_item_data in (_changes):
            changes_item = PricedChange.from_dict(changes_item_data)



            changes.append(changes_item)


        def _parse_evaluation_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                evaluation_id_type_0 = UUID(data)



                return evaluation_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        evaluation_id = _parse_evaluation_id(d.pop("evaluation_id"))


        occasion_id = d.pop("occasion_id")

        recipients = []
        _recipients = d.pop("recipients")
        for recipients_item_data in (_recipients):
            recipients_item = ForeseenRecipient.from_dict(recipients_item_data)



            recipients.append(recipients_item)


        priced_changes = cls(
            agreement=agreement,
            amounts=amounts,
            changes=changes,
            evaluation_id=evaluation_id,
            occasion_id=occasion_id,
            recipients=recipients,
        )

        return priced_changes

