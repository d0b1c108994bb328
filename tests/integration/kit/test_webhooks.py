"""Events are sent to those who have asked, signed, in order, at least once, and nowhere else."""

import asyncio
import base64
import hashlib
import hmac
import json
import re
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import httpx
import pytest

from deploy.local.database import ServiceDatabase
from shared.kit.database import Database
from shared.kit.webhooks import operate
from shared.kit.webhooks.desk import WebhookStateForbids
from shared.kit.webhooks.sending import Sender
from shared.kit.webhooks.signing import signed_headers
from shared.values.errors import NotFound
from tests.integration.coast import DEFINITIONS, GOOD_REPORT, deliver, file, visits
from tests.integration.kit.receiving import Receiver, receiving, status
from tests.integration.tables import connect
from tests.wire import Wire, as_role, post, wired

OWNER = "region.nord"
ROOT = Path(__file__).parents[3]
Databases = dict[str, ServiceDatabase]


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    async with receiving() as each:
        yield each


@pytest.fixture
async def at_work(databases: Databases, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Wire]:
    """The services with their workers, who try again at once, and twice."""
    async with working(databases, monkeypatch) as wire:
        yield wire


@asynccontextmanager
async def working(
    databases: Databases, monkeypatch: pytest.MonkeyPatch, *, sweep_seconds: str = "60"
) -> AsyncIterator[Wire]:
    monkeypatch.setenv("STATSBIDRAG_WEBHOOK_SWEEP_SECONDS", sweep_seconds)
    for service in ("SUBMISSIONS", "ASSESSMENT", "ALLOCATION"):
        monkeypatch.setenv(f"{service}_WEBHOOK_RETRY_SECONDS", "[0, 0]")
        monkeypatch.setenv(f"{service}_WEBHOOK_DEADLINE_SECONDS", "20")
    async with wired(databases, agreements_dir=DEFINITIONS, worker="inside") as wire:
        yield wire


async def register(wire: Wire, url: str, who: str = OWNER, **more: Any) -> Any:
    request = {"url": url, "description": "Påhittat ärendesystem", **more}
    response = await post(wire.submissions, "/webhooks", who, json=request)
    assert response.status_code == 201, response.text
    return response.json()


async def decide(databases: Databases, webhook_id: str, to: Any = "approved") -> None:
    database = Database(databases["submissions"].url, pool_size=1)
    try:
        await operate.decide(
            database, UUID(webhook_id), to, reason="Prov", loopback=True, now=datetime.now(UTC)
        )
    finally:
        await database.close()


async def approved(
    wire: Wire, databases: Databases, url: str, who: str = OWNER, **more: Any
) -> Any:
    made = await register(wire, url, who, **more)
    await decide(databases, made["webhook"]["id"])
    return made


async def get(wire: Wire, path: str, who: str = OWNER) -> Any:
    response = await wire.submissions.get(path, headers=as_role(who))
    assert response.status_code == 200, response.text
    return response.json()


async def act(wire: Wire, made: Any, verb: str, who: str = OWNER, json: Any = None) -> Any:
    """POST to a webhook as it now is."""
    path = f"/webhooks/{made['webhook']['id']}"
    version = (await get(wire, path, who))["version"]
    headers = {"If-Match": f'"{version}"'}
    response = await post(wire.submissions, f"{path}/{verb}", who, json=json, headers=headers)
    assert response.status_code in {201, 202}, response.text
    return response.json()


async def in_state(wire: Wire, made: Any, state: str) -> Any:
    path = f"/webhooks/{made['webhook']['id']}"
    async with asyncio.timeout(60):
        while (found := await get(wire, path))["state"] != state:  # noqa: ASYNC110
            await asyncio.sleep(0.05)
    return found


async def tried(wire: Wire, made: Any, count: int, who: str = OWNER) -> list[dict[str, Any]]:
    """The attempts, oldest first, once there are so many."""
    path = f"/webhooks/{made['webhook']['id']}/deliveries"
    async with asyncio.timeout(60):
        while len(found := (await get(wire, path, who))["items"]) < count:  # noqa: ASYNC110
            await asyncio.sleep(0.05)
    return list(reversed(found))


def is_signed(secret: str, headers: dict[str, str], body: bytes) -> bool:
    """As a receiver that follows Standard Webhooks finds out."""
    key = base64.b64decode(secret.removeprefix("whsec_"))
    said = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + body
    expected = base64.b64encode(hmac.new(key, said, hashlib.sha256).digest()).decode()
    is_recent = abs(datetime.now(UTC).timestamp() - int(headers["webhook-timestamp"])) < 300
    return is_recent and f"v1,{expected}" in headers["webhook-signature"].split(" ")


async def test_an_event_is_sent_signed_to_an_approved_address_and_to_no_other(
    at_work: Wire, databases: Databases, receiver: Receiver
) -> None:
    async with receiving() as unapproved:
        await register(at_work, unapproved.url)
        made = await approved(at_work, databases, receiver.url)
        filed = await file(at_work, GOOD_REPORT)
        await file(at_work, GOOD_REPORT, recipient_id="mitt")
        await deliver(at_work, visits())
        await receiver.until(2)
        attempts = await tried(at_work, made, 2)

    told = [json.loads(body) for _, body in receiver.came]
    assert [each["type"].removeprefix("se.statsbidrag.") for each in told] == [
        "filing.received", "statistics.delivered",
    ], "its own, and what is for everyone; not another's"  # fmt: skip
    assert told[0]["subject"] == f"filings/{filed.filing_id}"
    assert told == (await get(at_work, "/events"))["events"], "the same as in the feed"
    for headers, body in receiver.came:
        assert is_signed(made["secret"], headers, body)
        assert not is_signed(made["secret"], headers, body + b" ")
        assert headers["content-type"] == "application/cloudevents+json"
    assert [each["outcome"] for each in attempts] == ["delivered", "delivered"]
    assert attempts[0]["message_id"] == f"msg_submissions_{told[0]['id']}"
    assert "sha256" not in json.dumps(attempts), "the list holds nothing of what was sent"
    assert unapproved.connections == 0


async def test_what_failed_is_tried_again_before_what_comes_after_it(
    at_work: Wire, databases: Databases, receiver: Receiver
) -> None:
    receiver.answer = lambda before: status(500 if before < 2 else 200)(before)
    made = await approved(at_work, databases, receiver.url)
    await file(at_work, GOOD_REPORT)
    await deliver(at_work, visits())
    await receiver.until(4)
    attempts = await tried(at_work, made, 4)

    assert [each["outcome"] for each in attempts] == [
        "answered_otherwise", "answered_otherwise", "delivered", "delivered",
    ]  # fmt: skip
    names = [headers["webhook-id"] for headers, _ in receiver.came]
    assert names[0] == names[1] == names[2] != names[3], "receivers know what they have had"
    webhook = await get(at_work, f"/webhooks/{made['webhook']['id']}")
    assert (webhook["failure_count"], webhook["state"]) == (0, "approved")


async def test_what_fails_too_often_is_disabled_told_and_goes_on_where_it_stopped(
    at_work: Wire, databases: Databases, receiver: Receiver
) -> None:
    receiver.answer = status(500)
    made = await approved(at_work, databases, receiver.url)
    await file(at_work, GOOD_REPORT)
    webhook = await in_state(at_work, made, "disabled")
    assert webhook["failure_count"] == 3
    events = (await get(at_work, "/events"))["events"]
    assert events[-1]["type"] == "se.statsbidrag.webhook.disabled"
    await deliver(at_work, visits())

    receiver.answer = status(200)
    receiver.came.clear()
    await act(at_work, made, "resumptions")
    await receiver.until(3)
    told = [json.loads(body)["type"].rsplit(".", 2)[1:] for _, body in receiver.came]
    assert told == [["filing", "received"], ["webhook", "disabled"], ["statistics", "delivered"]]


async def test_an_event_whose_job_was_lost_is_sent_all_the_same(
    databases: Databases, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with wired(databases, agreements_dir=DEFINITIONS) as idle:
        await approved(idle, databases, receiver.url)
        await file(idle, GOOD_REPORT)
    with connect(databases["submissions"].owner_url) as connection:
        waiting = connection.execute("DELETE FROM procrastinate_jobs RETURNING task_name")
        assert waiting.fetchall() == [("spread-events",)], "one was left with the event"
    async with working(databases, monkeypatch, sweep_seconds="0.2"):
        await receiver.until(1)


async def test_a_job_that_dies_between_sending_and_noting_sends_again_and_loses_nothing(
    databases: Databases, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    send, calls = Sender.send, 0

    async def die_once(self: Sender, *sent: Any) -> Any:
        nonlocal calls
        answered = await send(self, *sent)
        calls += 1
        if calls == 1:
            raise RuntimeError("planted: the process is gone")
        return answered

    monkeypatch.setattr(Sender, "send", die_once)
    async with working(databases, monkeypatch, sweep_seconds="0.5") as wire:
        await approved(wire, databases, receiver.url)
        await file(wire, GOOD_REPORT)
        await receiver.until(2)
    names = [headers["webhook-id"] for headers, _ in receiver.came]
    assert names[0] == names[1]


@pytest.mark.parametrize(
    ("code", "outcome"),
    [(200, "delivered"), (301, "redirected"), (307, "redirected"), (308, "redirected"),
     (410, "answered_otherwise"), (503, "answered_otherwise")],
)  # fmt: skip
async def test_a_redirect_is_not_followed(code: int, outcome: str) -> None:
    async with receiving() as receiver, receiving() as elsewhere:
        receiver.answer = status(code, f"Location: {elsewhere.url}")
        sender = Sender(ports={443}, loopback=True, deadline_seconds=20)
        answered = await sender.send(receiver.url, {}, b"{}")
        await sender.close()
    assert (answered.outcome, answered.status) == (outcome, code)
    assert (receiver.connections, elsewhere.connections) == (1, 0)


async def test_an_answer_that_never_ends_or_never_comes_holds_nobody_up() -> None:
    async with receiving() as receiver:
        sender = Sender(ports={443}, loopback=True, deadline_seconds=0.5)
        receiver.silent_seconds = 3
        assert (await sender.send(receiver.url, {}, b"{}")).outcome == "too_slow"
        receiver.silent_seconds = 0
        receiver.answer = lambda _: b"HTTP/1.1 200 OK\r\nContent-Length: 999999999\r\n\r\nx"
        assert (await sender.send(receiver.url, {}, b"{}")).outcome == "delivered"
        receiver.answer = lambda _: b"HTTP/1.1 200 OK\r\n" + b"X-A: b\r\n" * 50_000
        assert (await sender.send(receiver.url, {}, b"{}")).outcome == "unreachable"
        receiver.answer = lambda _: b"not http at all"
        assert (await sender.send(receiver.url, {}, b"{}")).outcome == "unreachable"
        await sender.close()


async def test_an_event_is_sent_again_and_a_test_is_sent_when_the_owner_asks(
    at_work: Wire, databases: Databases, receiver: Receiver
) -> None:
    made = await approved(at_work, databases, receiver.url)
    await file(at_work, GOOD_REPORT)
    await receiver.until(1)
    await tried(at_work, made, 1)
    event_id = json.loads(receiver.came[0][1])["id"]

    again = await act(at_work, made, "deliveries", json={"event_id": event_id})
    await receiver.until(2)
    test = await act(at_work, made, "test-events")
    await receiver.until(3)

    names = [headers["webhook-id"] for headers, _ in receiver.came]
    assert names == [again["message_id"], again["message_id"], test["message_id"]]
    assert json.loads(receiver.came[2][1])["type"] == "se.statsbidrag.webhook.test"
    assert [each["kind"] for each in await tried(at_work, made, 3)] == ["feed", "resend", "test"]
    path = f"/webhooks/{made['webhook']['id']}/deliveries"
    missing = await post(at_work.submissions, path, OWNER, json={"event_id": "999"})
    assert missing.status_code == 404


async def test_while_a_secret_is_rotated_both_are_good(
    at_work: Wire, databases: Databases, receiver: Receiver
) -> None:
    old = await approved(at_work, databases, receiver.url)
    new = await act(at_work, old, "secrets")
    await file(at_work, GOOD_REPORT)
    await receiver.until(1)
    headers, body = receiver.came[0]
    assert old["secret"] != new["secret"]
    assert all(is_signed(each["secret"], headers, body) for each in (old, new))


async def test_a_secret_is_shown_once_and_is_nowhere_in_the_database(
    wire: Wire, databases: Databases
) -> None:
    key = {"Idempotency-Key": "the-same"}
    request = {"url": "https://system.example.org/events", "description": "Påhittat"}
    first, again = [
        await wire.submissions.post("/webhooks", json=request, headers=as_role(OWNER) | key)
        for _ in range(2)
    ]
    secret = first.json()["secret"]
    assert secret.startswith("whsec_")
    assert first.headers["cache-control"] == "no-store"
    assert again.json() == {**first.json(), "secret": None}
    with connect(databases["submissions"].owner_url) as connection:
        tables = connection.execute(
            "SELECT table_name FROM information_schema.tables WHERE table_schema = 'submissions'"
        ).fetchall()
        for (table,) in tables:
            rows = connection.execute(f"SELECT t::text FROM submissions.{table} AS t".encode())
            raw = base64.b64decode(secret.removeprefix("whsec_")).hex()
            for (row,) in rows:
                assert secret not in row
                assert raw not in row


async def test_a_webhook_follows_only_what_it_asked_for_and_ends_when_told(
    at_work: Wire, databases: Databases, receiver: Receiver
) -> None:
    types = ["se.statsbidrag.statistics.delivered"]
    made = await approved(at_work, databases, receiver.url, types=types)
    await file(at_work, GOOD_REPORT)
    await deliver(at_work, visits())
    await receiver.until(1)
    assert json.loads(receiver.came[0][1])["type"] == types[0]

    path = f"/webhooks/{made['webhook']['id']}"
    version = (await get(at_work, path))["version"]
    headers = as_role(OWNER) | {"If-Match": f'"{version}"'}
    assert (await at_work.submissions.delete(path, headers=headers)).status_code == 204
    await deliver(at_work, visits())
    await asyncio.sleep(0.3)
    assert len(receiver.came) == 1
    assert (await get(at_work, path))["state"] == "unregistered"


@pytest.mark.parametrize(
    ("request_", "code"),
    [
        ({"url": "http://system.example.org/"}, "webhook-address-refused"),
        ({"url": "https://10.0.0.1/"}, "webhook-address-refused"),
        ({"url": "https://a.example.org/", "types": ["no.such.type"]}, "invalid-content"),
        ({"url": "https://a.example.org/", "agreement_id": "none"}, "not-found"),
    ],
)
async def test_what_cannot_be_sent_to_or_of_is_refused(
    wire: Wire, request_: dict[str, Any], code: str
) -> None:
    request = {"description": "Påhittat", **request_}
    response = await post(wire.submissions, "/webhooks", OWNER, json=request)
    assert response.json()["code"] == code
    assert request_["url"] not in response.text


async def test_nobody_has_more_than_ten(wire: Wire) -> None:
    for _ in range(10):
        await register(wire, "https://system.example.org/")
    request = {"url": "https://system.example.org/", "description": "Påhittat"}
    response = await post(wire.submissions, "/webhooks", OWNER, json=request)
    assert response.json()["code"] == "too-many-webhooks"


async def test_only_its_owner_and_an_auditor_see_a_webhook(wire: Wire) -> None:
    made = await register(wire, "https://system.example.org/")
    path = f"/webhooks/{made['webhook']['id']}"
    for who, code in ((OWNER, 200), ("region.mitt", 404), ("assessor.1", 404), ("auditor.1", 200)):
        response = await wire.submissions.get(path, headers=as_role(who))
        assert response.status_code == code, who
    assert (await get(wire, "/webhooks", "region.mitt"))["items"] == []
    assert (await get(wire, "/webhooks", "auditor.1"))["items"] == [made["webhook"]]


async def test_an_operator_approves_what_awaits_it_and_may_end_it(
    wire: Wire, databases: Databases, receiver: Receiver, capsys: pytest.CaptureFixture[str]
) -> None:
    made = await register(wire, receiver.url)
    webhook_id = made["webhook"]["id"]
    url = databases["submissions"].url

    def operator(*arguments: str) -> int:
        return operate.main(["submissions", *arguments], url=url, loopback=True)

    assert await asyncio.to_thread(operator, "list") == operate.DONE
    assert f"{webhook_id}  awaits_approval  region:nord" in capsys.readouterr().out
    with pytest.raises(NotFound):
        await decide(databases, "00000000-0000-4000-8000-000000000000")
    done = await asyncio.to_thread(operator, "approve", webhook_id, "--reason", "Avtal 1")
    assert done == operate.DONE
    with pytest.raises(WebhookStateForbids):
        await decide(databases, webhook_id)
    assert await asyncio.to_thread(operator, "refuse", webhook_id, "--reason", "Slut") == 0
    webhook = await get(wire, f"/webhooks/{webhook_id}")
    assert (webhook["state"], webhook["reason"]) == ("refused", "Slut")
    with connect(databases["submissions"].owner_url) as connection:
        told = connection.execute(
            "SELECT action FROM audit_entry WHERE principal = 'operator' ORDER BY number"
        )
        assert [action for (action,) in told] == ["webhook approved", "webhook refused"]


async def test_a_name_that_leads_inside_is_not_approved(wire: Wire, databases: Databases) -> None:
    made = await register(wire, "https://system.example.org/")

    async def inside(_: str, __: int) -> list[str]:
        return ["10.0.0.7"]

    database = Database(databases["submissions"].url, pool_size=1)
    with pytest.raises(Exception, match="not on the public internet"):
        await operate.decide(
            database,
            UUID(made["webhook"]["id"]),
            "approved",
            reason="Prov",
            loopback=True,
            now=datetime.now(UTC),
            resolve_name=inside,
        )
    await database.close()
    path = f"/webhooks/{made['webhook']['id']}"
    assert (await get(wire, path))["state"] == "awaits_approval"


def receiver_of(language: str) -> str:
    guide = (ROOT / f"services/allocation/site/guides/{language}.md").read_text("utf-8")
    (block,) = re.findall(r"```python\n(.*?)```", guide, re.DOTALL)
    return str(block)


async def test_the_receiver_of_the_guides_takes_what_is_ours_and_nothing_else(
    at_work: Wire, databases: Databases, tmp_path: Path
) -> None:
    assert receiver_of("sv") == receiver_of("en")
    (tmp_path / "receiver.py").write_text(receiver_of("en"))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    url = f"http://127.0.0.1:{port}/"
    made = await approved(at_work, databases, url)
    process = await asyncio.create_subprocess_exec(
        sys.executable, str(tmp_path / "receiver.py"),
        env={"WEBHOOK_SECRET": made["secret"], "PORT": str(port)},
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.DEVNULL,
    )  # fmt: skip
    assert process.stdout is not None
    try:
        async with asyncio.timeout(60):
            while not await is_listening(port):  # noqa: ASYNC110
                await asyncio.sleep(0.05)
            await file(at_work, GOOD_REPORT)
            assert await process.stdout.readline() == b"se.statsbidrag.filing.received\n"
        at = datetime.now(UTC)
        for key, when, status_ in ((b"another's", at, 401), (b"", at - timedelta(hours=1), 401)):
            secret = key or base64.b64decode(made["secret"].removeprefix("whsec_"))
            headers = signed_headers([secret], message_id="msg", at=when, body=b"{}")
            async with httpx.AsyncClient() as client:
                answer = await client.post(url, headers=headers, content=b"{}")
            assert answer.status_code == status_
    finally:
        process.kill()
        await process.wait()


async def is_listening(port: int) -> bool:
    try:
        _, writer = await asyncio.open_connection("127.0.0.1", port)
    except OSError:
        return False
    writer.close()
    return True


async def test_without_webhooks_an_event_leaves_no_job(wire: Wire, databases: Databases) -> None:
    await register(wire, "https://system.example.org/")
    await file(wire, GOOD_REPORT)
    with connect(databases["submissions"].owner_url) as connection:
        count = connection.execute("SELECT count(*) FROM procrastinate_jobs").fetchone()
    assert count == (0,)
