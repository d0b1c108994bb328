"""Requests that come when they come, whether or not the last one is answered: an open loop.

A request's time is counted from when it was to be sent, not from when there was time to send it, so
that a service that stalls is not flattered. Connections are kept and used again, as callers do.
"""

import asyncio
import json
import random
import statistics
import time
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass

from deploy.local.processes import LOOPBACK

Connection = tuple[asyncio.StreamReader, asyncio.StreamWriter]
NO_ANSWER = 0
SHED = frozenset({429, 503})


@dataclass(frozen=True, slots=True)
class Ask:
    """One request as bytes, to one port; `kind` is for the reckoning."""

    kind: str
    port: int
    content: bytes


@dataclass(frozen=True, slots=True)
class Shot:
    """A request and what came of it; `number` is the registration number it was given."""

    kind: str
    seconds: float
    status: int
    says_when: bool
    number: str = ""
    again: int = 0
    """How often it had to be sent again, with the same key."""


class Callers:
    """Connections to the balancer, and requests over them."""

    def __init__(self, *, patience_seconds: float) -> None:
        """A request without an answer for so long is given up."""
        self._patience_seconds = patience_seconds
        self._idle: dict[int, list[Connection]] = {}

    async def send(self, ask: Ask, *, planned: float, attempts: int = 1) -> Shot:
        """Send one request, and again while it is shed or lost and attempts are left."""
        for attempt in range(attempts):
            status, head, body = NO_ANSWER, b"", b""
            with suppress(TimeoutError, OSError, asyncio.IncompleteReadError):
                async with asyncio.timeout(self._patience_seconds):
                    status, head, body = await self._exchange(ask)
            if status not in SHED | {NO_ANSWER, 502, 504} or attempt == attempts - 1:
                break
            await asyncio.sleep(random.uniform(0.5, 1.5))  # noqa: S311 - not to come all at once
        number = json.loads(body).get("registration_number", "") if status == 201 else ""
        says_when = b"\r\nretry-after:" in head.lower()
        return Shot(ask.kind, time.monotonic() - planned, status, says_when, number, attempt)

    async def _exchange(self, ask: Ask) -> tuple[int, bytes, bytes]:
        idle = self._idle.setdefault(ask.port, [])
        if idle:
            reader, writer = idle.pop()
        else:
            reader, writer = await asyncio.open_connection(LOOPBACK, ask.port)
        is_kept = False
        try:
            writer.write(ask.content)
            await writer.drain()
            head = await reader.readuntil(b"\r\n\r\n")
            lines = head.lower().split(b"\r\n")
            lengths = [line for line in lines if line.startswith(b"content-length:")]
            body = await reader.readexactly(int(lengths[0].split(b":")[1])) if lengths else b""
            is_kept = bool(lengths) and b"connection: close" not in lines
            return int(head[9:12]), head, body
        finally:
            if is_kept:
                idle.append((reader, writer))
            else:
                writer.close()

    def close(self) -> None:
        """Give every connection back."""
        for connections in self._idle.values():
            for _, writer in connections:
                writer.close()


async def offer(
    make: Callable[[int], Ask],
    *,
    per_second: float,
    goes_on: Callable[[float], bool],
    patience_seconds: float = 10,
    attempts: int = 1,
) -> list[Shot]:
    """Send requests at moments of chance, so many a second on average; what came of each.

    `goes_on` says, of the seconds since the start, whether there are to be more.
    """
    chance = random.Random(1)  # noqa: S311 - repeatable on purpose
    callers = Callers(patience_seconds=patience_seconds)
    started, at = time.monotonic(), 0.0
    under_way: list[asyncio.Task[Shot]] = []
    number = 0
    while goes_on(at := at + chance.expovariate(per_second)):
        await asyncio.sleep(max(0.0, started + at - time.monotonic()))
        number += 1
        sending = callers.send(make(number), planned=started + at, attempts=attempts)
        under_way.append(asyncio.create_task(sending))
    shots = await asyncio.gather(*under_way)
    callers.close()
    return shots


async def saturate(
    make: Callable[[int], Ask], *, clients: int, seconds: float
) -> tuple[float, list[Shot]]:
    """So many callers, each asking again when answered: what can be done per second at most."""
    callers = Callers(patience_seconds=10)
    shots: list[Shot] = []
    ends = time.monotonic() + seconds

    async def one(client: int) -> None:
        number = client
        while time.monotonic() < ends:
            number += clients
            shots.append(await callers.send(make(number), planned=time.monotonic()))

    await asyncio.gather(*(one(client) for client in range(clients)))
    callers.close()
    return sum(shot.status in {200, 201} for shot in shots) / seconds, shots


@dataclass(frozen=True, slots=True)
class Told:
    """What came of one kind of request."""

    done: int
    shed: int
    shed_without_when: int
    failed: int
    unanswered: int
    p50_ms: float
    p99_ms: float
    shed_p99_ms: float

    @classmethod
    def of(cls, shots: Sequence[Shot], kind: str) -> "Told":
        """Count the shots of a kind; times are of those that were done, and of those shed."""
        these = [shot for shot in shots if shot.kind == kind]
        done = [shot.seconds for shot in these if shot.status in {200, 201}]
        shed = [shot for shot in these if shot.status in SHED]
        counts = Counter(shot.status for shot in these)
        return cls(
            done=len(done),
            shed=len(shed),
            shed_without_when=sum(not shot.says_when for shot in shed),
            failed=len(these) - len(done) - len(shed) - counts[NO_ANSWER],
            unanswered=counts[NO_ANSWER],
            p50_ms=_cut(done, 50),
            p99_ms=_cut(done, 99),
            shed_p99_ms=_cut([shot.seconds for shot in shed], 99),
        )

    def line(self) -> str:
        """For people."""
        return (
            f"done {self.done}, shed {self.shed} (without Retry-After {self.shed_without_when}),"
            f" failed {self.failed}, unanswered {self.unanswered}; p50 {self.p50_ms:.0f} ms,"
            f" p99 {self.p99_ms:.0f} ms"
            + (f", shed p99 {self.shed_p99_ms:.0f} ms" * bool(self.shed))
        )


def _cut(seconds: Sequence[float], percent: int) -> float:
    if len(seconds) < 2:
        return 1000 * sum(seconds)
    return 1000 * statistics.quantiles(seconds, n=100)[percent - 1]
