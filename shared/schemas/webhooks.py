"""Webhooks: where a system asks to be told of events, and what became of telling it."""

from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from shared.schemas.base import Identifier, Instant, RecipientId, Schema

_UUID = "0190b0c1-7a3e-7000-8000-0000000000cc"
WebhookState = Literal["awaits_approval", "approved", "refused", "disabled", "unregistered"]
"""Nothing is sent but to an approved one; it is disabled when sending has failed too often."""
Outcome = Literal[
    "delivered", "answered_otherwise", "redirected", "unreachable", "too_slow", "address_refused"
]
"""What came of an attempt: delivered is an answer from 200 to 299 in time, and nothing else."""
AttemptKind = Literal["feed", "resend", "test"]
EventId = Annotated[str, StringConstraints(pattern=r"^[1-9][0-9]{0,17}$"), Field(examples=["1"])]
_EventTypes = Annotated[
    tuple[Identifier, ...], Field(max_length=50, examples=[["se.statsbidrag.webhook.disabled"]])
]


class WebhookRequest(Schema):
    """Ask to be told of events at an address, once an operator has approved it."""

    url: Annotated[str, Field(max_length=2000, examples=["https://system.example.org/events"])]
    """An https address by name; it must lead to the public internet."""
    types: _EventTypes = ()
    """Only events of these types; none: of all that you may see."""
    agreement_id: Annotated[Identifier | None, Field()] = None
    """Only events under this agreement; none: under all."""
    description: Annotated[
        str, StringConstraints(min_length=1, max_length=200), Field(examples=["Ärendesystemet"])
    ]
    """What system it is, for the operator who approves it; no personal data."""


class Webhook(Schema):
    """A registered address, and how far it has been told."""

    id: Annotated[UUID, Field(examples=[_UUID])]
    url: Annotated[str, Field(examples=["https://system.example.org/events"])]
    owner: Annotated[str, Field(examples=["region:01"])]
    recipient_id: RecipientId | None
    """Whose events are told, beside those for everyone; null where the owner sees all."""
    types: _EventTypes
    agreement_id: Identifier | None
    description: Annotated[str, Field(examples=["Ärendesystemet"])]
    registered_at: Instant
    state: Annotated[WebhookState, Field(examples=["approved"])]
    state_since: Instant
    reason: Annotated[str | None, Field(examples=["Avtal 2024:17"])]
    """Why it is in that state, where somebody has said so."""
    delivered_to: Annotated[int, Field(ge=0, examples=[42])]
    """The last event that has been told, or passed over as not asked for."""
    failure_count: Annotated[int, Field(ge=0, examples=[0])]
    """How many attempts have failed since the last that did not."""
    version: Annotated[int, Field(ge=1, examples=[2])]


class WebhookSecret(Schema):
    """What a webhook's messages are signed with from now on."""

    webhook: Webhook
    secret: Annotated[str | None, Field(examples=["whsec_" + "A" * 32])]
    """Shown in this answer and never again; null where a request is sent again with its key."""


class Redelivery(Schema):
    """Ask for one event to be sent again."""

    event_id: EventId


class AskedToSend(Schema):
    """A message that will be sent in a moment; what came of it stands among the deliveries."""

    message_id: Annotated[str, Field(examples=["msg_submissions_42"])]
    """Its `webhook-id`; the same however often the event is sent."""


class DeliveryAttempt(Schema):
    """One attempt to tell one event: what came of it, and never what was sent or answered."""

    message_id: Annotated[str, Field(examples=["msg_submissions_42"])]
    event_id: Annotated[str, Field(examples=["42"])]
    event_type: Annotated[str, Field(examples=["se.statsbidrag.filing.received"])]
    kind: Annotated[AttemptKind, Field(examples=["feed"])]
    at: Instant
    outcome: Annotated[Outcome, Field(examples=["delivered"])]
    status: Annotated[int | None, Field(examples=[204])]
    """The status that was answered; null where nothing was."""
    duration_milliseconds: Annotated[int, Field(ge=0, examples=[87])]
