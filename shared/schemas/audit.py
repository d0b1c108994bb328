"""What the audit trail tells: entries in their chain, and signed heads of it."""

from typing import Annotated, Literal

from pydantic import Field, JsonValue

from shared.schemas.base import Instant, Schema, Sha256
from shared.schemas.submissions import ReceiptSignature


class AuditEntry(Schema):
    """Who did or tried what to which thing, when and why; `sha256` is over all but `person`."""

    position: Annotated[int, Field(ge=1, examples=[412])]
    """Its place in the service's chain, from 1 and without gaps."""
    at: Instant
    principal: Annotated[str, Field(examples=["region:01"])]
    """Role, and organisation or person; `nobody` where no token was believed."""
    action: Annotated[str, Field(examples=["filing received"])]
    """What was done; `refused` for an attempt."""
    subject: Annotated[str, Field(examples=["filing 0190b0c1-7a3e-7000-8000-000000000001"])]
    reason: Annotated[str | None, Field(examples=["not-allowed"])]
    """Why, in the officer's words; of an attempt, the code it was refused with."""
    facts: Annotated[dict[str, JsonValue], Field(examples=[{"status": 403}])]
    """Ids and hashes; `person` is the salted hash of a recipient's person."""
    trace_id: Annotated[str, Field(examples=["0af7651916cd43dd8448eb211c80319c"])]
    previous_sha256: Sha256
    sha256: Sha256
    person: Annotated[str | None, Field(examples=["made-up-01"])]
    """Who signed in for a recipient, unless that has been erased; no part of the chain."""


class AuditHead(Schema):
    """Signed: at that time the chain had come so far, with this hash over all of it."""

    service: Literal["submissions", "assessment", "allocation"]
    position: Annotated[int, Field(ge=1, examples=[412])]
    sha256: Sha256
    at: Instant
    signature: ReceiptSignature
