from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.webhook_state import check_webhook_state
from ..models.webhook_state import WebhookState
from typing import cast
from uuid import UUID






T = TypeVar("T", bound="Webhook")



@_attrs_define
class Webhook:
    """ A registered address, and how far it has been told.

        Attributes:
            agreement_id (None | str):
            delivered_to (int): The last event that has been told, or passed over as not asked for.
            description (str):
            failure_count (int): How many attempts have failed since the last that did not.
            id (UUID):
            owner (str):
            reason (None | str): Why it is in that state, where somebody has said so.
            recipient_id (None | str): Whose events are told, beside those for everyone; null where the owner sees all.
            registered_at (str):
            state (WebhookState):
            state_since (str):
            types (list[str]):
            url (str):
            version (int):
     """

    agreement_id: None | str
    delivered_to: int
    description: str
    failure_count: int
    id: UUID
    owner: str
    reason: None | str
    recipient_id: None | str
    registered_at: str
    state: WebhookState
    state_since: str
    types: list[str]
    url: str
    version: int





    def to_dict(self) -> dict[str, Any]:
        agreement_id: None | str
        agreement_id = self.agreement_id

        delivered_to = self.delivered_to

        description = self.description

        failure_count = self.failure_count

        id = str(self.id)

        owner = self.owner

        reason: None | str
        reason = self.reason

        recipient_id: None | str
        recipient_id = self.recipient_id

        registered_at = self.registered_at

        state: str = self.state

        state_since = self.state_since

        types = self.types



        url = self.url

        version = self.version


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "agreement_id": agreement_id,
            "delivered_to": delivered_to,
            "description": description,
            "failure_count": failure_count,
            "id": id,
            "owner": owner,
            "reason": reason,
            "recipient_id": recipient_id,
            "registered_at": registered_at,
            "state": state,
            "state_since": state_since,
            "types": types,
            "url": url,
            "version": version,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        def _parse_agreement_id(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        agreement_id = _parse_agreement_id(d.pop("agreement_id"))


        delivered_to = d.pop("delivered_to")

        description = d.pop("description")

        failure_count = d.pop("failure_count")

        id = UUID(d.pop("id"))




        owner = d.pop("owner")

        def _parse_reason(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        reason = _parse_reason(d.pop("reason"))


        def _parse_recipient_id(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        recipient_id = _parse_recipient_id(d.pop("recipient_id"))


        registered_at = d.pop("registered_at")

        state = check_webhook_state(d.pop("state"))




        state_since = d.pop("state_since")

        types = cast(list[str], d.pop("types"))


        url = d.pop("url")

        version = d.pop("version")

        webhook = cls(
            agreement_id=agreement_id,
            delivered_to=delivered_to,
            description=description,
            failure_count=failure_count,
            id=id,
            owner=owner,
            reason=reason,
            recipient_id=recipient_id,
            registered_at=registered_at,
            state=state,
            state_since=state_since,
            types=types,
            url=url,
            version=version,
        )

        return webhook

