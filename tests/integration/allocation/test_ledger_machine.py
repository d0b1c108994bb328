"""Hypothesis drives the ledger's real constraints with steps, right ones and wrong ones.

Each step is taken in Postgres as the role the service runs as, past the service's code; the model
is plain Python. What the model allows must be taken, all else refused, and after every step the
model, the kept balances and the sums of the postings agree. A short run here; `make ledger-test`
takes ten thousand steps, or as many as STEPS says.
"""

import os
import sys
from collections.abc import Iterator
from typing import ClassVar

import psycopg
import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from deploy.local.database import ServiceDatabase
from tests.integration.allocation.ledger_book import ACCOUNTS, USUAL_WAYS, Book, move
from tests.integration.tables import connect

Databases = dict[str, ServiceDatabase]
STEPS = int(os.environ.get("STEPS", "1000"))
STEPS_OF_ONE_RUN = 50

kronor = st.one_of(st.integers(1, 1_000), st.integers(1, 10**13))
accounts = st.sampled_from(sorted(ACCOUNTS))
ways = st.sampled_from(USUAL_WAYS)


class LedgerMachine(RuleBasedStateMachine):
    """A ledger from its first transaction on; what a run has written is rolled back at its end."""

    connection: ClassVar[psycopg.Connection[tuple[object, ...]]]
    taken: ClassVar[int] = 0
    refused: ClassVar[int] = 0

    def __init__(self) -> None:
        super().__init__()
        self.connection.execute("BEGIN")
        self.book = Book(self.connection)
        self.book.open_accounts()

    def teardown(self) -> None:
        self.connection.execute("ROLLBACK")

    def refuse(self, *statements: bytes) -> None:
        """Take a step that must be refused."""
        with pytest.raises(psycopg.Error):
            self.book.run(*statements)
        type(self).refused += 1

    @rule(kronor=kronor, way=ways)
    def move_the_usual_way(self, kronor: int, way: tuple[str, str]) -> None:
        self.attempt(move(kronor, *way))

    @rule(kronor=kronor, away=accounts, to=accounts)
    def move_any_way(self, kronor: int, away: str, to: str) -> None:
        if away != to:
            self.attempt(move(kronor, away, to))

    @rule(parts=st.dictionaries(accounts, st.integers(1, 1_000), min_size=2, max_size=6))
    def share_out(self, parts: dict[str, int]) -> None:
        """Many postings in one transaction, all from the appropriation."""
        parts.pop("appropriation/a/x", None)
        self.attempt({**parts, "appropriation/a/x": -sum(parts.values())} if parts else {})

    def attempt(self, postings: dict[str, int]) -> None:
        if postings and self.book.allows(postings):
            self.book.post(postings)
            type(self).taken += 1
        else:
            self.refuse(*self.book.statements(postings))

    @rule(kronor=kronor, pot=st.sampled_from(["pot/a/p", "pot/a/q", "paid/a/1", "claim/a/1"]))
    def take_more_than_there_is(self, kronor: int, pot: str) -> None:
        postings = move(self.book.balances[pot] + kronor, pot, "recipient/a/1")
        self.refuse(*self.book.statements(postings))

    @rule(kronor=kronor, odd=st.integers(-1_000, 1_000).filter(bool))
    def let_the_sum_be_odd(self, kronor: int, odd: int) -> None:
        postings = move(kronor, "appropriation/a/x", "pot/a/p")
        self.refuse(*self.book.statements({**postings, "pot/a/p": kronor + 1_000_000 + odd}))

    @rule(kronor=kronor, promised=st.integers(0, 9).filter(lambda count: count != 2))
    def promise_other_postings(self, kronor: int, promised: int) -> None:
        postings = move(kronor, "appropriation/a/x", "pot/a/p")
        self.refuse(*self.book.statements(postings, posting_count=promised))

    @precondition(lambda self: self.book.hashes)
    @rule(kronor=kronor, data=st.data())
    def post_the_same_thing_twice(self, kronor: int, data: st.DataObject) -> None:
        number = data.draw(st.integers(1, len(self.book.hashes)))
        postings = move(kronor, "appropriation/a/x", "pot/a/p")
        self.refuse(*self.book.statements(postings, business_key=f"key/{number}"))

    @precondition(lambda self: self.book.hashes)
    @rule(kronor=kronor, data=st.data())
    def chain_to_another_place(self, kronor: int, data: st.DataObject) -> None:
        other = st.sampled_from([None, "f" * 64, *self.book.hashes[:-1]])
        postings = move(kronor, "appropriation/a/x", "pot/a/p")
        previous = data.draw(other)
        self.refuse(*self.book.statements(postings, previous_sha256=previous))

    @rule(kronor=kronor, number=st.integers(-2, 100))
    def take_another_number(self, kronor: int, number: int) -> None:
        if number != len(self.book.hashes) + 1:
            postings = move(kronor, "appropriation/a/x", "pot/a/p")
            self.refuse(*self.book.statements(postings, number=number))

    @precondition(lambda self: self.book.hashes)
    @rule(kronor=kronor, account=accounts, data=st.data())
    def post_late(self, kronor: int, account: str, data: st.DataObject) -> None:
        number = data.draw(st.integers(1, len(self.book.hashes)))
        self.refuse(self.book.posting(number, account, kronor))

    @rule(
        table=st.sampled_from(["account", "transaction", "posting", "balance"]),
        change=st.sampled_from(["UPDATE {} SET kind = kind", "DELETE FROM {}", "TRUNCATE {}"]),
    )
    def change_what_is_written(self, table: str, change: str) -> None:
        change = change.replace(
            "kind = kind", "kronor = 1" if table == "posting" else "kind = kind"
        )
        self.refuse(change.format(f"allocation.ledger_{table}").encode())

    @invariant()
    def all_three_agree(self) -> None:
        model, kept, posted = self.book.stored()
        assert model == kept == posted


@pytest.fixture
def as_service(databases: Databases) -> Iterator[None]:
    with connect(databases["allocation"].url) as connection:
        LedgerMachine.connection = connection
        LedgerMachine.taken = LedgerMachine.refused = 0
        yield


def test_no_step_breaks_the_ledger(as_service: None) -> None:
    steps = 0
    while steps < STEPS:  # some runs are short, and some steps come to nothing
        run_state_machine_as_test(
            LedgerMachine,
            settings=settings(
                max_examples=(STEPS - steps) // STEPS_OF_ONE_RUN + 1,
                stateful_step_count=STEPS_OF_ONE_RUN,
                deadline=None,
                database=None,
                suppress_health_check=list(HealthCheck),
            ),
        )
        steps = LedgerMachine.taken + LedgerMachine.refused
    sys.stdout.write(
        f"{steps} steps: {LedgerMachine.taken} taken, {LedgerMachine.refused} refused, rightly\n"
    )
    assert LedgerMachine.taken > STEPS // 10


def test_a_ledger_that_lets_an_account_be_overdrawn_is_found(
    as_service: None, databases: Databases
) -> None:
    with connect(databases["allocation"].owner_url) as owner:
        owner.execute("ALTER TABLE ledger_balance DROP CONSTRAINT no_account_overdrawn")
    with pytest.raises(pytest.fail.Exception):
        run_state_machine_as_test(
            LedgerMachine,
            settings=settings(
                max_examples=50, deadline=None, database=None, phases=[Phase.generate]
            ),
        )
