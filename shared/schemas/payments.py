"""What is paid out: payees, payments, bank files; and events and due dates."""

from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from shared.schemas.base import (
    Day,
    Identifier,
    Instant,
    Kronor,
    OccasionId,
    RecipientId,
    Schema,
    Sha256,
    Source,
)

_UUID = "0190b0c1-7a3e-7000-8000-000000000001"
_Text = Annotated[str, StringConstraints(min_length=1, max_length=2000)]
_BankText = Annotated[
    str,
    StringConstraints(min_length=1, max_length=140, pattern=r"^[^\x00-\x1f\x7f\ufffe\uffff]+$"),
]
"""Text that a bank file can hold: of one line, with no signs that XML does not know."""
FileId = Annotated[str, Field(pattern=r"^[A-Z2-7]{26}$", examples=["ABCDEFGHIJKLMNOPQRSTUVWXYZ"])]


class PayeeRegistration(Schema):
    """Where a recipient is to be paid, as its requisition says."""

    recipient_id: RecipientId
    giro: Annotated[Literal["bankgiro", "plusgiro"], Field(examples=["bankgiro"])]
    giro_number: Annotated[str, Field(pattern=r"^[0-9 -]{2,12}$", examples=["5050-1055"])]
    payment_reference: Annotated[_BankText | None, Field(examples=["Statsbidrag 2024"])] = None
    """What the recipient wants to see on the payment."""
    source: Annotated[_BankText, Field(examples=["Rekvisition S-2024-000123"])]
    """The requisition it was read from."""


class Payee(Schema):
    """A registered payee; a later registration is used instead and leaves this one as it was."""

    id: Annotated[UUID, Field(examples=[_UUID])]
    recipient_id: RecipientId
    giro: Annotated[Literal["bankgiro", "plusgiro"], Field(examples=["bankgiro"])]
    giro_number: Annotated[str, Field(examples=["50501055"])]
    payment_reference: Annotated[str | None, Field(examples=["Statsbidrag 2024"])]
    source: Annotated[str, Field(examples=["Rekvisition S-2024-000123"])]
    registered_at: Instant
    registered_by: Annotated[str, Field(examples=["payer:1"])]


PaymentState = Literal["due", "sent", "accepted"]
"""`sent`: with the bank, the outcome unknown, until a status report or a person says."""


class Payment(Schema):
    """What a released run pays a recipient: one payment, however often it has to be tried."""

    id: Annotated[UUID, Field(examples=[_UUID])]
    run_id: Annotated[UUID, Field(examples=[_UUID])]
    agreement_id: Identifier
    occasion_id: OccasionId
    recipient_id: RecipientId
    kronor: Kronor
    state: Annotated[PaymentState, Field(examples=["due"])]
    attempt: Annotated[int, Field(ge=1, examples=[1])]
    end_to_end_id: FileId
    """Derived from the payment and the attempt: sent again it is the same transfer."""
    reason: Annotated[str | None, Field(examples=[None])]
    """What the bank or a person said last."""
    version: Annotated[int, Field(ge=1, examples=[1])]


class Debtor(Schema):
    """Who pays, from which account."""

    name: Annotated[_BankText, Field(examples=["Kammarkollegiet"])]
    organisation_number: Annotated[str, Field(pattern=r"^\d{6}-\d{4}$", examples=["202100-0829"])]
    bankgiro: Annotated[str, Field(pattern=r"^\d{7,8}$", examples=["50501055"])]
    agent_bic: Annotated[
        str, Field(pattern=r"^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$", examples=["SWEDSESS"])
    ]


class PaymentFileRequest(Schema):
    """Send what a released run has due: to be paid on a day, from the payer's account."""

    run_id: Annotated[UUID, Field(examples=[_UUID])]
    execution_date: Annotated[Day, Field(examples=["2024-12-16"])]
    debtor: Debtor


class PaymentFile(Schema):
    """A file for the bank; its content is kept and always the same bytes."""

    id: FileId
    run_id: Annotated[UUID, Field(examples=[_UUID])]
    made_at: Instant
    made_by: Annotated[str, Field(examples=["payer:2"])]
    payment_count: Annotated[int, Field(ge=1, examples=[21])]
    total_kronor: Kronor
    sha256: Sha256


class Transfer(Schema):
    """One transfer of a file: who gets how much on which giro."""

    payment_id: Annotated[UUID, Field(examples=[_UUID])]
    end_to_end_id: FileId
    recipient_id: RecipientId
    name: Annotated[str, Field(examples=["Region Gotland"])]
    organisation_number: Annotated[str | None, Field(examples=["212000-0803"])]
    giro: Annotated[Literal["bankgiro", "plusgiro"], Field(examples=["bankgiro"])]
    giro_number: Annotated[str, Field(examples=["50501055"])]
    kronor: Kronor
    message: Annotated[str, Field(examples=["Statsbidrag"])]


class StatusReading(Schema):
    """What a status report changed."""

    accepted: Annotated[int, Field(ge=0, examples=[20])]
    rejected: Annotated[int, Field(ge=0, examples=[1])]
    pending: Annotated[int, Field(ge=0, examples=[0])]
    already_known: Annotated[int, Field(ge=0, examples=[0])]
    """Transfers whose outcome was recorded before, in the same way."""
    contradicting: Annotated[int, Field(ge=0, examples=[0])]
    """Transfers whose outcome was recorded otherwise: nothing is moved, ask the bank."""


class PaymentOutcome(Schema):
    """What became of a transfer whose outcome was unknown, as a person has found out."""

    outcome: Annotated[Literal["accepted", "rejected"], Field(examples=["accepted"])]
    reason: Annotated[_Text, Field(examples=["Banken bekräftade per telefon."])]


class DueDate(Schema):
    """A day by which a recipient must have done something that concerns money."""

    agreement_id: Identifier
    obligation_id: Identifier
    kind: Annotated[Literal["requisition", "economic_report", "repayment"], Field()]
    recipient_id: RecipientId
    due: Annotated[Day, Field(examples=["2025-03-31"])]
    days_left: Annotated[int, Field(examples=[14])]
    source: Source


class DueDates(Schema):
    """Due dates of an agreement, the earliest first; how many of them were told as events now."""

    announced: Annotated[int, Field(ge=0, examples=[21])]
    due_dates: tuple[DueDate, ...]
