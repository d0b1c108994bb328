"""Officers who act at once, and storms of one key: one of them wins, and one effect is had.

    python -m deploy.harness.races [--rounds 100] [--keys 30] [--clients 100] [--plant NAME]

Officers: two of them judge one case, each having seen the same state of it; one is taken, the
other told that the case has changed. Storms: a hundred clients send one request under one key at
once, now and then with the service killed meanwhile; all get the same answer, and it was done once.
Ends with 0 where every promise is kept. Everything judged and filed is made up.
"""

import argparse
import asyncio
import hashlib
import json
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from uuid import uuid4

import httpx
import psycopg

from deploy.demo.callers import Services
from deploy.demo.year import PAYER
from deploy.harness.clients import AGAIN_SECONDS, Call, attempt
from deploy.harness.plants import BROKEN, plant_named
from deploy.harness.preparing import AGREEMENT, OBLIGATION, callers, prepare_cases
from deploy.harness.system import System, running_system
from shared.agreements.catalogue import Catalogue
from shared.schemas.allocations import KeyDataUpload, KeyValue
from shared.schemas.assessments import DecisionRequest
from shared.schemas.cases import Case
from shared.schemas.submissions import FilingBody

KILLS = 5
PATIENCE_SECONDS = 60
FREE_TEXT = "3.1-funds-use"
WON, LOST = httpx.codes.CREATED, httpx.codes.PRECONDITION_FAILED


@dataclass
class Raced:
    """How the officers' rounds ended, and what became of the storms."""

    rounds: Counter[tuple[int, ...]] = field(default_factory=Counter)
    decisions: int = 0
    keys: int = 0
    answers: int = 0
    differing: int = 0
    unanswered: int = 0
    effects: dict[str, int] = field(default_factory=dict)
    kills: int = 0

    @property
    def right_rounds(self) -> int:
        """Rounds in which one officer won and the other was told."""
        return self.rounds[(WON, LOST)]

    @property
    def is_kept(self) -> bool:
        """Whether every promise is kept."""
        return (
            self.right_rounds == self.rounds.total() == self.decisions
            and not (self.differing or self.unanswered)
            and all(count == 1 for count in self.effects.values())
            and len(self.effects) == self.keys
        )


# --- officers -----------------------------------------------------------------------------------


async def race_officers(client: httpx.AsyncClient, cases: list[Case], rounds: int) -> Raced:
    """All cases side by side, in each one round after another."""
    raced = Raced()

    async def race_in(case: Case, count: int) -> None:
        etag = f'"{case.version}"'
        for number in range(count):
            answers = await asyncio.gather(
                *(_judge(client, case, etag, who, number) for who in ("assessor.1", "assessor.2"))
            )
            raced.rounds[tuple(sorted(each.status_code for each in answers))] += 1
            winner = next((each for each in answers if each.status_code == WON), None)
            if winner is None:
                return
            back = await client.post(
                f"cases/{case.id}/hand-backs",
                content=json.dumps({"note": "Påhittat: en gång till."}),
                headers=Call(
                    "", "", "", "assessor.1", b"", if_match=winner.headers["etag"]
                ).headers(),
            )
            if back.status_code != WON:
                raced.rounds[(back.status_code,)] += 1
                return
            etag = back.headers["etag"]

    async with asyncio.TaskGroup() as group:
        for place, case in enumerate(cases):
            share = rounds // len(cases) + (place < rounds % len(cases))
            group.create_task(race_in(case, share))
    return raced


async def _judge(
    client: httpx.AsyncClient, case: Case, etag: str, who: str, number: int
) -> httpx.Response:
    request = DecisionRequest(
        judgement="met",
        motivation=f"Påhittat {case.id}/{number}",
        departure_reason="Påhittat.",
    )
    call = Call("", "", "", who, b"", if_match=etag)
    return await client.post(
        f"cases/{case.id}/decisions", content=request.model_dump_json(), headers=call.headers()
    )


def count_decisions(url: str) -> int:
    """How many judgements stand."""
    with psycopg.connect(url) as connection:
        row = connection.execute("SELECT count(*) FROM assessment.decision").fetchone()
    assert row is not None
    return int(row[0])


# --- storms -------------------------------------------------------------------------------------


async def storm(
    system: System, services: Services, raced: Raced, *, keys: int, clients: int
) -> None:
    """One key after another, each from all clients at once; some with a kill in the middle."""
    kill_at = {keys * place // KILLS | place % 2 for place in range(KILLS)}
    reached = {"submissions": services.submissions, "allocation": services.allocation}
    for number in range(keys):
        call = _upload() if number % 2 else _filing(number)
        client = reached[call.service]
        tasks = [asyncio.create_task(_answer(client, call)) for _ in range(clients)]
        if number in kill_at:
            await _kill_amid(system, call.service, tasks)
            raced.kills += 1
        answers = await asyncio.gather(*tasks)
        raced.keys += 1
        raced.answers += sum(each is not None for each in answers)
        raced.unanswered += sum(each is None for each in answers)
        raced.differing += max(0, len({each for each in answers if each is not None}) - 1)
        raced.effects[call.key] = _count_effects(system.url, call)
        if raced.keys % 10 == 0:
            print(f"  storm {raced.keys} of {keys}", flush=True)


def _filing(number: int) -> Call:
    """A report with content of its own, from one region or another."""
    regions = Catalogue.load().get(AGREEMENT).agreement.recipient_ids("regions")
    region = regions[number % len(regions)]
    body = FilingBody(answers={FREE_TEXT: f"Påhittat {uuid4()}"})
    return Call(
        "submissions",
        "filing",
        "filings",
        f"region.{region}",
        body.model_dump_json().encode(),
        query={"agreement_id": AGREEMENT, "obligation_id": OBLIGATION, "recipient_id": region},
    )


def _upload() -> Call:
    """Key data from a source of its own."""
    agreement = Catalogue.load().get(AGREEMENT).agreement
    data_set = agreement.data_sets[0]
    key = str(uuid4())
    upload = KeyDataUpload(
        agreement_id=AGREEMENT,
        data_set_id=data_set.id,
        source=f"Påhittat {key}",
        as_of=data_set.as_of,
        values=[
            KeyValue(recipient_id=name, value=1)
            for name in agreement.recipient_ids(data_set.recipients)
        ],
    )
    content = upload.model_dump_json().encode()
    return Call("allocation", "key data", "key-data-sets", PAYER, content, key=key)


async def _kill_amid(system: System, service: str, tasks: list[asyncio.Task[bytes | None]]) -> None:
    """Kill the service when the first has been answered, and start it again."""
    await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    system.kill(service)
    system.start(service)


async def _answer(client: httpx.AsyncClient, call: Call) -> bytes | None:
    """What the call is answered, however often it must be sent; None: not at all."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline:
        response = await attempt(client, call)
        if response is not None:
            return response.content if response.status_code == WON else None
        await asyncio.sleep(AGAIN_SECONDS)
    return None


def _count_effects(url: str, call: Call) -> int:
    """How many versions hold the call's bytes, or how many data sets name its source."""
    sha256 = hashlib.sha256(call.content).hexdigest()
    with psycopg.connect(url) as connection:
        row = connection.execute(
            "SELECT (SELECT count(*) FROM submissions.filing_version WHERE sha256 = %s)"
            " + (SELECT count(*) FROM allocation.key_data_set WHERE source = %s)",
            [sha256, f"Påhittat {call.key}"],
        ).fetchone()
    assert row is not None
    return int(row[0])


# --- both ---------------------------------------------------------------------------------------


async def race(system: System, *, rounds: int, keys: int, clients: int) -> Raced:
    """The officers first, then the storms."""
    async with callers(system.urls) as services:
        cases = await prepare_cases(services)
        raced = await race_officers(services.assessment, cases[:5], rounds)
        raced.decisions = count_decisions(system.url)
        print(f"  officers: {raced.rounds.total()} of {rounds} rounds", flush=True)
        await storm(system, services, raced, keys=keys, clients=clients)
    return raced


def main(arguments: list[str]) -> int:
    """Race, and tell the figures; BROKEN where a promise is."""
    parser = argparse.ArgumentParser(prog="python -m deploy.harness.races")
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument("--keys", type=int, default=30)
    parser.add_argument("--clients", type=int, default=100)
    parser.add_argument("--plant", default="", help="a fault that must be caught")
    chosen = parser.parse_args(arguments)
    with running_system(plant=plant_named(chosen.plant, "race")) as system:
        raced = asyncio.run(
            race(system, rounds=chosen.rounds, keys=chosen.keys, clients=chosen.clients)
        )
    others = {ended: count for ended, count in raced.rounds.items() if ended != (WON, LOST)}
    print(
        f"officers: {raced.rounds.total()} rounds, one 201 and one 412 in {raced.right_rounds},"
        f" otherwise {others or 0}; decisions {raced.decisions}"
    )
    wrong = sum(count != 1 for count in raced.effects.values())
    print(
        f"storms: {raced.keys} keys × {chosen.clients} clients, {raced.answers} answers ·"
        f" keys with another number of effects than one {wrong} · answers that differ"
        f" {raced.differing} · unanswered {raced.unanswered} · kills {raced.kills}"
    )
    return 0 if raced.is_kept else BROKEN


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
