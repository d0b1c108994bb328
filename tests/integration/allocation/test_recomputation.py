"""A run computed once more from its pins: equal byte for byte, and every tamper with them named."""

from typing import Any

import psycopg

from deploy.local.database import ServiceDatabase
from deploy.local.postgres import Server
from tests.integration import coast
from tests.integration.allocation.test_life_of_a_run import get, released
from tests.wire import Wire

Databases = dict[str, ServiceDatabase]


async def test_a_run_is_equal_and_what_was_tampered_with_is_named(
    wire: Wire, databases: Databases, server: Server
) -> None:
    await coast.live_until_december(wire)
    assert (await coast.evaluate(wire)).status_code == 201
    spring = await released(wire, (await coast.run(wire)).json())
    run = (await coast.run(wire, "december")).json()
    whole = await recomputed(wire, run)
    assert (whole["is_equal"], whole["lacking"]) == (True, [])
    assert whole["recomputed_sha256"] == run["result_sha256"]

    [key_data] = [each["id"] for each in run["inputs"] if each["kind"] == "key_data_set"]
    tampers = {
        f"UPDATE run SET outcomes = replace(outcomes::text, 'assessor:1', 'assessor:7')::json"
        f" WHERE id = '{run['id']}'": "outcome_set",
        "UPDATE definition SET files = replace(files::text, 'Prestationsdel', 'Prestation')::json":
            "definition",
        f"UPDATE key_data_set SET data = replace(data::text, '600', '601')::json"
        f" WHERE id = '{key_data}'": "key_data_set population",
        f"UPDATE amount SET entitled_kronor = entitled_kronor + 1, kronor = kronor + 1"
        f" WHERE run_id = '{spring['id']}' AND position = 0": f"earlier_run {spring['id']}",
        f"UPDATE amount SET entitled_kronor = entitled_kronor + 1, kronor = kronor + 1"
        f" WHERE run_id = '{run['id']}' AND position = 0": "amounts and balances",
        f"UPDATE pot_balance SET undistributed_kronor = undistributed_kronor + 1,"
        f" amount_kronor = amount_kronor + 1 WHERE run_id = '{run['id']}' AND position = 0":
            "amounts and balances",
        f"UPDATE amount SET figure = replace(figure::text, 'punkt', 'stycke')::json"
        f" WHERE run_id = '{run['id']}' AND position = 0": "derivations",
    }  # fmt: skip
    name = databases["allocation"].url.rsplit("/", maxsplit=1)[1]
    with psycopg.connect(server.url(name), autocommit=True) as connection:
        connection.execute("SET search_path TO allocation")
        connection.execute("SET session_replication_role TO replica")
        for tamper, lacking in tampers.items():
            saved = save(connection, tamper)
            assert connection.execute(tamper.encode()).rowcount >= 1, tamper
            found = await recomputed(wire, run)
            assert not found["is_equal"], tamper
            assert lacking in found["lacking"], (tamper, found)
            connection.execute(saved)
    assert (await recomputed(wire, run))["is_equal"]


async def recomputed(wire: Wire, run: Any) -> Any:
    return await get(wire, f"/runs/{run['id']}/recomputation")


def save(connection: psycopg.Connection[Any], tamper: str) -> bytes:
    """Keep the table that is to be tampered with; the statement that puts it back."""
    table = tamper.split()[1]
    keep = f"DROP TABLE IF EXISTS kept; CREATE TEMP TABLE kept AS TABLE allocation.{table}"
    connection.execute(keep.encode())
    columns = connection.execute(
        "SELECT string_agg(column_name, ', ') FROM information_schema.columns"
        " WHERE table_name = %s AND table_schema = 'allocation' AND is_generated = 'NEVER'",
        [table],
    ).fetchone()
    assert columns is not None
    return (
        f"DELETE FROM {table}; INSERT INTO {table} ({columns[0]}) OVERRIDING SYSTEM VALUE"
        f" SELECT {columns[0]} FROM kept"
    ).encode()
