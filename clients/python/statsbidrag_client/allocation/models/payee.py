from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.payee_giro import check_payee_giro
from ..models.payee_giro import PayeeGiro
from typing import cast
from uuid import UUID






T = TypeVar("T", bound="Payee")



@_attrs_define
class Payee:
    """ A registered payee; a later registration is used instead and leaves this one as it was.

        Attributes:
            giro (PayeeGiro):
            giro_number (str):
            id (UUID):
            payment_reference (None | str):
            recipient_id (str):
            registered_at (str):
            registered_by (str):
            source (str):
     """

    giro: PayeeGiro
    giro_number: str
    id: UUID
    payment_reference: None | str
    recipient_id: str
    registered_at: str
    registered_by: str
    source: str





    def to_dict(self) -> dict[str, Any]:
        giro: str = self.giro

        giro_number = self.giro_number

        id = str(self.id)

        payment_reference: None | str
        payment_reference = self.payment_reference

        recipient_id = self.recipient_id

        registered_at = self.registered_at

        registered_by = self.registered_by

        source = self.source


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "giro": giro,
            "giro_number": giro_number,
            "id": id,
            "payment_reference": payment_reference,
            "recipient_id": recipient_id,
            "registered_at": registered_at,
            "registered_by": registered_by,
            "source": source,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        giro = check_payee_giro(d.pop("giro"))




        giro_number = d.pop("giro_number")

        id = UUID(d.pop("id"))




        def _parse_payment_reference(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        payment_reference = _parse_payment_reference(d.pop("payment_reference"))


        recipient_id = d.pop("recipient_id")

        registered_at = d.pop("registered_at")

        registered_by = d.pop("registered_by")

        source = d.pop("source")

        payee = cls(
            giro=giro,
            giro_number=giro_number,
            id=id,
            payment_reference=payment_reference,
            recipient_id=recipient_id,
            registered_at=registered_at,
            registered_by=registered_by,
            source=source,
        )

        return payee

