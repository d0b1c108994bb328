"""Double entry (dubbel bokföring): every event as postings to accounts that sum to zero.

    appropriation → pot → recipient → in transit → paid → claim → repaid
                        → forfeited, undistributed

A recipient's account is what has been given and not yet sent; below zero the recipient owes.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from shared.schemas.agreements import Agreement
from shared.schemas.allocations import Amount, PotBalance
from shared.schemas.base import utc_text
from shared.schemas.claims import ClaimKind
from shared.schemas.ledger import Account, AccountKind, LedgerTransaction

Postings = Mapping[str, int]
"""Kronor by account id."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What is to be posted: named so that it can be posted only once."""

    business_key: str
    kind: str
    agreement_id: str
    effective_at: datetime
    subject: str
    postings: Postings
    accounts: tuple[Account, ...]
    """Those the postings touch, for the ones that are new."""


def account(
    kind: AccountKind, agreement_id: str, owner_id: str, *, posts: tuple[str, ...] = ()
) -> Account:
    """An account by what it counts and whose it is."""
    return Account(
        id=f"{kind}/{agreement_id}/{owner_id}",
        kind=kind,
        agreement_id=agreement_id,
        owner_id=owner_id,
        posts=posts,
    )


def appropriation_of(agreement: Agreement) -> Account:
    """The account the agreement's money comes from (anslag), its posts kept as they are listed.

    The agreements do not say which pot goes on which post, so none is on any.
    """
    names = sorted({each.account for each in agreement.appropriations})
    posts = dict.fromkeys(post for each in agreement.appropriations for post in each.posts)
    owner_id = "+".join(names) or "not-stated"
    return account("appropriation", agreement.id, owner_id, posts=tuple(posts))


def entry(
    moves: Iterable[tuple[Account, int]],
    *,
    business_key: str,
    kind: str,
    agreement_id: str,
    effective_at: datetime,
    subject: str,
) -> Entry | None:
    """An entry of the moves, one posting for each account; None where nothing moves."""
    sums: Counter[str] = Counter()
    accounts = {}
    for place, kronor in moves:
        sums[place.id] += kronor
        accounts[place.id] = place
    postings = {name: kronor for name, kronor in sorted(sums.items()) if kronor != 0}
    assert sum(postings.values()) == 0, (business_key, postings)
    if not postings:
        return None
    return Entry(
        business_key,
        kind,
        agreement_id,
        effective_at,
        subject,
        postings,
        tuple(accounts[name] for name in postings),
    )


def opening_moves(
    agreement: Agreement, pots: Sequence[PotBalance], before: Sequence[PotBalance]
) -> list[tuple[Account, int]]:
    """The appropriation fills the pots; of a later definition, only what it changes."""
    source = appropriation_of(agreement)
    had = {each.pot_id: _own(each) for each in before}
    has = {each.pot_id: _own(each) for each in pots}
    moves = []
    for pot_id in sorted({*had, *has}):
        kronor = has.get(pot_id, 0) - had.get(pot_id, 0)
        moves += [(account("pot", agreement.id, pot_id), kronor), (source, -kronor)]
    return moves


def _own(balance: PotBalance) -> int:
    """What the pot has of its own to be paid here."""
    return balance.amount_kronor - balance.outside_kronor


def release_moves(
    agreement_id: str,
    amounts: Sequence[Amount],
    pots: Sequence[PotBalance],
    before: Sequence[PotBalance],
) -> list[tuple[Account, int]]:
    """From the pots to recipients, to other pots, and to what is forfeited or undistributed.

    A run says where all is so far, so what is posted is the change since the run released before.
    """
    had = {each.pot_id: each for each in before}
    has = {each.pot_id: each for each in pots}
    moves: list[tuple[Account, int]] = []
    for amount in amounts:
        moves += [
            (account("recipient", agreement_id, amount.recipient_id), amount.kronor),
            (account("pot", agreement_id, amount.pot_id), -amount.kronor),
        ]
    for pot_id in sorted({*had, *has}):
        old, new, pot = had.get(pot_id), has.get(pot_id), account("pot", agreement_id, pot_id)
        carried, forfeited, undistributed = (
            now - then for now, then in zip(_places(new), _places(old), strict=True)
        )
        moves += [
            (pot, carried - forfeited - undistributed),
            (account("forfeited", agreement_id, "state"), forfeited),
            (account("undistributed", agreement_id, "state"), undistributed),
        ]
    return moves


def _places(balance: PotBalance | None) -> tuple[int, int, int]:
    """What has been carried to the pot, forfeited from it, and left undistributed."""
    if balance is None:
        return 0, 0, 0
    carried_kronor = balance.carried_in_kronor - balance.carried_out_kronor
    return carried_kronor, balance.forfeited_kronor, balance.undistributed_kronor


def moved(kronor: int, *, away: Account, to: Account) -> list[tuple[Account, int]]:
    """A sum from one account to another."""
    assert kronor > 0, kronor
    return [(away, -kronor), (to, kronor)]


def claim_source(kind: ClaimKind, agreement_id: str, recipient_id: str) -> Account:
    """Where money that comes in on a claim ends: with the state, or on the recipient's account.

    What was paid in excess has already left the recipient's account when the run that found it
    was released; the money that comes back fills that hole.
    """
    if kind == "overpayment":
        return account("recipient", agreement_id, recipient_id)
    return account("repaid", agreement_id, "state")


def sha256_of(transaction: LedgerTransaction) -> str:
    """The hash of a transaction, over all it says and the hash of the one before it."""
    facts = [
        transaction.previous_sha256 or "",
        str(transaction.number),
        transaction.business_key,
        transaction.kind,
        transaction.agreement_id,
        utc_text(transaction.effective_at),
        utc_text(transaction.recorded_at),
        transaction.recorded_by,
        transaction.subject,
        *(f"{each.account_id} {each.kronor}" for each in transaction.postings),
    ]
    return hashlib.sha256("\n".join(facts).encode()).hexdigest()
