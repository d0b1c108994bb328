"""Production keeps the machine's time, refuses made-up keys, and starts on no unsafe database."""

import asyncio
import json
from collections.abc import Iterator
from pathlib import Path

import httpx
import psycopg
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from joserfc.jwk import ECKey
from pydantic import SecretStr, ValidationError
from starlette.applications import Starlette

from deploy.local import postgres
from deploy.local.database import ServiceDatabase
from deploy.local.issuer import local_issuer
from deploy.local.postgres import Server
from services.allocation.main import create_app as create_allocation
from services.allocation.settings import AllocationSettings
from services.submissions.main import app_from_environment, create_app
from services.submissions.settings import SubmissionsSettings
from shared.kit.clock import SystemClock
from shared.kit.database import UNSAFE_WHEN_OFF, Database, PowerfulRole, UnsafeDatabase
from shared.kit.issuer_keys import UnusableKeySet
from tests.integration.coast import filings
from tests.integration.problems import refused
from tests.integration.tables import connect, nothing_stored
from tests.wire import as_role, reach

Databases = dict[str, ServiceDatabase]
SIGNING_KEY = SecretStr(
    Ed25519PrivateKey.generate()
    .private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    .decode()
)
"""Made for this run: production does not start without a key of its own."""
ROLES = (
    "region.01", "rss.rss-01", "skr.skr", "assessor.1", "approver.1", "payer.1", "auditor.1",
    "statistics-supplier.1", "service.assessment", "public.1",
)  # fmt: skip


@pytest.fixture(autouse=True)
def a_real_issuer(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Production is told an issuer whose keys are not made up: here a key made for the test."""
    key_set = tmp_path / "jwks.json"
    public = ECKey.generate_key("P-256").as_dict(private=False)
    key_set.write_text(json.dumps({"keys": [{**public, "kid": "one", "use": "sig"}]}))
    monkeypatch.setenv("STATSBIDRAG_TOKEN_KEYS", str(key_set))
    monkeypatch.setenv("SUBMISSIONS_AUDIT_SIGNING_KEY", SIGNING_KEY.get_secret_value())


def production(databases: Databases) -> Starlette:
    """Submissions as production runs it, but for the address of its database."""
    return create_app(production_settings(databases["submissions"].url))


def production_settings(url: str) -> SubmissionsSettings:
    return SubmissionsSettings(
        environment="production", database_url=SecretStr(url), receipt_signing_key=SIGNING_KEY
    )


def test_production_refuses_a_clock_that_can_be_set() -> None:
    with pytest.raises(ValidationError, match="production uses the system clock"):
        SubmissionsSettings(
            environment="production", clock="settable", database_url=SecretStr("postgresql://x")
        )


def test_it_is_production_unless_something_else_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("STATSBIDRAG_ENVIRONMENT", raising=False)
    monkeypatch.setenv("SUBMISSIONS_DATABASE_URL", "postgresql://somebody@localhost/x")
    monkeypatch.setenv("SUBMISSIONS_RECEIPT_SIGNING_KEY", SIGNING_KEY.get_secret_value())
    settings = SubmissionsSettings()

    assert settings.environment == "production"
    assert isinstance(settings.make_clock(), SystemClock)
    assert "somebody" not in repr(settings), "a URL holds a password and is not shown"
    monkeypatch.setenv("STATSBIDRAG_CLOCK", "settable")
    with pytest.raises(ValidationError, match="STATSBIDRAG_CLOCK"):
        app_from_environment()


def test_a_service_is_told_its_database_or_does_not_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SUBMISSIONS_DATABASE_URL", raising=False)
    with pytest.raises(ValidationError, match="database_url"):
        app_from_environment()


async def test_production_has_no_clock_to_set(databases: Databases) -> None:
    app = production(databases)
    async with app.router.lifespan_context(app), reach(app, "submissions") as client:
        url = client.base_url.copy_with(path="/clock")
        response = await client.put(url, json={"now": "2024-01-01T00:00:00Z"})

        refused(response, 404, "not-found")


async def test_production_lets_nobody_in_with_a_token_of_the_local_issuer(
    databases: Databases,
) -> None:
    app = production(databases)
    async with app.router.lifespan_context(app), reach(app, "submissions") as client:
        with nothing_stored(databases):
            for who in ROLES:
                headers = {**as_role(who), "Idempotency-Key": "one"}
                response = await client.post(filings(), json={}, headers=headers)
                refused(response, 401, "unauthorized")
                for path in ("/agreements", "/filings"):
                    refused(await client.get(path, headers=headers), 401, "unauthorized")
        assert (await client.get("/api-info")).status_code == 200
        assert (await client.get("/openapi.json")).status_code == 200


async def test_production_does_not_start_on_the_local_issuers_keys(
    databases: Databases, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    key_set = tmp_path / "made-up.json"
    key_set.write_bytes(local_issuer().key_set())
    monkeypatch.setenv("STATSBIDRAG_TOKEN_KEYS", str(key_set))
    app = production(databases)

    with pytest.raises(UnusableKeySet, match="made-up keys"):
        async with app.router.lifespan_context(app):
            pass  # pragma: no cover


@pytest.mark.parametrize("variable", ["STATSBIDRAG_TOKEN_ISSUER", "STATSBIDRAG_TOKEN_KEYS"])
def test_production_asks_its_issuer_over_https_only(
    monkeypatch: pytest.MonkeyPatch, variable: str
) -> None:
    monkeypatch.setenv(variable, "http://issuer.invalid")
    with pytest.raises(ValidationError, match=f"{variable} must be an https address"):
        production_settings("postgresql://x")


@pytest.fixture(scope="module")
def careless_server() -> Iterator[Server]:
    """A server whose durable settings may be turned off, as an operator in a hurry might."""
    with pytest.MonkeyPatch.context() as patch:
        kept = [each for each in postgres._SETTINGS if each.split("=")[0] not in UNSAFE_WHEN_OFF]
        patch.setattr(postgres, "_SETTINGS", tuple(kept))
        with postgres.running_postgres() as server:
            yield server


@pytest.mark.parametrize("setting", UNSAFE_WHEN_OFF)
async def test_a_database_that_could_lose_what_it_acknowledges_is_refused(
    careless_server: Server, setting: str
) -> None:
    url = careless_server.url().replace("postgresql://", "postgresql+psycopg://", 1)
    settings = SubmissionsSettings(environment="test", database_url=SecretStr(url))
    app = create_app(settings)
    with psycopg.connect(careless_server.url(), autocommit=True) as connection:
        async with app.router.lifespan_context(app):
            pass
        connection.execute(f"ALTER SYSTEM SET {setting} = off".encode())
        connection.execute("SELECT pg_reload_conf()")
        try:
            database = Database(url, pool_size=1)
            with pytest.raises(UnsafeDatabase, match=f"Set {setting} = on and start again"):
                await database.refuse_unsafe_settings()
            await database.close()
        finally:
            connection.execute(f"ALTER SYSTEM RESET {setting}".encode())
            connection.execute("SELECT pg_reload_conf()")


async def test_production_does_not_start_as_a_role_that_the_second_wall_does_not_bind(
    databases: Databases, server: Server
) -> None:
    name = databases["submissions"].url.rsplit("/", maxsplit=1)[1]
    superuser = server.url(name).replace("postgresql://", "postgresql+psycopg://", 1)
    for url in (databases["submissions"].owner_url, superuser):
        app = create_app(production_settings(url))
        with pytest.raises(PowerfulRole, match="second wall"):
            async with app.router.lifespan_context(app):
                pass  # pragma: no cover


def test_production_signs_its_audit_trail_with_a_key_of_its_own(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("SUBMISSIONS_AUDIT_SIGNING_KEY")
    with pytest.raises(ValidationError, match="AUDIT_SIGNING_KEY is required"):
        production_settings("postgresql://x")


async def test_a_service_does_not_start_where_its_role_commits_carelessly(
    databases: Databases, server: Server
) -> None:
    """The setting may be turned off for one role in one database, and nowhere else."""
    url = databases["allocation"].url
    name = url.rsplit("/", maxsplit=1)[1]
    with psycopg.connect(server.url(), autocommit=True) as connection:
        command = f"ALTER ROLE allocation IN DATABASE {name} SET synchronous_commit = off"
        connection.execute(command.encode())
    settings = AllocationSettings(
        environment="test", database_url=SecretStr(url), assessment_url="http://sibling.invalid"
    )
    app = create_allocation(settings)

    with pytest.raises(UnsafeDatabase, match="synchronous_commit"):
        async with app.router.lifespan_context(app):
            pass  # pragma: no cover


async def test_the_machines_time_is_what_production_receipts_say(databases: Databases) -> None:
    app = production(databases)

    assert isinstance(app.state.api.state.clock, SystemClock)
    with connect(databases["submissions"].owner_url) as connection:
        (now,) = connection.execute("SELECT now()").fetchone() or (None,)
    assert abs((app.state.api.state.clock.now() - now).total_seconds()) < 60


async def test_metrics_name_routes_and_never_what_was_asked_for(databases: Databases) -> None:
    app = production(databases)
    async with app.router.lifespan_context(app), reach(app, "submissions") as client:
        await client.get("/filings/0190b0c1-7a3e-7000-8000-000000000001")
        response: httpx.Response = await client.get(client.base_url.copy_with(path="/metrics"))

    assert response.status_code == 200
    assert "/filings/{id}" in response.text
    assert "0190b0c1" not in response.text


@pytest.mark.parametrize("seconds", [0, 0.01, 0.03, 0.1])
async def test_a_service_that_ends_while_it_starts_leaves_no_task_behind(
    databases: Databases, seconds: float
) -> None:
    """A task that forgets its cancellation would keep the process from ending."""
    before = asyncio.all_tasks()
    for _ in range(3):
        app = production(databases)
        async with app.router.lifespan_context(app):
            await asyncio.sleep(seconds)
        assert asyncio.all_tasks() == before
