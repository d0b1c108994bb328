"""Drive the ledger's real constraints with steps chosen at random, right and wrong ones.

    python -m deploy.ledger_steps [STEPS] [SEED]

Every step is a transaction against Postgres as the run-time role, past the service's code: sound
postings, and faults (an odd krona, a second payment, an overdraft, a forged chain, a change or a
deletion). After each the model, which is plain Python, and the database must agree. Steps come of
a seed, so that what broke can be seen again.
"""

import random
import sys
from collections import Counter
from dataclasses import dataclass, field

import psycopg
from psycopg import sql
from psycopg.rows import TupleRow

from deploy.local.database import ServiceDatabase, prepare_database
from deploy.local.postgres import running_postgres
from shared.kit.migrations import upgrade

ACCOUNTS = {
    "appropriation/a/x": "appropriation",
    "pot/a/p": "pot",
    "pot/a/q": "pot",
    "recipient/a/1": "recipient",
    "recipient/a/2": "recipient",
    "paid/a/1": "paid",
}
FAULTS = (
    "odd krona",
    "one posting short",
    "same business key",
    "overdraft",
    "forged chain",
    "number skipped",
    "changed posting",
    "deleted transaction",
    "balance by hand",
    "late posting",
)
REMOVALS = {
    "sum to zero": (
        "DROP TRIGGER every_transaction_sums_to_zero ON allocation.ledger_transaction",
        "DROP TRIGGER every_posting_sums_to_zero ON allocation.ledger_posting",
    ),
    "business key": ("ALTER TABLE allocation.ledger_transaction DROP CONSTRAINT posted_once",),
    "overdraft": ("ALTER TABLE allocation.ledger_balance DROP CONSTRAINT no_account_overdrawn",),
    "chain": (
        "ALTER TABLE allocation.ledger_transaction DROP CONSTRAINT chained_to_the_one_before",
    ),
    "append-only": (
        "DROP TRIGGER refuse_change ON allocation.ledger_posting",
        "GRANT UPDATE ON allocation.ledger_posting TO PUBLIC",
    ),
    "balances kept": ("GRANT UPDATE ON allocation.ledger_balance TO PUBLIC",),
    "balances follow": ("DROP TRIGGER post_to_balance ON allocation.ledger_posting",),
}
Connection = psycopg.Connection[TupleRow]


class LedgerBroken(AssertionError):
    """The database took a step it must refuse, refused one it must take, or lost count."""


@dataclass
class Model:
    """What the ledger should hold, kept in plain Python."""

    balances: Counter[str] = field(default_factory=Counter)
    keys: list[str] = field(default_factory=list)
    posted: int = 0
    refused: int = 0

    def allows(self, postings: dict[str, int]) -> bool:
        """Whether no account would hold less than it may."""
        after = Counter(self.balances)
        after.update(postings)
        return all(
            after[name] <= 0 if kind == "appropriation" else kind == "recipient" or after[name] >= 0
            for name, kind in ACCOUNTS.items()
        )


def drive(database: ServiceDatabase, *, steps: int, seed: int, removal: str = "") -> Model:
    """Take the steps; raises LedgerBroken at the first that goes otherwise than the model says."""
    chance, model = random.Random(seed), Model()  # noqa: S311 - repeatable on purpose
    owner, url = (each.replace("+psycopg", "", 1) for each in (database.owner_url, database.url))
    if removal:
        with psycopg.connect(owner, autocommit=True) as connection:
            for statement in REMOVALS[removal]:
                connection.execute(sql.SQL(statement))
    with psycopg.connect(url, autocommit=True) as connection:
        for name, kind in ACCOUNTS.items():
            connection.execute(
                "INSERT INTO allocation.ledger_account VALUES (%s, %s, 'a', 'x', '[]')",
                [name, kind],
            )
        for _ in range(steps):
            _step(connection, model, chance)
            _compare(connection, model)
    return model


def _step(connection: Connection, model: Model, chance: random.Random) -> None:
    fault = chance.choice(FAULTS) if chance.random() < 0.4 else ""
    postings = _postings(chance)
    if fault == "overdraft":
        postings = {"pot/a/p": -(model.balances["pot/a/p"] + 1), "recipient/a/1": 0}
        postings["recipient/a/1"] = -postings["pot/a/p"]
    if fault in {"", "overdraft"}:
        expected = model.allows(postings)
    else:
        expected = False
        if not model.keys and fault != "odd krona":
            return
    try:
        with connection.transaction():
            _attempt(connection, model, postings, fault)
    except psycopg.Error as error:
        if expected:
            raise LedgerBroken(f"a sound posting was refused: {error}") from None
        model.refused += 1
        return
    if not expected:
        raise LedgerBroken(f"taken, and should not have been: {fault or postings}")
    model.balances.update(postings)
    model.keys.append(f"key/{len(model.keys) + 1}")
    model.posted += 1


def _postings(chance: random.Random) -> dict[str, int]:
    away, to = chance.sample(sorted(ACCOUNTS), 2)
    if chance.random() < 0.5:
        away, to = chance.choice(
            [
                ("appropriation/a/x", "pot/a/p"),
                ("pot/a/p", "recipient/a/1"),
                ("pot/a/p", "pot/a/q"),
                ("recipient/a/1", "paid/a/1"),
            ]
        )
    kronor = chance.randint(1, 1000)
    return {away: -kronor, to: kronor}


def _attempt(connection: Connection, model: Model, postings: dict[str, int], fault: str) -> None:
    number, last = len(model.keys) + 1, len(model.keys)
    match fault:
        case "changed posting":
            connection.execute(
                "UPDATE allocation.ledger_posting SET kronor = kronor + 1"
                " WHERE transaction_number = %s",
                [last],
            )
        case "deleted transaction":
            connection.execute(
                "DELETE FROM allocation.ledger_transaction WHERE number = %s", [last]
            )
        case "balance by hand":
            connection.execute("UPDATE allocation.ledger_balance SET kronor = kronor + 1")
        case "late posting":
            free = next(
                name
                for name in ACCOUNTS
                if not connection.execute(
                    "SELECT 1 FROM allocation.ledger_posting"
                    " WHERE transaction_number = %s AND account_id = %s",
                    [last, name],
                ).fetchone()
                and ACCOUNTS[name] != "appropriation"
            )
            _post(connection, last, {free: 1})
        case _:
            _transaction(connection, model, postings, number, fault)


def _transaction(
    connection: Connection, model: Model, postings: dict[str, int], number: int, fault: str
) -> None:
    key = model.keys[0] if fault == "same business key" else f"key/{number}"
    previous = None if number == 1 else _sha256(number - 1)
    if fault == "forged chain":
        previous = "f" * 64
    if fault == "odd krona":
        postings = {**postings, max(postings, key=lambda name: postings[name]): 1_000_001}
    if fault == "one posting short":
        postings = dict(list(postings.items())[:1])
    written = number + 1 if fault == "number skipped" else number
    connection.execute(
        "INSERT INTO allocation.ledger_transaction (number, previous_sha256, sha256, business_key,"
        " kind, agreement_id, effective_at, recorded_at, recorded_by, subject, posting_count)"
        " VALUES (%s, %s, %s, %s, 'step', 'a', now(), now(), 'driver', 'step', 2)",
        [written, previous, _sha256(written), key],
    )
    _post(connection, written, postings)


def _post(connection: Connection, number: int, postings: dict[str, int]) -> None:
    for name, kronor in sorted(postings.items()):
        connection.execute(
            "INSERT INTO allocation.ledger_posting VALUES (%s, %s, %s)", [number, name, kronor]
        )


def _sha256(number: int) -> str:
    """A stand-in for the hash: what is driven here is the database, not the hashing."""
    return f"{number:064x}"


def _compare(connection: Connection, model: Model) -> None:
    rows = connection.execute("SELECT account_id, kronor FROM allocation.ledger_balance")
    kept = {str(name): int(kronor) for name, kronor in rows if kronor}
    summed = connection.execute(
        "SELECT account_id, sum(kronor) FROM allocation.ledger_posting GROUP BY account_id"
    )
    posted = {str(name): int(kronor) for name, kronor in summed if kronor}
    wanted = {name: kronor for name, kronor in model.balances.items() if kronor}
    if not kept == posted == wanted:
        raise LedgerBroken(f"the model has {wanted}, the balances {kept}, the postings {posted}")


def main(arguments: list[str]) -> int:
    """Take the steps on a database of one's own, and say how many were taken and refused."""
    steps = int(arguments[0]) if arguments else 10_000
    seed = int(arguments[1]) if len(arguments) > 1 else 1
    with running_postgres() as server:
        databases = prepare_database(server, "ledger_steps")
        database = databases["allocation"]
        upgrade("allocation", owner_url=database.owner_url, runtime_role="allocation")
        done = drive(database, steps=steps, seed=seed)
    print(f"{steps} steps, seed {seed}: {done.posted} posted, {done.refused} refused, all rightly")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
