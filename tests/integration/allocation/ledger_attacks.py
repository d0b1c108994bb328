"""One attack for each rule of the ledger: a wrong thing that this rule alone stands against.

A rule is named as the catalogue of the database names it. An attack is a few statements on a
ledger of some transactions; the role it is made as is the service's, unless it is the owner of
the tables who must be stopped too.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from tests.integration.allocation.ledger_book import Book, Connection, move

WAY = ("appropriation/a/x", "pot/a/p")
UNUSED = "undistributed/a/state"
"""An account that nothing has been posted to."""
TABLES = ("ledger_account", "ledger_transaction", "ledger_posting", "ledger_balance")
APPEND_ONLY = TABLES[:3]

CATALOGUE = """
SELECT 'constraint', conrelid::regclass::text, conname,
        CASE contype WHEN 'n' THEN (SELECT attname FROM pg_attribute
            WHERE attrelid = conrelid AND attnum = conkey[1]) END
    FROM pg_constraint WHERE conrelid = ANY(%(tables)s::regclass[])
        -- A constraint trigger stands among the triggers; a key's column is never null.
        AND contype <> 't' AND NOT (contype = 'n' AND EXISTS (SELECT FROM pg_constraint AS other
            WHERE other.conrelid = pg_constraint.conrelid AND other.contype = 'p'
                AND pg_constraint.conkey <@ other.conkey))
UNION ALL SELECT 'index', indrelid::regclass::text, indexrelid::regclass::text, NULL
    FROM pg_index WHERE indrelid = ANY(%(tables)s::regclass[]) AND indisunique
        AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)
UNION ALL SELECT 'trigger', tgrelid::regclass::text, tgname, NULL
    FROM pg_trigger WHERE tgrelid = ANY(%(tables)s::regclass[]) AND NOT tgisinternal
UNION ALL SELECT 'generated', attrelid::regclass::text, attname, NULL
    FROM pg_attribute WHERE attrelid = ANY(%(tables)s::regclass[]) AND attgenerated <> ''
UNION ALL SELECT 'right', oid::regclass::text, kind, NULL
    FROM pg_class, unnest(ARRAY['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) AS kind
    WHERE oid = ANY(%(tables)s::regclass[]) AND NOT has_table_privilege('allocation', oid, kind)
ORDER BY 1, 2, 3
"""
"""Every rule of the ledger's tables: constraints, triggers, generated columns, and rights that
the service's role does not have."""

Kind = Literal["constraint", "index", "trigger", "generated", "right"]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule as the catalogue names it; `column` is the one that a NOT NULL is of."""

    kind: Kind
    table: str
    name: str
    column: str | None

    def __str__(self) -> str:
        """Name it for a reader."""
        what = f"NOT NULL {self.column}" if self.column else self.name
        return f"{self.kind} {self.table.rpartition('.')[2]} {what}"

    def removal(self) -> str:
        """The statement that takes the rule away, and what depends on it."""
        match self.kind:
            case "constraint" if self.column:
                return f"ALTER TABLE {self.table} ALTER COLUMN {self.column} DROP NOT NULL"
            case "constraint":
                return f"ALTER TABLE {self.table} DROP CONSTRAINT {self.name} CASCADE"
            case "index":
                return f"DROP INDEX {self.name}"
            case "trigger":
                return f"DROP TRIGGER {self.name} ON {self.table}"
            case "generated":
                return f"ALTER TABLE {self.table} ALTER COLUMN {self.name} DROP EXPRESSION"
            case "right":
                return f"GRANT {self.name} ON {self.table} TO allocation"


def rules_of(connection: Connection) -> Iterator[Rule]:
    """Every rule there is on the ledger's tables."""
    tables = [f"allocation.{name}" for name in TABLES]
    for kind, table, name, column in connection.execute(CATALOGUE, {"tables": tables}):
        yield Rule(kind, table, name, column)


@dataclass(frozen=True, slots=True)
class Attack:
    """What is tried, as whom, and by which error only this rule refuses it."""

    make: Callable[[Book], list[bytes]]
    sqlstate: str
    role: Literal["allocation", "allocation_owner"] = "allocation"


def attack_on(rule: Rule) -> Attack | None:
    """The attack on a rule, or None where nobody has thought of one."""
    if rule.column is not None:
        return _null_in(rule.table.rpartition(".")[2], rule.column)
    table = rule.table.rpartition(".")[2]
    if rule.kind == "right":
        return Attack(_changes(table, rule.name), "42501")
    if rule.name in {"refuse_change", "refuse_truncate"}:
        change = "UPDATE" if rule.name == "refuse_change" else "TRUNCATE"
        return Attack(_changes(table, change), "23001", "allocation_owner")
    return ATTACKS.get((table, rule.name))


def _changes(table: str, change: str) -> Callable[[Book], list[bytes]]:
    """One row changed, removed or added, or all of them thrown away."""
    first = {
        "ledger_account": "id = 'repaid/a/state'",
        "ledger_transaction": "number = 1",
        "ledger_posting": "transaction_number = 1",
        "ledger_balance": "account_id = 'pot/a/p'",
    }[table]
    column = {"ledger_account": "owner_id = 'x'", "ledger_transaction": "subject = 'x'"}.get(
        table, "kronor = kronor + 1"
    )
    statement = {
        "UPDATE": f"UPDATE allocation.{table} SET {column} WHERE {first}",
        "DELETE": f"DELETE FROM allocation.{table} WHERE {first}",
        "TRUNCATE": f"TRUNCATE allocation.{table} CASCADE",
        "INSERT": f"INSERT INTO allocation.{table} VALUES ('{UNUSED}', 'undistributed', 1)",
    }[change]
    return lambda _: [statement.encode()]


def _null_in(table: str, column: str) -> Attack:
    """A row that is sound but for the one column it does not fill."""

    def make(book: Book) -> list[bytes]:
        if table == "ledger_transaction":
            return book.statements(move(1, *WAY), **{column: None})
        if table == "ledger_account":
            row = {"id": "pot/a/z", "kind": "pot", "agreement_id": "a", "owner_id": "z"}
            return [book.insertion(table, {**row, "posts": "[]", column: None})]
        held = {"account_id": UNUSED, "kind": "undistributed", "kronor": 1, column: None}
        if table == "ledger_balance":
            return [book.insertion(table, held)]
        header = book.insertion("ledger_transaction", book.row(move(1, *WAY)))
        return [header, book.posting(len(book.hashes) + 1, WAY[0], None)]

    return Attack(make, "23502", "allocation_owner" if table == "ledger_balance" else "allocation")


def _next(book: Book) -> int:
    return len(book.hashes) + 1


def _spend_too_much(book: Book) -> list[bytes]:
    return book.statements(move(book.balances["pot/a/p"] + 1, "pot/a/p", "recipient/a/1"))


def _fork_the_end(book: Book) -> list[bytes]:
    """The last transaction once more, with another hash, over the same postings."""
    last = _next(book) - 1
    row = book.row(move(1, *WAY), number=last, previous_sha256=book.hashes[-2])
    return [book.insertion("ledger_transaction", row)]


def _post_twice_to_one_account(book: Book) -> list[bytes]:
    row = book.row(move(2, *WAY), posting_count=3)
    number = row["number"]
    halves = [book.posting(number, WAY[1], 1)] * 2
    header = book.insertion("ledger_transaction", row)
    return [header, book.posting(number, WAY[0], -2), *halves]


def _move_nothing(book: Book) -> list[bytes]:
    row = book.row(move(1, *WAY), posting_count=3)
    header = book.insertion("ledger_transaction", row)
    each = (*move(1, *WAY).items(), ("pot/a/q", 0))
    return [header, *(book.posting(row["number"], *posting) for posting in each)]


ATTACKS: dict[tuple[str, str], Attack] = {
    ("ledger_account", "ledger_account_pkey"): Attack(
        lambda book: [book.account("pot/a/p", "recipient")], "23505"
    ),
    ("ledger_account", "account_kind_known"): Attack(
        lambda book: [book.account("slush/a/1", "slush")], "23514"
    ),
    ("ledger_transaction", "ledger_transaction_pkey"): Attack(_fork_the_end, "23505"),
    ("ledger_transaction", "posted_once"): Attack(
        lambda book: book.statements(move(1, *WAY), business_key="key/1"), "23505"
    ),
    ("ledger_transaction", "number_with_its_hash"): Attack(
        lambda book: book.statements(move(1, *WAY), previous_sha256="f" * 64), "23503"
    ),
    ("ledger_transaction", "chained_to_the_one_before"): Attack(
        lambda book: book.statements(move(1, *WAY), previous_sha256="f" * 64), "23503"
    ),
    ("ledger_transaction", "only_the_first_stands_alone"): Attack(
        lambda book: book.statements(move(1, *WAY), previous_sha256=None), "23514"
    ),
    ("ledger_transaction", "previous_number"): Attack(
        lambda book: book.statements(
            move(1, *WAY), number=99, previous_number=1, previous_sha256=book.hashes[0]
        ),
        "428C9",
    ),
    ("ledger_transaction", "at_least_two_postings"): Attack(
        lambda book: book.statements({}), "23514"
    ),
    ("ledger_transaction", "every_transaction_sums_to_zero"): Attack(
        lambda book: [book.insertion("ledger_transaction", book.row({}, posting_count=2))], "23514"
    ),
    ("ledger_posting", "ledger_posting_pkey"): Attack(_post_twice_to_one_account, "23505"),
    ("ledger_posting", "ledger_posting_transaction_number_fkey"): Attack(
        lambda book: [book.posting(99, name, kronor) for name, kronor in move(1, *WAY).items()],
        "23503",
    ),
    ("ledger_posting", "ledger_posting_account_id_fkey"): Attack(
        lambda book: book.statements(move(1, WAY[0], "pot/a/nowhere")), "23503"
    ),
    ("ledger_posting", "moves_something"): Attack(_move_nothing, "23514"),
    ("ledger_posting", "every_posting_sums_to_zero"): Attack(
        lambda book: [book.posting(1, "repaid/a/state", 1)], "23514"
    ),
    ("ledger_posting", "post_to_balance"): Attack(_spend_too_much, "23514"),
    ("ledger_balance", "no_account_overdrawn"): Attack(_spend_too_much, "23514"),
    ("ledger_balance", "ledger_balance_pkey"): Attack(
        lambda book: [
            book.insertion(
                "ledger_balance", {"account_id": "pot/a/p", "kind": "pot", "kronor": 10**6}
            )
        ],
        "23505",
        "allocation_owner",
    ),
    ("ledger_balance", "ledger_balance_account_id_fkey"): Attack(
        lambda book: [
            book.insertion(
                "ledger_balance", {"account_id": "pot/a/nowhere", "kind": "pot", "kronor": 1}
            )
        ],
        "23503",
        "allocation_owner",
    ),
}
