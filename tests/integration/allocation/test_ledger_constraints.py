"""Each rule of the ledger is needed: taken away, the attack it stands against goes through."""

from collections.abc import Iterator

import psycopg
import pytest
from psycopg.rows import TupleRow

from deploy.local.database import ServiceDatabase
from deploy.local.postgres import Server
from tests.integration.allocation.ledger_attacks import (
    APPEND_ONLY,
    ATTACKS,
    Rule,
    attack_on,
    rules_of,
)
from tests.integration.allocation.ledger_book import Book, some_ledger

Databases = dict[str, ServiceDatabase]

SECOND_WALL = {
    # A trigger stops the change even where the right to make it is given.
    *((f"right {table} {kind}") for table in APPEND_ONLY for kind in ("UPDATE", "DELETE")),
    *(f"right {table} TRUNCATE" for table in APPEND_ONLY),
    # Postings stand on accounts and transactions, and have a trigger of their own.
    *(f"trigger {table} refuse_truncate" for table in ("ledger_account", "ledger_transaction")),
    # The balance of nothing is no number either.
    "constraint ledger_posting NOT NULL kronor",
}
"""Rules with another one behind them: the attack is then refused by that one."""


@pytest.fixture
def book(server: Server, databases: Databases) -> Iterator[Book]:
    """A ledger of some transactions, seen by one who may take rules away and put on any role."""
    name = databases["allocation"].url.rsplit("/", maxsplit=1)[1]
    with psycopg.connect(server.url(name), autocommit=True) as connection:
        connection.execute("SET search_path TO pg_catalog")
        yield some_ledger(connection)


def refusal(book: Book, rule: Rule) -> tuple[str | None, str | None] | None:
    """The error a rule's attack meets with, and its words; None where it goes through."""
    attack = attack_on(rule)
    assert attack is not None, f"no attack has been written for: {rule}"
    connection: psycopg.Connection[TupleRow] = book.connection
    try:
        with connection.transaction():
            connection.execute(f"SET LOCAL ROLE {attack.role}".encode())
            book.run(*attack.make(book))
    except psycopg.Error as error:
        return error.sqlstate, error.diag.message_primary
    return None


def test_every_rule_stands_against_its_attack_and_nothing_else_does(book: Book) -> None:
    rules = list(rules_of(book.connection))
    assert len(rules) > 40
    through = set()
    for rule in rules:
        attack = attack_on(rule)
        assert attack is not None, f"no attack has been written for: {rule}"
        with book.connection.transaction(force_rollback=True):
            before = refusal(book, rule)
            assert before is not None, rule
            assert before[0] == attack.sqlstate, rule
            book.connection.execute(rule.removal().encode())
            met = refusal(book, rule)
            assert met != before, f"it is not noticed that this is gone: {rule}"
            if met is None:
                through.add(str(rule))
    assert through == {str(rule) for rule in rules} - SECOND_WALL


def test_every_attack_is_on_a_rule_that_is_there(book: Book) -> None:
    there = {(rule.table.rpartition(".")[2], rule.name) for rule in rules_of(book.connection)}
    assert set(ATTACKS) <= there
