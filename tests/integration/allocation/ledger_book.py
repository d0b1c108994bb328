"""A ledger written past the service's code: rows straight into the tables, chained as they should.

What is driven here is the database: its constraints, triggers and rights must hold whoever writes.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import psycopg
from psycopg.rows import TupleRow

from services.allocation.domain.ledger import sha256_of
from shared.schemas.ledger import LedgerTransaction, Posting

Connection = psycopg.Connection[TupleRow]

ACCOUNTS = {
    "appropriation/a/x": "appropriation",
    "pot/a/p": "pot",
    "pot/a/q": "pot",
    "recipient/a/1": "recipient",
    "recipient/a/2": "recipient",
    "in_transit/a/1": "in_transit",
    "paid/a/1": "paid",
    "claim/a/1": "claim",
    "forfeited/a/state": "forfeited",
    "undistributed/a/state": "undistributed",
    "repaid/a/state": "repaid",
}
USUAL_WAYS = (
    ("appropriation/a/x", "pot/a/p"),
    ("pot/a/p", "pot/a/q"),
    ("pot/a/p", "recipient/a/1"),
    ("pot/a/q", "recipient/a/2"),
    ("recipient/a/1", "in_transit/a/1"),
    ("in_transit/a/1", "paid/a/1"),
    ("paid/a/1", "claim/a/1"),
    ("claim/a/1", "repaid/a/state"),
    ("pot/a/p", "forfeited/a/state"),
)
CHECK_NOW = (b"SET CONSTRAINTS ALL IMMEDIATE", b"SET CONSTRAINTS ALL DEFERRED")
AT = datetime(2024, 12, 16, 9, tzinfo=UTC)


@dataclass
class Book:
    """A connection to a ledger, and what the ledger should hold."""

    connection: Connection
    balances: Counter[str] = field(default_factory=Counter)
    hashes: list[str] = field(default_factory=list)

    def open_accounts(self) -> None:
        """Write every account of the book."""
        self.run(*(self.account(name, kind) for name, kind in ACCOUNTS.items()))

    def account(self, name: str, kind: str) -> bytes:
        """The statement that writes an account."""
        _, agreement_id, owner_id = name.split("/")
        row = {"id": name, "kind": kind, "agreement_id": agreement_id, "owner_id": owner_id}
        return self.insertion("ledger_account", {**row, "posts": "[]"})

    def row(self, postings: Mapping[str, int], **changes: Any) -> dict[str, Any]:
        """The row of the next transaction, with changes that make it a wrong one."""
        draft = LedgerTransaction.model_construct(
            number=len(self.hashes) + 1,
            previous_sha256=self.hashes[-1] if self.hashes else None,
            sha256="",
            business_key=f"key/{len(self.hashes) + 1}",
            kind="step",
            agreement_id="a",
            effective_at=AT,
            recorded_at=AT,
            recorded_by="payer:1",
            subject="step",
            postings=tuple(
                Posting(account_id=name, kronor=kronor) for name, kronor in sorted(postings.items())
            ),
        )
        row = {**draft.model_dump(exclude={"postings"}), "posting_count": len(postings)}
        return {**row, "sha256": sha256_of(draft), **changes}

    def posting(self, number: int | None, account_id: str | None, kronor: int | None) -> bytes:
        """The statement that writes a posting, whatever it is."""
        return self.insertion(
            "ledger_posting",
            {"transaction_number": number, "account_id": account_id, "kronor": kronor},
        )

    def insertion(self, table: str, row: Mapping[str, Any]) -> bytes:
        """The statement that writes a row as it is."""
        columns, places = ", ".join(row), ", ".join(["%s"] * len(row))
        query = f"INSERT INTO allocation.{table} ({columns}) VALUES ({places})".encode()
        return psycopg.ClientCursor(self.connection).mogrify(query, list(row.values())).encode()

    def statements(self, postings: Mapping[str, int], **changes: Any) -> list[bytes]:
        """A whole transaction with its postings, right or wrong."""
        row = self.row(postings, **changes)
        return [
            self.insertion("ledger_transaction", row),
            *(self.posting(row["number"], *each) for each in sorted(postings.items())),
        ]

    def write(self, postings: Mapping[str, int], **changes: Any) -> None:
        """Write a whole transaction with its postings, right or wrong, and have it checked."""
        self.run(*self.statements(postings, **changes))

    def run(self, *statements: bytes) -> None:
        """Run statements and have what is checked when a transaction ends checked now, or nothing.

        In one message to the server, since ten thousand steps are taken.
        """
        together = (b"SAVEPOINT step", *statements, *CHECK_NOW, b"RELEASE SAVEPOINT step")
        try:
            self.connection.execute(b"; ".join(together))
        except psycopg.Error:
            self.connection.execute("ROLLBACK TO SAVEPOINT step")
            raise

    def post(self, postings: Mapping[str, int]) -> None:
        """Write a sound transaction, and remember it."""
        self.write(postings)
        self.hashes.append(self.row(postings)["sha256"])
        self.balances.update(postings)

    def allows(self, postings: Mapping[str, int]) -> bool:
        """Whether no account would hold less than it may."""
        after = Counter(self.balances)
        after.update(postings)
        return all(
            after[name] <= 0 if kind == "appropriation" else kind == "recipient" or after[name] >= 0
            for name, kind in ACCOUNTS.items()
        )

    def stored(self) -> tuple[dict[str, int], dict[str, int], dict[str, int]]:
        """What the model holds, the balances are kept at, and the postings make."""
        rows = self.connection.execute(
            "SELECT 'kept', account_id, kronor FROM allocation.ledger_balance UNION ALL"
            " SELECT 'posted', account_id, sum(kronor)::bigint FROM allocation.ledger_posting"
            " GROUP BY 2"
        ).fetchall()
        kept, posted = (
            {str(name): int(kronor) for place, name, kronor in rows if place == where and kronor}
            for where in ("kept", "posted")
        )
        return {name: kronor for name, kronor in self.balances.items() if kronor}, kept, posted


def move(kronor: int, away: str, to: str) -> dict[str, int]:
    """Postings that move a sum."""
    return {away: -kronor, to: kronor}


def some_ledger(connection: Connection) -> Book:
    """Accounts and a handful of sound transactions, for what must stand on something."""
    book = Book(connection)
    with connection.transaction():
        book.open_accounts()
        for kronor, way in zip(range(900, 0, -100), USUAL_WAYS, strict=True):
            if book.allows(postings := move(kronor, *way)):
                book.post(postings)
    return book
