"""The database itself keeps every krona accounted for: it refuses a doctored row from anyone."""

import psycopg
import pytest
from psycopg import errors

from deploy.local.database import ServiceDatabase
from tests.integration.allocation.test_runs import computed, ready_for_spring
from tests.integration.tables import connect
from tests.wire import Wire

Databases = dict[str, ServiceDatabase]

DOCTORED = {
    "a krona more allocated than the pot holds": (
        "pot_balance",
        '{"pot_id": "x", "allocated_kronor": 1000001}',
        "every_krona_is_somewhere",
    ),
    "a krona that is nowhere": (
        "pot_balance",
        '{"pot_id": "x", "amount_kronor": 1000001}',
        "every_krona_is_somewhere",
    ),
    "a place below zero": (
        "pot_balance",
        '{"pot_id": "x", "allocated_kronor": 1000001, "forfeited_kronor": -1}',
        "no_place_below_zero",
    ),
    "kronor that are not the difference": (
        "amount",
        '{"pot_id": "x", "kronor": 1}',
        "kronor_is_the_difference",
    ),
    "an entitlement below zero": (
        "amount",
        '{"pot_id": "x", "kronor": -1, "entitled_kronor": -1}',
        "entitled_from_zero",
    ),
    "an unknown part": ("amount", '{"part": "gift"}', "part_known"),
    "the same line twice": ("amount", "{}", "one_amount_per_line"),
    "an amount of no run": (
        "amount",
        '{"run_id": "0190b0c1-7a3e-7000-8000-000000000001"}',
        "amount_run_id_fkey",
    ),
}


def columns(connection: psycopg.Connection[tuple[object, ...]], table: str) -> list[str]:
    """The columns that are written, in order: not those the database numbers by itself."""
    query = (
        "SELECT column_name FROM information_schema.columns WHERE table_name = %s"
        " AND is_identity = 'NO' AND table_schema = 'allocation' ORDER BY ordinal_position"
    )
    return [str(name) for (name,) in connection.execute(query, [table])]


def insert_changed(
    connection: psycopg.Connection[tuple[object, ...]], table: str, changes: str
) -> None:
    """Copy one row of a table under a new id, with some of its values changed."""
    names = ", ".join(columns(connection, table))
    new_id = "'{\"id\": \"' || gen_random_uuid() || '\"}'"
    row = f"jsonb_populate_record(null::{table}, to_jsonb({table}) || ({new_id})::jsonb || %s)"
    query = f"INSERT INTO {table} ({names}) SELECT {names} FROM (SELECT ({row}).* FROM"
    connection.execute(f"{query} {table} LIMIT 1) AS doctored".encode(), [changes])


async def test_a_doctored_row_is_refused_even_from_the_owner(
    wire: Wire, databases: Databases
) -> None:
    await ready_for_spring(wire)
    await computed(wire)

    with connect(databases["allocation"].owner_url) as connection:
        for fault, (table, changes, constraint) in DOCTORED.items():
            with pytest.raises(errors.IntegrityError) as caught:
                insert_changed(connection, table, changes)
            assert caught.value.diag.constraint_name == constraint, fault


async def test_a_run_that_says_another_total_than_its_amounts_is_refused(
    wire: Wire, databases: Databases
) -> None:
    await ready_for_spring(wire)
    await computed(wire)

    with (
        connect(databases["allocation"].owner_url) as connection,
        pytest.raises(errors.CheckViolation, match="its amounts make 0"),
    ):
        insert_changed(connection, "run", '{"number": 99, "total_kronor": 1}')
