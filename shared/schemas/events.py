"""What has happened, told to who asks or has asked to be told: CloudEvents 1.0."""

from typing import Annotated, Literal

from pydantic import Field

from shared.schemas.base import Instant, Label, Schema

_UUID = "0190b0c1-7a3e-7000-8000-000000000001"
Fact = str | int | bool | None
"""What an event says of its subject: ids, numbers and hashes, never personal data."""


class EventType(Schema):
    """One kind of thing that happens in a service."""

    type: str
    """Its name for ever, such as `se.statsbidrag.filing.received`."""
    meaning: Label
    """When it is told."""
    subject: str
    """The form of what it is about, such as `filings/<id>`."""
    data: dict[str, Fact]
    """An example of what it tells."""
    seen_by: Literal["everyone", "recipient", "officers"] = "recipient"
    """Who is told beside officers: whoever signs in, the recipient it is about, or nobody."""


class CloudEvent(Schema):
    """Something that happened, in the envelope of CloudEvents 1.0; names are the standard's."""

    specversion: Annotated[Literal["1.0"], Field(examples=["1.0"])]
    id: Annotated[str, Field(examples=["42"])]
    """The event's number in this service: pass the last one seen as `after`."""
    source: Annotated[str, Field(examples=["/submissions/v1"])]
    type: Annotated[str, Field(examples=["se.statsbidrag.filing.received"])]
    subject: Annotated[str, Field(examples=[f"filings/{_UUID}"])]
    time: Instant
    datacontenttype: Annotated[Literal["application/json"], Field(examples=["application/json"])]
    data: Annotated[dict[str, Fact], Field(examples=[{"registration_number": "S-2024-1"}])]


class EventFeed(Schema):
    """Events in the order they happened, and where to go on from."""

    events: tuple[CloudEvent, ...]
    next_after: Annotated[int, Field(ge=0, examples=[42])]
    """What to send as `after` next time; nothing is missed and nothing comes twice."""
