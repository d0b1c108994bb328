"""The rows of payees, payments, payment files and claims."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, Column, Identity, LargeBinary
from sqlalchemy.dialects.postgresql import JSON
from sqlmodel import Field

from services.allocation.tables import Base
from shared.kit.tables import instant


def _counter() -> Any:  # noqa: ANN401 - SQLModel's Field is typed so
    return Field(sa_column=Column(BigInteger, Identity(always=True), nullable=False))


class PayeeRow(Base, table=True):
    """Where a recipient is paid; the latest registration is used."""

    __tablename__ = "payee"

    id: UUID = Field(primary_key=True)
    number: int = _counter()
    recipient_id: str
    data: Any = Field(sa_column=Column(JSON, nullable=False))
    registered_at: datetime = instant()
    registered_by: str


class PaymentRow(Base, table=True):
    """What a run pays a recipient, once."""

    __tablename__ = "payment"

    id: UUID = Field(primary_key=True)
    business_key: str
    run_id: UUID
    agreement_id: str
    occasion_id: str
    recipient_id: str
    kronor: int = Field(sa_type=BigInteger)


class PaymentFileRow(Base, table=True):
    """A file for the bank, kept as it was made so that a resend is the same file."""

    __tablename__ = "payment_file"

    id: str = Field(primary_key=True)
    number: int = _counter()
    run_id: UUID
    made_at: datetime = instant()
    made_by: str
    sha256: str
    transfers: Any = Field(sa_column=Column(JSON, nullable=False))
    content: bytes = Field(sa_column=Column(LargeBinary, nullable=False))


class PaymentEventRow(Base, table=True):
    """One step in the life of a payment."""

    __tablename__ = "payment_event"

    payment_id: UUID = Field(primary_key=True)
    number: int = Field(primary_key=True)
    from_state: str | None
    to_state: str
    attempt: int
    at: datetime = instant()
    by: str
    reason: str | None
    file_id: str | None


class ClaimRow(Base, table=True):
    """Money to come back: unspent, reclaimed by decision, or paid in excess."""

    __tablename__ = "claim"

    id: UUID = Field(primary_key=True)
    number: int = _counter()
    agreement_id: str
    recipient_id: str
    kind: str
    kronor: int = Field(sa_type=BigInteger)
    due: date
    source: str
    motivation: str
    evidence: Any = Field(sa_column=Column(JSON, nullable=False))
    registered_at: datetime = instant()
    registered_by: str


class ClaimEventRow(Base, table=True):
    """One step in the life of a claim."""

    __tablename__ = "claim_event"

    claim_id: UUID = Field(primary_key=True)
    number: int = Field(primary_key=True)
    kind: str
    registered_by: str
    from_state: str | None
    to_state: str
    at: datetime = instant()
    by: str
    reason: str | None
