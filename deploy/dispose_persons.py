"""Dispose of who a recipient's people were (gallring), where they have not been seen since a day.

    python -m deploy.dispose_persons submissions --unseen-since 2020-01-01 --decision "Dnr 1/2026"

The audit trail has a salted hash of each, which stays: without the salt it cannot be guessed back,
and the chain holds as before. That it was done, of how many and by which decision is a row of its
own. The database is that of `SUBMISSIONS_OWNER_DATABASE_URL`, since the service itself may not.
Contact persons in forms' answers are parts of public records, and are not touched.
"""

import argparse
import os
import sys
from datetime import date, datetime

import psycopg
from psycopg.types.json import Jsonb

from shared.kit.migrations import SERVICES
from shared.values.periods import LEGAL_ZONE

DONE, IMPOSSIBLE = 0, 2
_FORGET = """
    DELETE FROM audit_person WHERE NOT EXISTS (
        SELECT FROM audit_entry WHERE facts ->> 'person' = reference AND at >= %s)
"""
_TELL = """
    INSERT INTO audit_entry (at, principal, action, subject, reason, facts, trace_id)
    VALUES (now(), 'operator', 'persons disposed of', 'audit_person', %s, %s, '')
"""


def dispose(owner_url: str, *, unseen_since: date, decision: str) -> int:
    """Forget everybody without an entry from that day on, in Swedish time; tells how many."""
    since = datetime(unseen_since.year, unseen_since.month, unseen_since.day, tzinfo=LEGAL_ZONE)
    with psycopg.connect(owner_url.replace("+psycopg", "", 1)) as connection:
        count = connection.execute(_FORGET, [since]).rowcount
        facts = Jsonb({"count": count, "unseen_since": unseen_since.isoformat()})
        connection.execute(_TELL, [decision, facts])
    return count


def main(arguments: list[str]) -> int:
    """Dispose in one service's schema and print of how many."""
    parser = argparse.ArgumentParser(prog="python -m deploy.dispose_persons")
    parser.add_argument("service", choices=SERVICES)
    parser.add_argument("--unseen-since", type=date.fromisoformat, required=True)
    parser.add_argument("--decision", required=True, help="which decision on disposal it is")
    wanted = parser.parse_args(arguments)
    variable = f"{wanted.service.upper()}_OWNER_DATABASE_URL"
    try:
        count = dispose(
            os.environ[variable], unseen_since=wanted.unseen_since, decision=wanted.decision
        )
    except (KeyError, psycopg.Error) as error:
        print(f"nothing disposed of ({type(error).__name__}): {error}", file=sys.stderr)
        return IMPOSSIBLE
    print(f"{wanted.service}: {count} persons disposed of; the chain holds as before")
    return DONE


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
