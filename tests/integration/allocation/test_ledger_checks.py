"""The check of the ledger finds every change made past its guards, and says where."""

from collections.abc import Iterator

import psycopg
import pytest
from psycopg.rows import TupleRow

from deploy import verify_ledger
from deploy.local.database import ServiceDatabase
from tests.integration.allocation.ledger_book import some_ledger
from tests.integration.tables import connect

Databases = dict[str, ServiceDatabase]

TAMPERS: dict[str, str] = {
    "UPDATE ledger_posting SET kronor = kronor + 1 WHERE transaction_number = 5 AND kronor > 0":
        "transaction 5 is not what it was when it was written",
    "UPDATE ledger_posting SET account_id = 'recipient/a/9' WHERE transaction_number = 5"
    " AND kronor > 0":
        "account recipient/a/9 has postings or a balance, and is not there",
    "DELETE FROM ledger_posting WHERE transaction_number = 5 AND kronor > 0":
        "transaction 5 was written with 2 postings and has 1",
    "INSERT INTO ledger_posting VALUES (999, 'pot/a/p', 3)":
        "a posting to account pot/a/p belongs to transaction 999, which is missing",
    "DELETE FROM ledger_transaction WHERE number = 5":
        "transaction 5 is missing; 6 comes next",
    "UPDATE ledger_transaction SET number = 999 WHERE number = 5":
        "transaction 5 is missing; 6 comes next",
    "UPDATE ledger_transaction SET sha256 = repeat('f', 64) WHERE number = 5":
        "transaction 6 is not chained to the one before it",
    "UPDATE ledger_transaction SET previous_sha256 = repeat('f', 64) WHERE number = 5":
        "transaction 5 is not chained to the one before it",
    "UPDATE ledger_transaction SET posting_count = 3 WHERE number = 5":
        "transaction 5 was written with 3 postings and has 2",
    **{
        f"UPDATE ledger_transaction SET {column} WHERE number = 5":
            "transaction 5 is not what it was when it was written"
        for column in (
            "business_key = 'other'", "kind = 'other'", "agreement_id = 'OTHER!'",
            "effective_at = effective_at - interval '1 microsecond'",
            "recorded_at = recorded_at - interval '1 microsecond'",
            "recorded_by = 'payer:3'", "subject = 'other'",
        )
    },
    "UPDATE ledger_balance SET kronor = kronor + 1 WHERE account_id = 'pot/a/p'":
        "account pot/a/p is kept to hold",
    "UPDATE ledger_balance SET kind = 'recipient' WHERE account_id = 'pot/a/p'":
        "account pot/a/p is kept as another kind than it is",
    "UPDATE ledger_balance SET account_id = 'pot/a/z' WHERE account_id = 'pot/a/p'":
        "account pot/a/z has postings or a balance, and is not there",
    "DELETE FROM ledger_balance WHERE account_id = 'pot/a/p'":
        "account pot/a/p has no balance, and postings of",
    "DELETE FROM ledger_account WHERE id = 'pot/a/p'":
        "account pot/a/p has postings or a balance, and is not there",
    "UPDATE ledger_account SET kind = 'claim' WHERE id = 'pot/a/p'":
        "account pot/a/p says that it is claim/a/p",
    "UPDATE ledger_account SET agreement_id = 'b' WHERE id = 'pot/a/p'":
        "account pot/a/p says that it is pot/b/p",
    "UPDATE ledger_account SET owner_id = 'q' WHERE id = 'pot/a/p'":
        "account pot/a/p says that it is pot/a/q",
}  # fmt: skip
"""What somebody with every right could do to the tables, and what the check then says of it."""

TABLES = ("ledger_account", "ledger_transaction", "ledger_posting", "ledger_balance")
COLUMNS = """
SELECT string_agg(column_name, ', ' ORDER BY ordinal_position) FROM information_schema.columns
WHERE table_name = %s AND is_generated = 'NEVER'
"""


@pytest.fixture
def ledger(databases: Databases) -> Iterator[psycopg.Connection[TupleRow]]:
    """A ledger of some transactions, to be tampered with by one whom no guard stops."""
    with connect(databases["allocation"].url) as service:
        some_ledger(service)
    with connect(databases["allocation"].owner_url) as owner:
        guards = owner.execute(
            "SELECT conrelid::regclass::text, conname FROM pg_constraint"
            " WHERE conrelid::regclass::text = ANY(%s) AND contype IN ('f', 'c')",
            [list(TABLES)],
        ).fetchall()
        for table, name in guards:
            owner.execute(f"ALTER TABLE {table} DROP CONSTRAINT {name}".encode())
        for table in TABLES:
            owner.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER".encode())
            owner.execute(f"CREATE TABLE saved_{table} AS TABLE {table}".encode())
        yield owner


def restore(owner: psycopg.Connection[TupleRow]) -> None:
    for table in TABLES:
        row = owner.execute(COLUMNS, [table]).fetchone()
        assert row is not None
        owner.execute(f"DELETE FROM {table}".encode())
        owner.execute(f"INSERT INTO {table} ({row[0]}) SELECT {row[0]} FROM saved_{table}".encode())


async def test_a_ledger_as_it_was_written_is_whole(databases: Databases) -> None:
    url = databases["allocation"].url
    empty = await verify_ledger.check(url)
    assert (empty.is_whole, empty.transaction_count, empty.head_sha256) == (True, 0, None)
    with connect(url) as service:
        book = some_ledger(service)
    found = await verify_ledger.check(url, noted_sha256=book.hashes[2])
    assert found.is_whole, found.faults
    assert (found.transaction_count, found.head_sha256) == (len(book.hashes), book.hashes[-1])


async def test_every_tamper_is_found_and_placed(
    ledger: psycopg.Connection[TupleRow], databases: Databases
) -> None:
    for tamper, expected in TAMPERS.items():
        assert ledger.execute(tamper.encode()).rowcount == 1, tamper
        found = await verify_ledger.check(databases["allocation"].url)
        assert any(fault.startswith(expected) for fault in found.faults), (tamper, found.faults)
        assert found.fault_count <= 6, (tamper, found.faults)
        restore(ledger)
    assert (await verify_ledger.check(databases["allocation"].url)).is_whole


async def test_a_chain_rewritten_to_its_end_lacks_the_hash_that_was_noted(
    databases: Databases,
) -> None:
    with connect(databases["allocation"].url) as service:
        some_ledger(service)
    found = await verify_ledger.check(databases["allocation"].url, noted_sha256="e" * 64)
    assert not found.is_whole
    assert "noted hash" in found.faults[0]


def test_the_command_says_where_and_fails(
    ledger: psycopg.Connection[TupleRow],
    databases: Databases,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("ALLOCATION_DATABASE_URL", databases["allocation"].url)
    assert verify_ledger.main([]) == 0
    ledger.execute("UPDATE ledger_posting SET kronor = 7 WHERE transaction_number = 3")
    assert verify_ledger.main([]) == 1
    assert "transaction 3 is not what it was when it was written" in capsys.readouterr().out
    monkeypatch.setenv("ALLOCATION_DATABASE_URL", "postgresql://nobody@127.0.0.1:1/none")
    assert verify_ledger.main([]) == 2
