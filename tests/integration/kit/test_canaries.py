"""Secrets and personal data leave no trace in logs or in error answers, whatever goes wrong.

Canaries are put wherever they could come in; then all that was logged, at every level, is searched.
"""

import logging
from collections.abc import Iterator
from uuid import uuid4

import httpx
import pytest
from pydantic import SecretStr
from sqlalchemy import text

from deploy.local.database import ServiceDatabase
from services.submissions.main import create_app
from services.submissions.settings import SubmissionsSettings
from services.submissions.usecases import drafts
from shared.kit import logs
from tests.integration.coast import DEFINITIONS, filings
from tests.wire import as_role, new_key, reach

Databases = dict[str, ServiceDatabase]
PERSON = "Kanarie-19121212-1212"
TOKEN = "kanarie.token.c2lnbmF0dXI"
JSON = {"Content-Type": "application/json"}
ASKED: list[tuple[str, str, str | None, dict[str, str]]] = [
    ("POST", filings(), f'{{"answers": {{"done": "{PERSON}"}}}}', {}),
    ("POST", filings(), PERSON, {"Idempotency-Key": PERSON}),
    ("POST", filings(), PERSON, {"Content-Type": PERSON}),
    ("POST", "/drafts", f'{{"agreement_id": "{PERSON}"}}', {}),
    ("POST", "/drafts", f'{{"agreement_id": "{PERSON}"', {}),
    ("PUT", f"/drafts/{uuid4()}", f'{{"answers": "{PERSON}"}}', {"If-Match": PERSON}),
    ("GET", f"/filings/{uuid4()}?name={PERSON}", None, {}),
    ("GET", f"/filings?recipient_id={PERSON}", None, {}),
    ("GET", "/filings", None, {"traceparent": PERSON, "Cookie": PERSON}),
    ("GET", "/filings", None, {"Authorization": f"Bearer {TOKEN}"}),
    ("GET", "/filings", None, {"Authorization": TOKEN}),
    ("GET", "/drafts", None, {}),
]
"""The last fails in the database."""


@pytest.fixture(autouse=True)
def everything_is_logged() -> Iterator[None]:
    """Every logger at its most talkative, the database's statements included."""
    root, statements = logging.getLogger(), logging.getLogger("sqlalchemy.engine")
    levels = root.level, statements.level
    yield
    root.setLevel(levels[0])
    statements.setLevel(levels[1])


async def _fail_in_the_database(session: object, *_: object) -> None:
    """A fault of ours whose message, from Postgres, repeats what was sent."""
    await session.execute(text("SELECT CAST(:value AS int)"), {"value": PERSON})  # type: ignore[attr-defined]


async def provoke(databases: Databases, monkeypatch: pytest.MonkeyPatch) -> list[httpx.Response]:
    """Ask in every way that could spill something; the error answers."""
    url = databases["submissions"].url
    settings = SubmissionsSettings(
        environment="test", agreements_dir=DEFINITIONS, database_url=SecretStr(url)
    )
    app = create_app(settings)
    logging.getLogger().setLevel(logging.DEBUG)
    logging.getLogger("sqlalchemy.engine").setLevel(logging.DEBUG)
    monkeypatch.setattr(drafts, "list_drafts", _fail_in_the_database)
    answers = []
    async with app.router.lifespan_context(app), reach(app, "submissions") as inside:
        # As a server would: what the application raises is answered 500 and logged.
        transport = httpx.ASGITransport(app=app, raise_app_exceptions=False)
        async with httpx.AsyncClient(transport=transport, base_url=inside.base_url) as client:
            for method, path, content, headers in ASKED:
                who = as_role("region.nord", Idempotency_Key=new_key())
                answers.append(
                    await client.request(
                        method, path, content=content, headers={**JSON, **who, **headers}
                    )
                )
    return [answer for answer in answers if answer.status_code >= 400]


async def spilt(
    databases: Databases, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> list[str]:
    """What was found of the canaries, and where."""
    refusals = await provoke(databases, monkeypatch)
    assert {500, 401, 404, 422, 400} <= {refusal.status_code for refusal in refusals}
    logged = capsys.readouterr().err
    assert "request refused" in logged
    assert "request failed" in logged
    bearer = as_role("region.nord")["Authorization"].removeprefix("Bearer ")
    password = httpx.URL(databases["submissions"].url).password
    assert password
    canaries = {"person": PERSON, "token": TOKEN, "good token": bearer, "password": password}
    canaries["signing key"] = "PRIVATE KEY"
    places = {"the logs": logged, "an answer": "".join(refusal.text for refusal in refusals)}
    return [
        f"{what} in {where}"
        for where, content in places.items()
        for what, canary in canaries.items()
        if canary in content
    ]


async def test_no_canary_is_spilt(
    databases: Databases, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert await spilt(databases, monkeypatch, capsys) == []


async def test_a_log_that_writes_exceptions_out_is_found(
    databases: Databases, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(logs, "kind_of", repr)

    assert await spilt(databases, monkeypatch, capsys) == ["person in the logs"]
