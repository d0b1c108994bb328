"""The rows of the ledger; what they must fulfil stands as constraints in its migration."""

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, Column
from sqlalchemy.dialects.postgresql import JSON
from sqlmodel import Field

from services.allocation.tables import Base
from shared.kit.tables import instant


class AccountRow(Base, table=True):
    """An account: whose money it counts, and for an appropriation its posts."""

    __tablename__ = "ledger_account"

    id: str = Field(primary_key=True)
    kind: str
    agreement_id: str
    owner_id: str
    posts: Any = Field(sa_column=Column(JSON, nullable=False))


class TransactionRow(Base, table=True):
    """A transaction, chained by hash to the one before it."""

    __tablename__ = "ledger_transaction"

    number: int = Field(sa_type=BigInteger, primary_key=True)
    previous_sha256: str | None
    sha256: str
    business_key: str
    kind: str
    agreement_id: str
    effective_at: datetime = instant()
    recorded_at: datetime = instant()
    recorded_by: str
    subject: str
    posting_count: int


class PostingRow(Base, table=True):
    """What a transaction adds to an account; negative: takes from it."""

    __tablename__ = "ledger_posting"

    transaction_number: int = Field(sa_type=BigInteger, primary_key=True)
    account_id: str = Field(primary_key=True)
    kronor: int = Field(sa_type=BigInteger)


class BalanceRow(Base, table=True):
    """What an account holds now, kept by the database itself."""

    __tablename__ = "ledger_balance"

    account_id: str = Field(primary_key=True)
    kind: str
    kronor: int = Field(sa_type=BigInteger)
