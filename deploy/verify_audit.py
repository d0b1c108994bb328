"""Walk a service's audit trail, and say where it has been changed.

    python -m deploy.verify_audit submissions PUBLIC_KEY.pem [HEADS.json …]

PUBLIC_KEY.pem is the key that the service signs heads with. The database is that of
`SUBMISSIONS_DATABASE_URL`; reading is enough. HEADS.json are pages of `GET /audit-heads` kept
elsewhere: a head that was kept proves that nothing before it has changed since. Ends with 0 only
if every link holds, every head agrees, and no entry has been left out of the chain.
"""

import json
import os
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import orjson
import psycopg
from psycopg.rows import TupleRow
from psycopg.types.json import set_json_loads

from shared.kit.audit_chain import (
    ENTRY_COLUMNS,
    Break,
    Entry,
    Link,
    breaks_at_heads,
    breaks_in,
)
from shared.kit.for_whom import INTERNAL, ROLE_SETTING
from shared.kit.migrations import SERVICES

WHOLE, BROKEN, UNREADABLE = 0, 1, 2
_CHAIN = f"""
    SELECT position, sha256, number, {", ".join(ENTRY_COLUMNS)}
    FROM audit_link LEFT JOIN audit_entry ON number = entry_number ORDER BY position
"""  # noqa: S608 - the columns are the code's own
_LEFT_OUT = """
    SELECT number FROM audit_entry
    WHERE NOT EXISTS (SELECT FROM audit_link WHERE entry_number = number)
      AND NOT EXISTS (SELECT FROM audit_pending WHERE audit_pending.number = audit_entry.number)
    ORDER BY number LIMIT 100
"""


@dataclass(frozen=True, slots=True)
class Verified:
    """What was walked through, and every place where it did not hold."""

    link_count: int
    head_count: int
    waiting_count: int
    breaks: tuple[Break, ...]


def verify(
    connection: psycopg.Connection[TupleRow],
    public_key_pem: str,
    kept_heads: Sequence[Mapping[str, object]] = (),
) -> Verified:
    """Walk the chain in the connection's transaction; memory does not grow with its length."""
    connection.execute("SELECT set_config(%s, %s, true)", [ROLE_SETTING, INTERNAL])
    # All of it will be read, so the plan that gives the first rows soonest is not wanted.
    connection.execute("SET LOCAL cursor_tuple_fraction = 1; SET LOCAL work_mem = '128MB'")
    stored = connection.execute("SELECT document FROM audit_head ORDER BY position")
    heads = [*kept_heads, *(document for (document,) in stored)]
    sha256_at = {each["position"]: "" for each in heads if isinstance(each.get("position"), int)}
    count = 0

    def links() -> Iterator[Link]:
        nonlocal count
        with connection.cursor("chain") as cursor:
            set_json_loads(orjson.loads, cursor)
            cursor.itersize = 10_000
            for position, sha256, number, *entry in cursor.execute(_CHAIN, binary=True):
                count += 1
                if position in sha256_at:
                    sha256_at[position] = sha256
                yield Link(position, sha256, None if number is None else Entry(*entry))

    breaks = [*breaks_in(links())]
    breaks += breaks_at_heads(heads, sha256_at, public_key_pem=public_key_pem)
    breaks += [
        Break(0, f"entry {number} was never sealed, and does not wait to be")
        for (number,) in connection.execute(_LEFT_OUT)
    ]
    waiting = connection.execute("SELECT count(*) FROM audit_pending").fetchone()
    assert waiting is not None
    return Verified(count, len(heads), int(waiting[0]), tuple(breaks))


def verify_at(
    url: str, public_key_pem: str, kept_heads: Sequence[Mapping[str, object]] = ()
) -> Verified:
    """Verify the trail in a database, as it stood at one instant."""
    with psycopg.connect(url.replace("+psycopg", "", 1)) as connection:
        connection.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
        return verify(connection, public_key_pem, kept_heads)


def read_heads(files: Sequence[str]) -> list[Mapping[str, object]]:
    """Heads from pages of `GET /audit-heads`; raises OSError, ValueError or KeyError."""
    return [head for file in files for head in json.loads(Path(file).read_bytes())["items"]]


def main(arguments: list[str]) -> int:
    """Verify one service's trail and print what was found."""
    if len(arguments) < 2 or arguments[0] not in SERVICES:
        usage = f"python -m deploy.verify_audit {'|'.join(SERVICES)} PUBLIC_KEY.pem [HEADS.json …]"
        print(f"usage: {usage}", file=sys.stderr)
        return UNREADABLE
    service, key_file, *head_files = arguments
    started = time.monotonic()
    try:
        url = os.environ[f"{service.upper()}_DATABASE_URL"]
        found = verify_at(url, Path(key_file).read_text(), read_heads(head_files))
    except (OSError, ValueError, KeyError, psycopg.Error) as error:
        print(f"cannot be verified ({type(error).__name__}): {error}", file=sys.stderr)
        return UNREADABLE
    for each in found.breaks:
        print(f"position {each.position}: {each.what}")
    print(
        f"{service}: {found.link_count} entries, {found.head_count} signed heads,"
        f" {found.waiting_count} waiting to be sealed, {len(found.breaks)} breaks,"
        f" {time.monotonic() - started:.1f} s"
    )
    return BROKEN if found.breaks else WHOLE


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
