"""One client asks for all that it can: it is turned away in time, and nobody else is.

    python -m deploy.harness.limits [--plant NAME]

The intake runs with an allowance of 300 requests in ten minutes for each client. One asks 600, as
fast as they are answered; then another reads, an operator looks whether the service is up, and the
greedy one files a report, which is refused last. Ends with 0 where every promise is kept.
Everything filed is made up.
"""

import argparse
import asyncio
import sys
import time
from dataclasses import dataclass

import httpx

from deploy.harness.clients import Call
from deploy.harness.plants import BROKEN, plant_named
from deploy.harness.preparing import AGREEMENT, OBLIGATION, callers
from deploy.harness.system import System, running_system
from deploy.local.issuer import bearer
from shared.schemas.submissions import FilingBody

ALLOWED, WINDOW_SECONDS = 300, 600
ASKED, AT_ONCE = 600, 10
GREEDY, OTHER = "region.01", "region.03"


@dataclass(frozen=True, slots=True)
class Tried:
    """What came of it."""

    answered: int
    beyond: int
    """Answers that the greedy client had no allowance for."""
    turned_away: int
    without_when: int
    """How many of those were not told when to come back."""
    others_refused: int
    """Requests of others, and the report, that were not answered as they should be."""

    @property
    def is_kept(self) -> bool:
        """Whether every promise is kept."""
        wrong = self.beyond + self.without_when + self.others_refused
        return wrong == 0 < self.turned_away


async def be_greedy(system: System) -> Tried:
    """Ask without end, and look how others fare."""
    async with callers(system.urls) as services:
        client = services.submissions
        started = time.monotonic()
        answers: list[httpx.Response] = []
        for _ in range(ASKED // AT_ONCE):
            answers += await asyncio.gather(*(_read(client, GREEDY) for _ in range(AT_ONCE)))
        refilled = ALLOWED * (time.monotonic() - started) / WINDOW_SECONDS
        others = [
            (await _read(client, OTHER)).status_code == httpx.codes.OK,
            (await client.get(system.places["submissions"].root_url + "/livez")).is_success,
            (await _file(client)).status_code == httpx.codes.CREATED,
        ]
    answered = sum(each.status_code == httpx.codes.OK for each in answers)
    away = [each for each in answers if each.status_code == httpx.codes.TOO_MANY_REQUESTS]
    return Tried(
        answered=answered,
        beyond=max(0, answered - ALLOWED - int(refilled) - 1),
        turned_away=len(away),
        without_when=sum(not {"retry-after", "ratelimit"} <= each.headers.keys() for each in away),
        others_refused=others.count(False) + len(answers) - answered - len(away),
    )


async def _read(client: httpx.AsyncClient, who: str) -> httpx.Response:
    return await client.get(
        "filings", params={"limit": "1"}, headers={"Authorization": bearer(who)}
    )


async def _file(client: httpx.AsyncClient) -> httpx.Response:
    content = FilingBody(answers={"3.1-funds-use": "Påhittat"}).model_dump_json().encode()
    call = Call("submissions", "filing", "filings", GREEDY, content)
    region = GREEDY.partition(".")[2]
    query = {"agreement_id": AGREEMENT, "obligation_id": OBLIGATION, "recipient_id": region}
    return await client.post(call.path, content=content, params=query, headers=call.headers())


def main(arguments: list[str]) -> int:
    """Try, and tell the figures; BROKEN where a promise is."""
    parser = argparse.ArgumentParser(prog="python -m deploy.harness.limits")
    parser.add_argument("--plant", default="", help="a fault that must be caught")
    chosen = parser.parse_args(arguments)
    environment = {
        "SUBMISSIONS_RATE_LIMIT_REQUESTS": str(ALLOWED),
        "SUBMISSIONS_RATE_LIMIT_WINDOW_SECONDS": str(WINDOW_SECONDS),
    }
    with running_system(
        plant=plant_named(chosen.plant, "limits"), environment=environment
    ) as system:
        tried = asyncio.run(be_greedy(system))
    print(
        f"a greedy client: {tried.answered} of {ASKED} requests answered, beyond its allowance"
        f" {tried.beyond} · turned away {tried.turned_away}, not told when to come back"
        f" {tried.without_when} · others refused {tried.others_refused}"
    )
    return 0 if tried.is_kept else BROKEN


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
