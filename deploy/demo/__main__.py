"""Grant year 2024 from nothing: `make demo`.

Starts Postgres and the three services, lives through the year over their APIs, prints the result
beside what was published, stops everything, and ends with 0 only if every published amount is
reproduced and no krona is unaccounted for.
"""

import asyncio
import os
import sys
import time
from pathlib import Path

import httpx
from rich.console import Console

from deploy.demo.callers import DemoFailure, Services
from deploy.demo.printing import (
    print_comparison,
    print_degrees,
    print_explanation,
    print_year,
)
from deploy.demo.results import Results, compare, explain, read_outcomes, read_results
from deploy.demo.year import live_god_och_nara_vard, live_okad_tillganglighet
from deploy.local.claim import read_claim
from deploy.local.processes import LocalFailure
from deploy.local.stack import LOCAL, running_stack
from shared.agreements.catalogue import Catalogue

OT24, GNV24 = "okad-tillganglighet-2024", "god-och-nara-vard-2024"


async def live_the_year(services: Services, catalogue: Catalogue) -> list[Results]:
    """Both agreements, one after the other, through the services' APIs; ÖT24 first."""
    ot24, gnv24 = catalogue.get(OT24), catalogue.get(GNV24)
    return [
        await read_results(services, ot24, await live_okad_tillganglighet(services, ot24)),
        await read_results(services, gnv24, await live_god_och_nara_vard(services, gnv24)),
    ]


def verdict(results: list[Results]) -> tuple[str, str, bool]:
    """The two closing lines, and whether they say what they must."""
    compared = [each for result in results for each in compare(result)]
    equal = sum(each.equal_count for each in compared)
    published = sum(len(each.rows) for each in compared)
    unaccounted = sum(abs(result.unaccounted_kronor) for result in results)
    return (
        f"published amounts equal: {equal} of {published}",
        f"kronor unaccounted for: {unaccounted}",
        equal == published > 0 and unaccounted == 0,
    )


async def run_demo(urls: dict[str, str], console: Console) -> bool:
    """Live through the year against running services and print what came of it."""
    # A service closes what is idle for 5 s: a connection is not used again for as long.
    limits = httpx.Limits(keepalive_expiry=2)
    clients = {
        name: httpx.AsyncClient(base_url=url, timeout=60, limits=limits)
        for name, url in urls.items()
    }
    services = Services(**clients, tell=lambda line: console.print(f"  {line}", highlight=False))
    extra = os.environ.get("STATSBIDRAG_AGREEMENTS_DIR")
    try:
        results = await live_the_year(services, Catalogue.load(*([Path(extra)] if extra else [])))
        for result in results:
            if result.loaded.agreement.id == OT24:
                print_year(console, result)
                print_degrees(console, await read_outcomes(services, result.loaded))
                bonus = next(x for x in result.amounts if x.pot_id == "bup-bonus" and x.kronor > 0)
                console.print("\nEn krona, följd till sin paragraf:")
                print_explanation(console, await explain(services, bonus), depth=2)
            print_comparison(console, result, compare(result))
    finally:
        for client in clients.values():
            await client.aclose()
    equal, unaccounted, is_proven = verdict(results)
    console.print(equal, highlight=False)
    console.print(unaccounted, highlight=False)
    return is_proven


def live_in_new_system(console: Console) -> bool:
    """Start everything, live through the year, and leave nothing behind."""
    started = time.monotonic()
    console.print("Postgres och tre tjänster startar …")
    with running_stack() as stack:
        console.print(f"Igång efter {time.monotonic() - started:.1f} s; bidragsåret 2024:")
        return asyncio.run(run_demo(dict(stack.urls), console))


def live_in_running_system(console: Console) -> bool:
    """Live through the year in what `make up` started, and leave it there to be looked at."""
    claim = read_claim(LOCAL / "stack.json")
    if claim is None or not claim.places:
        raise LocalFailure("Nothing is running. Start it first: make up")
    urls = {name: place.api_url for name, place in claim.places.items()}
    return asyncio.run(run_demo(urls, console))


def main(arguments: list[str]) -> int:
    """Run the demo, in a system of its own or (`--running`) in the running one.

    Ends with 0 only if it proves what it says.
    """
    console = Console(width=None if sys.stdout.isatty() else 180)
    live = live_in_running_system if arguments == ["--running"] else live_in_new_system
    try:
        return 0 if live(console) else 1
    except (DemoFailure, LocalFailure) as failure:
        console.print(f"Demonstrationen avbröts: {failure}", style="red", markup=False)
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
