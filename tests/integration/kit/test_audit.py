"""The audit trail: every change and every refusal, chained and signed, and a person forgotten."""

import json
from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import psycopg
import pytest
import pytest_asyncio

from deploy.dispose_persons import dispose
from deploy.local.database import ServiceDatabase
from deploy.verify_audit import BROKEN, WHOLE, Verified, main, verify
from shared.kit.audit_chain import seal
from shared.kit.database import Database
from shared.kit.signatures import Signer
from tests.integration import coast
from tests.integration.tables import connect
from tests.wire import Wire, as_role, new_key, post

pytestmark = pytest.mark.asyncio(loop_scope="module")
Databases = dict[str, ServiceDatabase]
ANNA = "region.nord.anna-andersson"
KEY = Signer.made_up().public_key_pem()


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def database(standing_databases: Databases) -> AsyncIterator[Database]:
    """Submissions' database as the service reaches it, to seal with."""
    opened = Database(standing_databases["submissions"].url, pool_size=2)
    yield opened
    await opened.close()


async def sealed(database: Database) -> int:
    async with database.transaction() as session:
        return await seal(session, Signer.made_up(), service="submissions", now=datetime.now(UTC))


async def entries(wire: Wire, **wanted: str) -> list[dict[str, Any]]:
    response = await wire.submissions.get(
        "/audit-entries", params={"limit": "1000", **wanted}, headers=as_role("auditor.1")
    )
    assert response.status_code == 200, response.text
    found: list[dict[str, Any]] = response.json()["items"]
    return found


def verified(databases: Databases) -> Verified:
    with connect(databases["submissions"].owner_url) as connection:
        connection.autocommit = False
        return verify(connection, KEY)


async def draft(wire: Wire, who: str = ANNA) -> dict[str, Any]:
    body = {
        "agreement_id": coast.COAST,
        "obligation_id": "report",
        "recipient_id": "nord",
        "body": coast.GOOD_REPORT,
    }
    response = await post(wire.submissions, "/drafts", who, json=body)
    found: dict[str, Any] = response.json()
    return found


async def test_every_refused_attempt_is_told_with_who_what_and_why(
    standing: Wire, database: Database
) -> None:
    client = standing.submissions
    foreign = (await coast.file(standing, coast.GOOD_REPORT, recipient_id="mitt")).filing_id
    path = f"/filings/{foreign}"
    key = {"Idempotency-Key": new_key()}
    await draft(standing)
    attempts = [
        (await client.post("/drafts", json={}, headers=key), "nobody", "unauthorized"),
        (await post(client, "/drafts", "assessor.1", json={}), "assessor:1", "not-allowed"),
        (await post(client, "/drafts", ANNA, json={}), "region:nord", "invalid-content"),
        (
            await post(client, f"{path}/versions", ANNA, json=coast.GOOD_REPORT),
            "region:nord",
            "not-found",
        ),
        (
            await post(client, f"{path}/closings", "assessor.1", json={"reason": "Klar."}),
            "assessor:1",
            "precondition-missing",
        ),
        (
            await post(
                client,
                f"{path}/closings",
                "assessor.1",
                json={"reason": "Klar."},
                headers={"If-Match": '"99"'},
            ),
            "assessor:1",
            "precondition-failed",
        ),
    ]
    await sealed(database)
    told = await entries(standing, action="refused")
    for response, who, code in attempts:
        problem = response.json()
        assert problem["code"] == code
        [entry] = [each for each in told if each["trace_id"] == problem["trace_id"]]
        assert entry["principal"] == who
        assert entry["reason"] == code
        assert entry["subject"] == f"POST {problem['instance']}"
        assert entry["facts"]["status"] == response.status_code
        assert (entry["person"] == "anna-andersson") == (who == "region:nord")


async def test_a_filing_says_who_signed_in_for_the_recipient(
    standing: Wire, database: Database
) -> None:
    """It is written with others, by the service itself; who filed is told all the same."""
    body = json.dumps(coast.GOOD_REPORT).encode()
    response = await coast.send(standing, body, who="region.nord.nils-nilsson")
    assert response.status_code == 201, response.text
    await sealed(database)
    [entry] = [
        each
        for each in await entries(standing, action="filing received")
        if each["facts"]["registration_number"] == response.json()["registration_number"]
    ]

    assert (entry["principal"], entry["person"]) == ("region:nord", "nils-nilsson")


async def test_reading_leaves_nothing_even_when_refused(standing: Wire, database: Database) -> None:
    await sealed(database)
    before = await entries(standing)
    for who in ("region.nord", "public.anyone"):
        await standing.submissions.get("/audit-entries", headers=as_role(who))
    await standing.submissions.get("/filings")
    await sealed(database)

    assert await entries(standing) == before


async def test_only_the_auditor_reads_the_trail(standing: Wire) -> None:
    for client in (standing.submissions, standing.assessment, standing.allocation):
        for who in ("region.nord", "assessor.1", "payer.1", "service.assessment"):
            response = await client.get("/audit-entries", headers=as_role(who))
            assert response.status_code == 403
        response = await client.get("/audit-entries", headers=as_role("auditor.1"))
        assert response.status_code == 200


async def test_heads_are_signed_and_the_chain_holds(
    standing: Wire, standing_databases: Databases, database: Database,
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    await draft(standing)
    await sealed(database)
    heads = await standing.submissions.get("/audit-heads", headers=as_role("public.anyone"))
    newest = heads.json()["items"][0]
    last = (await entries(standing))[-1]
    assert (newest["position"], newest["sha256"]) == (last["position"], last["sha256"])
    (tmp_path / "heads.json").write_bytes(heads.content)
    (tmp_path / "key.pem").write_text(KEY)
    monkeypatch.setenv("SUBMISSIONS_DATABASE_URL", standing_databases["submissions"].url)
    arguments = ["submissions", str(tmp_path / "key.pem"), str(tmp_path / "heads.json")]

    assert main(arguments) == WHOLE
    assert " 0 breaks" in capsys.readouterr().out
    page = json.loads(heads.content)
    page["items"][0]["sha256"] = "0" * 64
    (tmp_path / "heads.json").write_text(json.dumps(page))
    assert main(arguments) == BROKEN


async def test_what_waits_is_in_the_chain_after_the_next_seal(
    standing: Wire, standing_databases: Databases, database: Database
) -> None:
    await sealed(database)
    before = verified(standing_databases)
    await draft(standing)
    waiting = verified(standing_databases)
    assert waiting.waiting_count == 1
    assert await sealed(database) == 1
    after = verified(standing_databases)

    assert (after.link_count, after.waiting_count) == (before.link_count + 1, 0)
    assert before.breaks == waiting.breaks == after.breaks == ()


async def test_a_person_is_forgotten_and_the_chain_still_holds(
    standing: Wire, standing_databases: Databases, database: Database
) -> None:
    await draft(standing)
    await sealed(database)
    mine = [each for each in await entries(standing) if each["person"] == "anna-andersson"]
    assert mine
    with connect(standing_databases["submissions"].owner_url) as connection:
        kept = connection.execute("SELECT facts::text, principal FROM audit_entry").fetchall()
        assert "anna" not in str(kept)
    url = standing_databases["submissions"].owner_url
    today, decision = date.today(), "Dnr 1 (påhittat)"  # noqa: DTZ011 - any day will do
    assert dispose(url, unseen_since=today - timedelta(days=2), decision=decision) == 0
    assert dispose(url, unseen_since=today + timedelta(days=2), decision=decision) >= 1
    await sealed(database)
    [*_, told] = await entries(standing, action="persons disposed of")
    assert (told["reason"], told["facts"]["count"] >= 1) == (decision, True)
    again = {each["position"]: each for each in await entries(standing)}

    assert verified(standing_databases).breaks == ()
    for each in mine:
        assert again[each["position"]] == {**each, "person": None}


async def test_the_run_time_role_can_neither_forget_nor_rewrite(
    standing_databases: Databases,
) -> None:
    with connect(standing_databases["submissions"].url) as connection:
        for statement in (
            "DELETE FROM audit_person", "UPDATE audit_link SET sha256 = ''",
            "DELETE FROM audit_head", "UPDATE audit_entry SET reason = ''",
            "TRUNCATE audit_pending",
        ):  # fmt: skip
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                connection.execute(statement.encode())


TAMPERS = {
    "an entry changed": "UPDATE audit_entry SET principal = 'region:99' WHERE number = {}",
    "an entry removed": "DELETE FROM audit_entry WHERE number = {}",
    "a link removed": "DELETE FROM audit_link WHERE entry_number = {}",
    "a hash changed": "UPDATE audit_link SET sha256 = md5('x') WHERE entry_number = {}",
    "an entry slipped in": "INSERT INTO audit_entry (at, principal, action, subject, facts,"
    " trace_id) VALUES (now(), 'payer:1', 'x', 'x', '{{}}', 'x')",
}


@pytest.mark.parametrize("tamper", TAMPERS)
async def test_who_owns_the_database_leaves_a_trace_all_the_same(
    standing: Wire, standing_databases: Databases, database: Database, tamper: str
) -> None:
    for _ in range(3):
        await draft(standing)
    await sealed(database)
    url = standing_databases["submissions"].owner_url.replace("+psycopg", "")
    with psycopg.connect(url) as owner:
        query = "SELECT position, entry_number FROM audit_link ORDER BY 1 DESC OFFSET 1 LIMIT 1"
        row = owner.execute(query).fetchone()
        assert row is not None
        for table in ("audit_entry", "audit_link"):
            owner.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER".encode())
        owner.execute(TAMPERS[tamper].format(row[1]).encode())
        found = verify(owner, KEY).breaks
        owner.rollback()

    assert found[0].position == (0 if tamper == "an entry slipped in" else row[0])
    assert verified(standing_databases).breaks == ()
