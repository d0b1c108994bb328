"""Tables divided by year: each row in its year, none refused, none changed by a way around."""

from collections.abc import Mapping
from datetime import UTC, datetime

import psycopg
import pytest
from psycopg import errors
from sqlalchemy import create_engine, text

from deploy.local.database import ServiceDatabase
from shared.kit.years import add_years
from tests.integration.tables import connect

Databases = Mapping[str, ServiceDatabase]
ADD = """
INSERT INTO audit_entry (at, principal, action, subject, facts, trace_id)
SELECT at::timestamptz, 'payer:1', 'made up', 'nothing', '{}', '' FROM unnest(%s::text[]) AS at
"""
THIS_YEAR = datetime.now(UTC).year


def years_of(database: ServiceDatabase) -> dict[str, int]:
    """The partitions that hold entries of the trail, and how many."""
    query = "SELECT tableoid::regclass::text, count(*) FROM audit_entry GROUP BY 1"
    with connect(database.owner_url) as connection:
        return {str(name): count for name, count in connection.execute(query)}


def test_a_row_is_in_its_year_by_swedish_time_and_none_is_refused(databases: Databases) -> None:
    database = databases["submissions"]
    with connect(database.url) as service:
        service.execute(
            ADD, [[f"{THIS_YEAR}-12-31 22:59Z", f"{THIS_YEAR}-12-31 23:01Z", "2099-05-05"]]
        )
    assert years_of(database) == {
        f"audit_entry_{THIS_YEAR}": 1, f"audit_entry_{THIS_YEAR + 1}": 1, "audit_entry_other": 1,
    }  # fmt: skip
    with connect(database.owner_url) as owner:
        waiting = owner.execute("SELECT count(*) FROM audit_pending").fetchone()
        assert waiting == (3,), "what is added to any year is sealed"


def test_a_year_is_no_way_around_its_table(databases: Databases) -> None:
    database = databases["submissions"]
    with connect(database.url) as service, connect(database.owner_url) as owner:
        service.execute(ADD, [[f"{THIS_YEAR}-05-05", "2099-05-05"]])
        for year in (f"audit_entry_{THIS_YEAR}", "audit_entry_other"):
            for change in (
                f"UPDATE {year} SET reason = ''", f"DELETE FROM {year}", f"TRUNCATE {year}",
            ):  # fmt: skip
                with pytest.raises(errors.RestrictViolation):
                    owner.execute(change.encode())
            for change in (f"SELECT FROM {year}", f"INSERT INTO {year} DEFAULT VALUES"):
                with pytest.raises(errors.InsufficientPrivilege):
                    service.execute(change.encode())


def test_years_to_come_are_added_once_and_leave_what_has_rows_already(databases: Databases) -> None:
    database = databases["submissions"]
    with connect(database.url) as service:
        service.execute(ADD, [["2099-05-05"]])
    for _ in range(2):
        engine = create_engine(database.owner_url)
        with engine.connect() as connection:
            connection.execute(text("SET search_path TO submissions"))
            add_years(connection, "submissions", this_year=2098)
            connection.commit()
        engine.dispose()
    with connect(database.url) as service:
        service.execute(ADD, [["2099-06-06", "2100-06-06"]])
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            service.execute("TRUNCATE audit_entry_2100")
    assert years_of(database) == {"audit_entry_other": 2, "audit_entry_2100": 1}
