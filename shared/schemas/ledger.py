"""What the ledger says: accounts, transactions, balances at a time, and the chain's state."""

from typing import Annotated, Literal

from pydantic import Field

from shared.schemas.base import Identifier, Instant, Schema, Sha256, SignedKronor

AccountKind = Literal[
    "appropriation",
    "pot",
    "recipient",
    "in_transit",
    "paid",
    "claim",
    "forfeited",
    "undistributed",
    "repaid",
]
"""What an account counts. `recipient`: given and not yet sent; `in_transit`: with the bank, the
outcome unknown; `paid`: with the recipient; `claim`: to come back."""

_ACCOUNT = "pot/okad-tillganglighet-2024/first-general"


class Account(Schema):
    """An account of the ledger."""

    id: Annotated[str, Field(examples=[_ACCOUNT])]
    kind: Annotated[AccountKind, Field(examples=["pot"])]
    agreement_id: Identifier
    owner_id: Annotated[str, Field(examples=["first-general"])]
    """The pot, recipient, claim or appropriation."""
    posts: tuple[str, ...]
    """Of an appropriation, as the agreement lists them; which pot goes where it does not say."""


class Balance(Schema):
    """What an account holds."""

    account: Account
    kronor: SignedKronor


class Balances(Schema):
    """Every account at a time, as known at a time; together they are always nothing."""

    as_of: Instant
    known_at: Instant
    sum_kronor: Annotated[Literal[0], Field(examples=[0])]
    balances: tuple[Balance, ...]


class Posting(Schema):
    """What a transaction adds to an account."""

    account_id: Annotated[str, Field(examples=[_ACCOUNT])]
    kronor: SignedKronor


class LedgerTransaction(Schema):
    """Kronor moved between accounts; the sum is zero, and the hash is chained to the one before."""

    number: Annotated[int, Field(ge=1, examples=[1])]
    previous_sha256: Annotated[Sha256 | None, Field(examples=[None])]
    sha256: Sha256
    business_key: Annotated[str, Field(examples=["release/0190b0c1-7a3e-7000-8000-000000000001"])]
    """What was done, named so that it can only be posted once."""
    kind: Annotated[str, Field(examples=["release"])]
    agreement_id: Identifier
    effective_at: Instant
    recorded_at: Instant
    recorded_by: Annotated[str, Field(examples=["payer:2"])]
    subject: Annotated[str, Field(examples=["run:0190b0c1-7a3e-7000-8000-000000000001"])]
    postings: tuple[Posting, ...]


class LedgerCheck(Schema):
    """Whether the ledger is as it was written, and where it is not."""

    transaction_count: Annotated[int, Field(ge=0, examples=[12])]
    head_sha256: Annotated[str | None, Field(examples=[None])]
    """The hash of the newest transaction: noted elsewhere, it tells if the end is cut off."""
    is_whole: Annotated[bool, Field(examples=[True])]
    fault_count: Annotated[int, Field(ge=0, examples=[0])]
    faults: Annotated[tuple[str, ...], Field(examples=[[]])]
    """A sentence each, by transaction and then by account; the first thousand."""
