"""Every replica of every service restarted in turn, under load: nobody is refused.

    python -m deploy.drills.rolling [--rounds 1] [--plant NAME]

Two replicas of each service are behind HAProxy. One after another is told to end, waited for, and
started anew, as a roll-out does, while reports are filed and lists read of all three services. A
caller sends again with the same Idempotency-Key, as it should; the first answers are counted too.
"""

import argparse
import asyncio
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from deploy.bench_intake import AGREEMENT
from deploy.drills.balanced import Balanced, running_balanced
from deploy.drills.load import judged, mixed, tell
from deploy.drills.traffic import Ask, Shot, Told, offer
from deploy.harness.plants import BROKEN, plant_named
from deploy.local.database import SERVICES
from deploy.local.issuer import bearer
from deploy.local.processes import LocalFailure

PER_SECOND = 40
READS = {
    "assessment": ("assessor.1", f"cases?agreement_id={AGREEMENT}&limit=1"),
    "allocation": ("payer.1", f"runs?agreement_id={AGREEMENT}&limit=1"),
}
STOP_SECONDS = 10.0
SETTLE_SECONDS = 2


def everywhere(system: Balanced) -> Callable[[int], Ask]:
    """Filings and reads of submissions, and every fourth request a read of one of the others."""
    make = mixed(system)

    def ask(number: int) -> Ask:
        if number % 4:
            return make(number)
        name = SERVICES[1 + number // 4 % 2]
        who, path = READS[name]
        head = f"GET /{name}/v1/{path} HTTP/1.1\r\nHost: load\r\n"
        head += f"Authorization: {bearer(who)}\r\n\r\n"
        return Ask(name, system.fronts[name], head.encode())

    return ask


def roll(system: Balanced, rounds: int) -> list[float]:
    """Restart each replica in turn; how long each took to end."""
    stopped = []
    for number in range(rounds):
        for name, replicas in system.replicas.items():
            for replica in replicas:
                stopped.append(system.stop_replica(replica))
                system.start_replica(replica)
                system.wait_until_ready(replica)
                time.sleep(SETTLE_SECONDS)  # until HAProxy has seen it
            print(f"  round {number + 1}: {name} restarted", flush=True)
    return stopped


def run(system: Balanced, rounds: int) -> bool:
    """Roll under load, and reckon."""
    is_over = threading.Event()
    make = everywhere(system)

    def load() -> list[Shot]:
        return asyncio.run(
            offer(
                make,
                per_second=PER_SECOND,
                goes_on=lambda _: not is_over.is_set(),
                attempts=5,
            )
        )

    with ThreadPoolExecutor(max_workers=1) as pool:
        loading = pool.submit(load)
        try:
            stopped = roll(system, rounds)
        finally:
            is_over.set()
        shots = loading.result()
    kinds = ("filing", "read", "assessment", "allocation")
    for kind in kinds:
        print(f"{kind:11} {Told.of(shots, kind).line()}")
    failed = sum(shot.status not in {200, 201} for shot in shots)
    again = sum(shot.again > 0 for shot in shots)
    tell(
        f"{len(stopped)} restarts, failed {failed} of {len(shots)} requests", is_reached=not failed
    )
    tell(f"sent again {again}, with the same key", is_reached=again == 0)
    tell(
        f"a replica ended within {max(stopped):.1f} s; target at most {STOP_SECONDS:.0f} s",
        is_reached=max(stopped) <= STOP_SECONDS,
    )
    wrong = {f"{failed} requests failed": failed > 0, "slow to end": max(stopped) > STOP_SECONDS}
    return judged(system, shots, wrong)


def main(arguments: list[str]) -> int:
    """Restart everything so many times; BROKEN where somebody was refused."""
    parser = argparse.ArgumentParser(prog="python -m deploy.drills.rolling")
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--plant", default="", help="a fault that must be caught")
    chosen = parser.parse_args(arguments)
    plant = plant_named(chosen.plant, "rolling")
    try:
        with running_balanced(dict.fromkeys(SERVICES, 2), plant=plant) as system:
            return 0 if run(system, chosen.rounds) else BROKEN
    except LocalFailure as failure:
        print(failure, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
