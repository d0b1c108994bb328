"""What dividing a table by year gains and costs: ten made-up years of three kinds of row.

    python -m deploy.bench_partitions [--rows 200000]     (rows a year)

Each kind is stored twice, in one table and in one with a partition a year; the same is then done
to both, and the times stand side by side. docs/decisions/0070 says what was concluded.
"""

import argparse
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass

import psycopg
from psycopg.rows import TupleRow

from deploy.local.postgres import running_postgres

FIRST, YEARS = 2024, 10
LAST = FIRST + YEARS - 1
REPEATS = 200


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of row: its columns, key and year, how it is made up, and what is asked of it."""

    name: str
    columns: str
    key: str
    year: str
    row: str
    """Of the year `year` and the number `n`, as SQL."""
    questions: dict[str, str]


KINDS = (
    Kind(
        "statistics",
        "delivery_id uuid, statistic_id text, recipient_id text, period text, figures json",
        "delivery_id, statistic_id, recipient_id, period",
        "period",
        "md5((year * 12 + n % 12)::text)::uuid, 's' || n / 252, to_char(n / 12 % 21, 'FM00'),"
        " format('%s-%s', year, to_char(n % 12 + 1, 'FM00')),"
        ' \'{"started": 1234, "in_time": 987}\'',
        {
            "a month's, the month named": "SELECT count(figures) FROM {} WHERE period = '2033-05'"
            " AND delivery_id = md5((2033 * 12 + 4)::text)::uuid",
            "a month's, by delivery": "SELECT count(figures) FROM {}"
            " WHERE delivery_id = md5((2033 * 12 + 4)::text)::uuid",
        },
    ),
    Kind(
        "trail",
        "number bigint, at timestamptz, principal text, action text, facts jsonb",
        "number, at",
        "at",
        "(year - 2024) * 10000000 + n, make_timestamptz(year, 1, 1, 0, 0, 0, 'UTC')"
        " + n * interval '1 minute', 'payer:1', 'claim proposed', jsonb_build_object('claim', n)",
        {
            "500 entries by number": "SELECT count(facts) FROM generate_series(90000001, 90000500)"
            " AS wanted JOIN {} ON number = wanted",
        },
    ),
    Kind(
        "filings",
        "filing_id uuid, number integer, received_at timestamptz, body text",
        "filing_id, number, received_at",
        "received_at",
        "md5(format('%s %s', year, n))::uuid, 1, make_timestamptz(year, 1, 1, 0, 0, 0, 'UTC')"
        " + n * interval '1 minute', 'report'",
        {"a filing by its id": "SELECT body FROM {} WHERE filing_id = md5('2033 77')::uuid"},
    ),
)


def bound(kind: Kind, year: int) -> str:
    """Where a year begins, as SQL."""
    return f"'{year}-01'" if kind.year == "period" else f"'{year}-01-01 00:00Z'"


def prepare(connection: psycopg.Connection[TupleRow], kind: Kind, rows: int) -> tuple[str, str]:
    """Both tables, filled with the same rows; their names."""
    whole, parted = f"{kind.name}_whole", f"{kind.name}_parted"
    columns = f"({kind.columns}, PRIMARY KEY ({kind.key}))"
    connection.execute(f"CREATE TABLE {whole} {columns}".encode())
    connection.execute(f"CREATE TABLE {parted} {columns} PARTITION BY RANGE ({kind.year})".encode())
    for year in range(FIRST, LAST + 2):
        connection.execute(
            f"CREATE TABLE {parted}_{year} PARTITION OF {parted} FOR VALUES"
            f" FROM ({bound(kind, year)}) TO ({bound(kind, year + 1)})".encode()
        )
    for table in (whole, parted):
        connection.execute(
            f"INSERT INTO {table} SELECT {kind.row} FROM generate_series({FIRST}, {LAST}) AS year,"  # noqa: S608
            f" generate_series(1, {rows}) AS n ORDER BY year, n".encode()
        )
        connection.execute(f"VACUUM ANALYZE {table}".encode())
    return whole, parted


def milliseconds(work: Callable[[], object], *, repeats: int) -> float:
    """The median of so many times."""
    taken = []
    for _ in range(repeats):
        started = time.perf_counter()
        work()
        taken.append(time.perf_counter() - started)
    return 1000 * statistics.median(taken)


def add_rows(connection: psycopg.Connection[TupleRow], kind: Kind, table: str) -> float:
    """Rows added to the next year one by one, as a request adds its own; ms each."""
    numbers = iter(range(1, REPEATS + 1))

    def add() -> None:
        row = kind.row.replace("year", str(LAST + 1))
        connection.execute(
            f"INSERT INTO {table} SELECT {row} FROM (SELECT {next(numbers)} AS n)".encode()  # noqa: S608
        )

    return milliseconds(add, repeats=REPEATS)


def forget(connection: psycopg.Connection[TupleRow], kind: Kind, table: str) -> float:
    """The first year removed, with the room that it took; ms."""
    if table.endswith("_parted"):
        return milliseconds(
            lambda: connection.execute(f"DROP TABLE {table}_{FIRST}".encode()), repeats=1
        )

    def delete() -> None:
        connection.execute(
            f"DELETE FROM {table} WHERE {kind.year} < {bound(kind, FIRST + 1)}".encode()  # noqa: S608
        )
        connection.execute(f"VACUUM {table}".encode())

    return milliseconds(delete, repeats=1)


def measure(connection: psycopg.Connection[TupleRow], kind: Kind, rows: int) -> None:
    """Everything that is done to one kind of row, told side by side."""
    tables = prepare(connection, kind, rows)

    def asked(question: str) -> float:
        return milliseconds(
            lambda: connection.execute(question.encode(), prepare=True).fetchall(), repeats=REPEATS
        )

    def tell(what: str, whole: float, parted: float) -> None:
        print(
            f"{kind.name:11} {what:28} {whole:10.3f} ms {parted:10.3f} ms   × {parted / whole:.2f}"
        )

    tell("one row added", *(add_rows(connection, kind, table) for table in tables))
    for what, question in kind.questions.items():
        tell(what, *(asked(question.format(table)) for table in tables))
    tell("a year forgotten", *(forget(connection, kind, table) for table in tables))


def main(arguments: list[str]) -> int:
    """Measure every kind."""
    parser = argparse.ArgumentParser(prog="python -m deploy.bench_partitions")
    parser.add_argument("--rows", type=int, default=200_000)
    rows = parser.parse_args(arguments).rows
    print(f"{YEARS} years of {rows} rows{'':22} one table   by year")
    with (
        running_postgres() as server,
        psycopg.connect(server.url("postgres"), autocommit=True) as connection,
    ):
        for kind in KINDS:
            measure(connection, kind, rows)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
