"""Money that comes back: what economic reports leave unspent, claims, and receipts."""

from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from shared.schemas.assessments import Status
from shared.schemas.base import Day, Identifier, Instant, Kronor, Label, RecipientId, Schema, Source

_UUID = "0190b0c1-7a3e-7000-8000-000000000001"
_Text = Annotated[str, StringConstraints(min_length=1, max_length=2000)]
_BankText = Annotated[str, StringConstraints(min_length=1, max_length=140)]

ClaimKind = Literal["repayment", "reclaim", "overpayment"]
ClaimState = Literal["proposed", "decided", "settled", "withdrawn"]


class RepaymentRequest(Schema):
    """Claim what the economic report says was not spent: how much, by when and by which paragraph
    is read from the report, as assessment has it, and from the agreement.
    """

    kind: Annotated[Literal["repayment"], Field(examples=["repayment"])]
    agreement_id: Identifier
    recipient_id: Annotated[RecipientId, Field(examples=["skr"])]


class ReclaimRequest(Schema):
    """Reclaim of the grant where no economic report came in time; how much is a decision."""

    kind: Annotated[Literal["reclaim"], Field(examples=["reclaim"])]
    agreement_id: Identifier
    recipient_id: RecipientId
    kronor: Annotated[Kronor, Field(ge=1)]
    due: Annotated[Day, Field(examples=["2025-06-30"])]
    motivation: Annotated[_Text, Field(examples=["Redovisning har inte kommit in."])]


class OverpaymentRequest(Schema):
    """Claim of what was paid and later judgements took back, where no payment is left to lower."""

    kind: Annotated[Literal["overpayment"], Field(examples=["overpayment"])]
    agreement_id: Identifier
    recipient_id: RecipientId
    kronor: Annotated[Kronor, Field(ge=1)]
    due: Annotated[Day, Field(examples=["2025-06-30"])]
    source: Source
    """The paragraph or interpretation that lets the money be claimed."""
    motivation: Annotated[_Text, Field(examples=["Rättad statistik efter utbetalning."])]


ClaimRequest = Annotated[
    RepaymentRequest | ReclaimRequest | OverpaymentRequest, Field(discriminator="kind")
]
"""Money to come back: unspent by the economic report, reclaimed, or paid in excess."""


class EconomicReport(Schema):
    """An economic report that the agreement asks for: what it says, and what follows of it."""

    agreement_id: Identifier
    condition_id: Identifier
    recipient_id: RecipientId
    status: Annotated[Status | None, Field(examples=["met"])]
    """`met`: it came in time; None where nobody has evaluated it yet."""
    unspent_kronor: Annotated[Kronor | None, Field(examples=[1250000])]
    """None where no report says."""
    claimed_kronor: Kronor
    """Repayment claimed so far."""
    repayment_due: Annotated[Day | None, Field(examples=["2025-03-31"])]
    """None where the agreement does not say that this recipient repays what is not spent."""
    repayment_source: Annotated[Source | None, Field(examples=["avsnitt 6, femte stycket"])]
    report_source: Source
    if_late: Label | None
    """What the agreement says may follow where no report comes in time."""
    evidence: Annotated[tuple[str, ...], Field(examples=[["S-2025-000012"]])]
    """Registration numbers of the filings."""


class Claim(Schema):
    """A claim and where it is."""

    id: Annotated[UUID, Field(examples=[_UUID])]
    agreement_id: Identifier
    recipient_id: RecipientId
    kind: Annotated[ClaimKind, Field(examples=["repayment"])]
    kronor: Kronor
    received_kronor: Kronor
    due: Annotated[Day, Field(examples=["2025-03-31"])]
    source: Source
    motivation: Annotated[str, Field(examples=["Outnyttjade medel enligt redovisningen."])]
    evidence: Annotated[tuple[str, ...], Field(examples=[["S-2025-000012"]])]
    state: Annotated[ClaimState, Field(examples=["proposed"])]
    registered_at: Instant
    registered_by: Annotated[str, Field(examples=["payer:1"])]
    decided_by: Annotated[str | None, Field(examples=["payer:2"])]
    version: Annotated[int, Field(ge=1, examples=[1])]


class ClaimDecision(Schema):
    """Another person's decision on a claim."""

    to: Annotated[Literal["decided", "withdrawn"], Field(examples=["decided"])]
    reason: Annotated[_Text, Field(examples=["Redovisning saknas; avsnitt 13.1."])]


class Receipt(Schema):
    """Money that came in on a claim."""

    kronor: Annotated[Kronor, Field(ge=1)]
    received_on: Annotated[Day, Field(examples=["2025-03-28"])]
    bank_reference: Annotated[_BankText, Field(examples=["BG-20250328-0001"])]
    """The bank's own reference: the same one is booked once."""


class Debt(Schema):
    """A recipient who has been given less, all told, than was sent: the next payment is lower."""

    agreement_id: Identifier
    recipient_id: RecipientId
    kronor: Kronor
