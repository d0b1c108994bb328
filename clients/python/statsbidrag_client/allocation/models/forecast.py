from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.agreement_reference import AgreementReference
  from ..models.recipient_forecast import RecipientForecast





T = TypeVar("T", bound="Forecast")



@_attrs_define
class Forecast:
    """ The year as it may end, from the outcomes so far; every requisition asks for all it may.

        Attributes:
            agreement (AgreementReference): Which definition something was filed, judged or computed under.
            outcome_set_sha256 (str):
            recipients (list[RecipientForecast]):
     """

    agreement: AgreementReference
    outcome_set_sha256: str
    recipients: list[RecipientForecast]





    def to_dict(self) -> dict[str, Any]:
        from ..models.agreement_reference import AgreementReference # noqa: PLC0415
        from ..models.recipient_forecast import RecipientForecast # noqa: PLC0415
        agreement = self.agreement.to_dict()

        outcome_set_sha256 = self.outcome_set_sha256

        recipients = []
        for recipients_item_data in self.recipients:
            recipients_item = recipients_item_data.to_dict()
            recipients.append(recipients_item)




        field_dict: dict[str, Any] = {}

        field_dict.update({
            "agreement": agreement,
            "outcome_set_sha256": outcome_set_sha256,
            "recipients": recipients,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.agreement_reference import AgreementReference # noqa: PLC0415
        from ..models.recipient_forecast import RecipientForecast # noqa: PLC0415
        d = dict(src_dict)
        agreement = AgreementReference.from_dict(d.pop("agreement"))




        outcome_set_sha256 = d.pop("outcome_set_sha256")

        recipients = []
        _recipients = d.pop("recipients")
        for recipients_item_data in (_recipients):
            recipients_item = RecipientForecast.from_dict(recipients_item_data)



            recipients.append(recipients_item)


        forecast = cls(
            agreement=agreement,
            outcome_set_sha256=outcome_set_sha256,
            recipients=recipients,
        )

        return forecast

