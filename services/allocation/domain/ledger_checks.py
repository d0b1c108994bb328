"""Is the ledger as it was written? Every place where it is not, by transaction and by account."""

from collections.abc import Iterator
from dataclasses import dataclass

from services.allocation.domain.ledger import sha256_of
from shared.schemas.ledger import LedgerTransaction

MAY_BE_BELOW_ZERO = frozenset({"appropriation", "recipient"})
"""The appropriation is where the money comes from; a recipient may owe."""


@dataclass(frozen=True, slots=True)
class KeptAccount:
    """An account as it is named, what it is kept to hold, and what its postings make."""

    id: str
    named: str | None
    """Kind, agreement and owner as they stand beside the id; None where the account is gone."""
    kind: str | None
    kept_kind: str | None
    kept_kronor: int | None
    """None where no balance is kept."""
    posted_kronor: int | None
    """None where nothing has been posted to it."""


def faults_in(
    transaction: LedgerTransaction,
    *,
    posting_count: int,
    number: int,
    previous_sha256: str | None,
) -> Iterator[str]:
    """What is wrong with a transaction where it stands in the chain, a sentence each.

    `number` and `previous_sha256` are what the one before it calls for; `posting_count` is what
    the transaction says it has.
    """
    name = f"transaction {transaction.number}"
    if transaction.number != number:
        missing = f"{number}" if transaction.number == number + 1 else f"{number} and on"
        yield f"transaction {missing} is missing; {transaction.number} comes next"
    elif transaction.previous_sha256 != previous_sha256:
        yield f"{name} is not chained to the one before it"
    if sha256_of(transaction) != transaction.sha256:
        yield f"{name} is not what it was when it was written"
    if sum(each.kronor for each in transaction.postings) != 0:
        yield f"{name} does not sum to zero"
    if (found := len(transaction.postings)) != posting_count:
        yield f"{name} was written with {posting_count} postings and has {found}"


def account_faults(account: KeptAccount) -> Iterator[str]:
    """What is wrong with an account beside its postings, a sentence each."""
    name = f"account {account.id}"
    if account.named is None:
        yield f"{name} has postings or a balance, and is not there"
    elif account.named != account.id:
        yield f"{name} says that it is {account.named}"
    if account.kept_kronor is None:
        if account.posted_kronor is not None:
            yield f"{name} has no balance, and postings of {account.posted_kronor} kronor"
        return
    posted_kronor = account.posted_kronor or 0
    if account.kept_kronor != posted_kronor:
        yield (
            f"{name} is kept to hold {account.kept_kronor} kronor, and its postings make "
            f"{posted_kronor}"
        )
    if account.kept_kind != account.kind:
        yield f"{name} is kept as another kind than it is"
    if account.kept_kronor < 0 and account.kind not in MAY_BE_BELOW_ZERO:
        yield f"{name} holds less than nothing"
