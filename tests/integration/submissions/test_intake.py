"""The intake under a storm: one effect per key, no gap, no filing hurt by another, none lost."""

import asyncio
import json
from collections.abc import Iterator
from contextlib import contextmanager

import httpx
from pydantic import SecretStr

from deploy.local.database import ServiceDatabase
from services.submissions.main import create_app
from services.submissions.settings import SubmissionsSettings
from tests.integration.coast import DEFINITIONS, GOOD_REPORT, RECIPIENTS, filings, swedish
from tests.integration.problems import refused
from tests.integration.tables import connect
from tests.wire import Wire, as_role, reach, wired

Databases = dict[str, ServiceDatabase]
REPORT = json.dumps(GOOD_REPORT).encode()


async def send(
    client: httpx.AsyncClient, key: str, *, recipient_id: str = "nord", content: bytes = REPORT
) -> httpx.Response:
    return await client.post(
        filings(recipient_id=recipient_id),
        content=content,
        headers=as_role(
            f"region.{recipient_id}", Idempotency_Key=key, Content_Type="application/json"
        ),
    )


async def until_taken(client: httpx.AsyncClient, key: str, recipient_id: str) -> httpx.Response:
    """Send until it is answered, as a client does that is told to come back."""
    while True:
        response = await send(client, key, recipient_id=recipient_id)
        if response.status_code != 409:
            return response
        refused(response, 409, "idempotency-key-in-flight")
        await asyncio.sleep(0.02)


@contextmanager
def nothing_can_be_written(databases: Databases) -> Iterator[None]:
    """Every filing hangs in the database while the block runs."""
    with connect(databases["submissions"].owner_url) as blocker:
        blocker.execute("BEGIN")
        blocker.execute("LOCK TABLE submissions.filing_version IN EXCLUSIVE MODE")
        yield
        blocker.execute("ROLLBACK")


async def hangs(task: asyncio.Task[httpx.Response], databases: Databases) -> None:
    """Wait until the request waits for a lock in the database."""
    with connect(databases["submissions"].owner_url) as connection:
        while connection.execute("SELECT FROM pg_locks WHERE NOT granted").rowcount == 0:
            await asyncio.sleep(0.01)
            assert not task.done(), "it should hang"


async def test_a_storm_on_two_processes_has_one_effect_per_key_and_leaves_no_gap(
    wire: Wire, databases: Databases
) -> None:
    """Each key is sent to both at once; three filings get all the versions."""
    keys = [(f"key-{number}", RECIPIENTS[number % 3]) for number in range(45)]
    async with wired(databases, agreements_dir=DEFINITIONS) as other:
        for each in (wire, other):
            await each.set_clock(swedish("2024-09-12 10:00"))
        answers = await asyncio.gather(
            *(
                until_taken(client, key, recipient_id)
                for key, recipient_id in keys
                for client in (wire.submissions, other.submissions)
            )
        )

    assert {answer.status_code for answer in answers} == {201}
    assert len({answer.content for answer in answers}) == len(keys)
    with connect(databases["submissions"].owner_url) as connection:
        rows = connection.execute(
            "SELECT registration_number, recipient_id, number, filing_version.xmin::text "
            "FROM filing_version JOIN filing ON id = filing_id ORDER BY registration_number"
        ).fetchall()
        events = connection.execute(
            "SELECT data ->> 'registration_number' FROM event ORDER BY number"
        ).fetchall()
        (records,) = connection.execute("SELECT count(*) FROM idempotency_record").fetchone() or ()
        (audited,) = connection.execute("SELECT count(*) FROM audit_entry").fetchone() or ()
    numbers = [number for number, *_ in rows]
    assert numbers == [f"S-2024-{number:06d}" for number in range(1, len(keys) + 1)]
    assert [number for (number,) in events] == numbers
    for recipient_id in RECIPIENTS:
        versions = [version for _, whose, version, _ in rows if whose == recipient_id]
        assert versions == list(range(1, 16)), "in the order of their registration numbers"
    assert (records, audited) == (len(keys), len(keys))
    transactions = {transaction for *_, transaction in rows}
    assert len(transactions) < len(keys) // 2, "they are to be written in groups"


async def test_a_filing_that_cannot_be_written_leaves_its_group_unharmed(
    wire: Wire, databases: Databases
) -> None:
    """A planted fault of the database hits one content; the others come while a first one hangs."""
    with connect(databases["submissions"].owner_url) as connection:
        connection.execute(
            "CREATE FUNCTION submissions.fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
            "IF NEW.content = 'bad' THEN RAISE EXCEPTION 'planted'; END IF; RETURN NEW; END $$;"
            "CREATE TRIGGER planted BEFORE INSERT ON submissions.filing_version "
            "FOR EACH ROW EXECUTE FUNCTION submissions.fail();"
        )
    inside = wire.submissions._transport
    assert isinstance(inside, httpx.ASGITransport)
    outside = httpx.ASGITransport(inside.app, raise_app_exceptions=False)
    async with httpx.AsyncClient(
        transport=outside, base_url=wire.submissions.base_url, timeout=30
    ) as client:
        with nothing_can_be_written(databases):
            first = asyncio.create_task(send(client, "first"))
            await hangs(first, databases)
            group = [
                asyncio.create_task(send(client, f"key-{number}", content=content))
                for number, content in enumerate([REPORT, b"bad", REPORT])
            ]
            await asyncio.sleep(0.1)
        answers = await asyncio.gather(first, *group)

    assert [answer.status_code for answer in answers] == [201, 201, 500, 201]
    good = [answer.json() for answer in answers if answer.status_code == 201]
    assert {receipt["version"] for receipt in good} == {1, 2, 3}
    assert {receipt["registration_number"][-6:] for receipt in good} == {
        f"{number:06d}" for number in (1, 2, 3)
    }


async def test_who_disconnects_while_waiting_loses_nothing_and_doubles_nothing(
    wire: Wire, databases: Databases
) -> None:
    with nothing_can_be_written(databases):
        waiting = asyncio.create_task(send(wire.submissions, "one"))
        await hangs(waiting, databases)
        waiting.cancel()
        await asyncio.sleep(0)

    again = await until_taken(wire.submissions, "one", "nord")

    assert again.headers["idempotent-replayed"] == "true"
    assert again.json()["version"] == 1
    assert (await send(wire.submissions, "two")).json()["version"] == 2


async def test_stopping_waits_for_what_was_handed_in(wire: Wire, databases: Databases) -> None:
    async with wired(databases, agreements_dir=DEFINITIONS) as stopping:
        with nothing_can_be_written(databases):
            waiting = [
                asyncio.create_task(send(stopping.submissions, f"key-{number}"))
                for number in range(5)
            ]
            await hangs(waiting[0], databases)

    assert [(await each).status_code for each in waiting] == [201] * 5
    assert (await send(wire.submissions, "next")).json()["version"] == 6


async def test_beyond_what_may_be_held_in_memory_the_answer_is_to_come_back(
    wire: Wire, databases: Databases
) -> None:
    """32 MB may be held: two of 12 MB are, the third is told to wait, and is taken in later."""
    app = create_app(
        SubmissionsSettings(
            environment="test",
            database_url=SecretStr(databases["submissions"].url),
            agreements_dir=DEFINITIONS,
            intake_queue_megabytes=32,
        )
    )
    content = bytes(12 * 1024 * 1024)
    async with app.router.lifespan_context(app), reach(app, "submissions") as client:
        with nothing_can_be_written(databases):
            held = [
                asyncio.create_task(send(client, f"key-{number}", content=content))
                for number in range(2)
            ]
            await hangs(held[0], databases)
            third = await send(client, "third", content=content)
        refused(third, 503, "queue-full")
        assert third.headers["retry-after"] == "1"
        assert [(await each).status_code for each in held] == [201, 201]
        assert (await send(client, "third", content=content)).status_code == 201
