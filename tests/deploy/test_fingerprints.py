"""What the restore drill compares copies by: it sees a row, and it sees a rule."""

import psycopg
import pytest

from deploy.drills.fingerprints import differing, fingerprints
from deploy.local.database import ServiceDatabase
from deploy.local.postgres import Server

SERIES = "INSERT INTO submissions.registration_series VALUES (2099, 7)"


@pytest.mark.parametrize(
    ("damage", "seen"),
    [
        (f"{SERIES}", ["submissions.registration_series"]),
        ("DROP TRIGGER refuse_change ON submissions.filing_version", ["triggers"]),
        ("REVOKE SELECT ON allocation.run FROM allocation", ["rights"]),
        ("ALTER TABLE allocation.run DROP CONSTRAINT run_pkey CASCADE", ["constraints"]),
    ],
)
def test_a_copy_that_is_not_the_same_is_told_by_what_differs(
    server: Server, databases: dict[str, ServiceDatabase], damage: str, seen: list[str]
) -> None:
    name = databases["submissions"].url.rpartition("/")[2]
    with psycopg.connect(server.url(name)) as connection:
        whole = fingerprints(connection)
        again = fingerprints(connection)
        connection.execute(damage.encode())
        damaged = fingerprints(connection)

    assert differing(whole, again) == []
    assert set(seen) <= set(differing(whole, damaged))
