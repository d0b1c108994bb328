"""How much is carried, and what happens when more comes, each beside the machine's own limit.

    python -m deploy.drills.load usual|overload|deadline-minute [--long] [--plant NAME]

Reports of 20 KB are filed, and lists of reports read, through HAProxy with the configuration that
containers use. In the same run are measured what bare Postgres commits of the same bytes, and what
the service does at most on this machine, generator included. An ending other than 0 says that a
promise was broken: something acknowledged is not there, something is there twice, a request was
neither done nor turned away as it should be. A rate or a time that was not reached is told, beside
what the machine could do. Everything filed is made up.
"""

import argparse
import asyncio
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import psycopg

from deploy.bench_intake import AGREEMENT, bare_loop, report_bytes, service_requests
from deploy.drills.balanced import Balanced, running_balanced
from deploy.drills.large_reports import large_reports
from deploy.drills.traffic import Ask, Shot, Told, offer, saturate
from deploy.harness.plants import BROKEN, plant_named
from deploy.local.database import DATABASE
from deploy.local.issuer import bearer
from deploy.local.processes import LocalFailure
from shared.agreements.catalogue import Catalogue

FILINGS_PER_SECOND, READS_PER_SECOND = 150, 62
TIMES = 10
USUAL_SHARE = 0.6
"""Of what the machine can do at most: what is offered where it cannot do the target."""
USUAL_P99_MS, SHED_P99_MS, DONE_P99_MS, GOODPUT_SHARE = 250, 1500, 2000, 0.8
SENDERS, SENDING_SECONDS = 311, 60
LIMIT_SECONDS = 4


def mixed(system: Balanced) -> Callable[[int], Ask]:
    """Filings and reads as they come together, each caller in the name of one region."""
    port = system.fronts["submissions"]
    regions = Catalogue.load().get(AGREEMENT).agreement.recipient_ids("regions")
    filing = service_requests(report_bytes())
    every = FILINGS_PER_SECOND + READS_PER_SECOND

    def make(number: int) -> Ask:
        region = regions[number % len(regions)]
        if number * READS_PER_SECOND % every < READS_PER_SECOND:
            head = f"GET /submissions/v1/filings?agreement_id={AGREEMENT}&limit=20 HTTP/1.1\r\n"
            head += f"Host: load\r\nAuthorization: {bearer('region.' + region)}\r\n\r\n"
            return Ask("read", port, head.encode())
        return Ask("filing", port, filing(number % len(regions), number))

    return make


def lost_and_doubled(system: Balanced, shots: Sequence[Shot]) -> tuple[int, int]:
    """Acknowledged reports without a row of their own, and numbers given out more than once."""
    numbers = [shot.number for shot in shots if shot.number]
    with psycopg.connect(system.server.url(DATABASE)) as connection:
        kept = connection.execute("SELECT registration_number FROM submissions.filing_version")
        there = {row[0] for row in kept}
    given = set(numbers)
    return len(numbers) - len(given & there), len(numbers) - len(given)


@dataclass(frozen=True, slots=True)
class Limit:
    """What the machine can do at most, in this run."""

    commits_per_second: float
    requests_per_second: float
    shots: list[Shot]


async def measure_limit(system: Balanced, make: Callable[[int], Ask]) -> Limit:
    """Bare Postgres with the same bytes; then as many requests as are answered."""
    url = system.server.url(DATABASE)
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("CREATE TABLE bare (id bigserial PRIMARY KEY, content bytea NOT NULL)")
    bare = await bare_loop(url, report_bytes(), LIMIT_SECONDS)
    per_second, shots = await saturate(make, clients=32, seconds=LIMIT_SECONDS)
    print(
        f"this machine, now: bare Postgres commits {bare.per_second:.0f}/s of the same bytes;"
        f" filings and reads at most {per_second:.0f}/s, generator and balancer included"
    )
    return Limit(bare.per_second, per_second, shots)


def judged(system: Balanced, shots: Sequence[Shot], wrong: dict[str, bool]) -> bool:
    """Tell what was wrong, and whether nothing was."""
    lost, doubled = lost_and_doubled(system, shots)
    print(f"acknowledged {sum(bool(s.number) for s in shots)}, lost {lost}, doubled {doubled}")
    wrong |= {"acknowledged and lost": lost > 0, "one number given twice": doubled > 0}
    for what in (name for name, is_so in wrong.items() if is_so):
        print(f"WRONG       {what}")
    return not any(wrong.values())


def tell(what: str, *, is_reached: bool) -> None:
    """A figure beside its target."""
    print(f"{'reached    ' if is_reached else 'NOT reached'} {what}")


async def usual(system: Balanced, *, seconds: float) -> bool:
    """The rate of a busy day: everything is done, and soon."""
    make = mixed(system)
    limit = await measure_limit(system, make)
    target = float(FILINGS_PER_SECOND + READS_PER_SECOND)
    offered = min(target, USUAL_SHARE * limit.requests_per_second)
    shots = await offer(make, per_second=offered, goes_on=lambda at: at < seconds)
    filings, reads = Told.of(shots, "filing"), Told.of(shots, "read")
    print(f"offered {offered:.0f}/s for {seconds:.0f} s\nfilings     {filings.line()}")
    print(f"reads       {reads.line()}")
    per_second = (filings.done + reads.done) / seconds
    tell(
        f"{per_second:.0f} requests/s, target {target:.0f}/s; that is"
        f" {per_second / limit.requests_per_second:.2f} of what this machine does at most",
        is_reached=per_second >= 0.95 * target,
    )
    tell(
        f"filings' p99 {filings.p99_ms:.0f} ms; target at most {USUAL_P99_MS} ms",
        is_reached=filings.p99_ms <= USUAL_P99_MS,
    )
    refused = sum(each.failed + each.unanswered + each.shed for each in (filings, reads))
    return judged(system, [*shots, *limit.shots], {f"{refused} not done": refused > 0})


async def overload(system: Balanced, *, seconds: float) -> bool:
    """Ten times that rate: what cannot be done is turned away at once, reads before filings."""
    make = mixed(system)
    limit = await measure_limit(system, make)
    offered = TIMES * min(FILINGS_PER_SECOND + READS_PER_SECOND, limit.requests_per_second)
    shots = await offer(make, per_second=offered, goes_on=lambda at: at < seconds)
    filings, reads = Told.of(shots, "filing"), Told.of(shots, "read")
    print(f"offered {offered:.0f}/s for {seconds:.0f} s\nfilings     {filings.line()}")
    print(f"reads       {reads.line()}")
    goodput = (filings.done + reads.done) / seconds / limit.requests_per_second
    tell(
        f"goodput {goodput:.2f} of what this machine does at most, the generator having"
        f" {TIMES} times the work; target at least {GOODPUT_SHARE}",
        is_reached=goodput >= GOODPUT_SHARE,
    )
    shed_p99_ms = max(filings.shed_p99_ms, reads.shed_p99_ms)
    tell(
        f"turned away within {shed_p99_ms:.0f} ms (p99); target at most {SHED_P99_MS} ms",
        is_reached=shed_p99_ms <= SHED_P99_MS,
    )
    tell(
        f"p99 of filings done {filings.p99_ms:.0f} ms, of which at most 1 s in the queue; target at"
        f" most {DONE_P99_MS} ms",
        is_reached=filings.p99_ms <= DONE_P99_MS,
    )
    both = (filings, reads)
    return judged(
        system,
        [*shots, *limit.shots],
        {
            "an answer that is neither yes nor a proper no": any(each.failed for each in both),
            "callers left without an answer": any(each.unanswered for each in both),
            "turned away without Retry-After": any(each.shed_without_when for each in both),
            "nothing was turned away": not (filings.shed or reads.shed),
            "filings were turned away before reads": _share(filings) > _share(reads),
        },
    )


def _share(told: Told) -> float:
    return told.shed / max(1, told.shed + told.done)


async def deadline_minute(system: Balanced, *, share: float) -> bool:
    """Everybody files 5 MB in the last minute, at moments of chance; all of it is taken in."""
    senders, seconds = round(SENDERS * share), SENDING_SECONDS * share
    make, size_bytes = large_reports(system.fronts["submissions"])
    started = time.monotonic()
    shots = await offer(
        make,
        per_second=senders / seconds,
        goes_on=_so_many(senders),
        patience_seconds=60,
        attempts=5,
    )
    took = time.monotonic() - started
    told = Told.of(shots, "filing")
    print(f"{senders} senders × {size_bytes / 1e6:.1f} MB, sent within {seconds:.0f} s")
    print(f"filings     {told.line()}; sent again {sum(shot.again for shot in shots)} times")
    tell(
        f"{told.done} of {senders} taken in, the last {took:.0f} s after the first was sent;"
        f" {told.done * size_bytes / took / 1e6:.0f} MB/s",
        is_reached=told.done == senders and took <= seconds + 5,
    )
    return judged(system, shots, {"a report was not taken in": told.done != senders})


def _so_many(count: int) -> Callable[[float], bool]:
    left = iter(range(count))
    return lambda _: next(left, None) is not None


def main(arguments: list[str]) -> int:
    """One run; BROKEN where a promise is."""
    parser = argparse.ArgumentParser(prog="python -m deploy.drills.load")
    parser.add_argument("run", choices=("usual", "overload", "deadline-minute"))
    parser.add_argument("--long", action="store_true", help="as long as the promise says")
    parser.add_argument("--plant", default="", help="a fault that must be caught")
    chosen = parser.parse_args(arguments)
    plant = plant_named(chosen.plant, chosen.run)
    try:
        with running_balanced({"submissions": 1}, pool_size=16, plant=plant) as system:
            match chosen.run:
                case "usual":
                    run = usual(system, seconds=600 if chosen.long else 20)
                case "overload":
                    run = overload(system, seconds=60 if chosen.long else 10)
                case _:
                    run = deadline_minute(system, share=1 if chosen.long else 0.25)
            return 0 if asyncio.run(run) else BROKEN
    except LocalFailure as failure:
        print(failure, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
