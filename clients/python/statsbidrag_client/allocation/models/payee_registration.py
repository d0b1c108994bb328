from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.payee_registration_giro import check_payee_registration_giro
from ..models.payee_registration_giro import PayeeRegistrationGiro
from ..types import UNSET, Unset
from typing import cast






T = TypeVar("T", bound="PayeeRegistration")



@_attrs_define
class PayeeRegistration:
    """ Where a recipient is to be paid, as its requisition says.

        Attributes:
            giro (PayeeRegistrationGiro):
            giro_number (str):
            recipient_id (str):
            source (str): The requisition it was read from.
            payment_reference (None | str | Unset): What the recipient wants to see on the payment.
     """

    giro: PayeeRegistrationGiro
    giro_number: str
    recipient_id: str
    source: str
    payment_reference: None | str | Unset = UNSET





    def to_dict(self) -> dict[str, Any]:
        giro: str = self.giro

        giro_number = self.giro_number

        recipient_id = self.recipient_id

        source = self.source

        payment_reference: None | str | Unset
        if isinstance(self.payment_reference, Unset):
            payment_reference = UNSET
        else:
            payment_reference = self.payment_reference


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "giro": giro,
            "giro_number": giro_number,
            "recipient_id": recipient_id,
            "source": source,
        })
        if payment_reference is not UNSET:
            field_dict["payment_reference"] = payment_reference

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        giro = check_payee_registration_giro(d.pop("giro"))




        giro_number = d.pop("giro_number")

        recipient_id = d.pop("recipient_id")

        source = d.pop("source")

        def _parse_payment_reference(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        payment_reference = _parse_payment_reference(d.pop("payment_reference", UNSET))


        payee_registration = cls(
            giro=giro,
            giro_number=giro_number,
            recipient_id=recipient_id,
            source=source,
            payment_reference=payment_reference,
        )

        return payee_registration

