"""Schemathesis over the three running services: `make fuzz`, `make fuzz-long`.

The demo year is lived first, so that there is something to ask about. Ends with 0 only if there is
no failure and no answer of 500 or more. `--plant NAME` breaks something, and must be caught; then
the first failure ends it.
"""

import argparse
import asyncio
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import schemathesis
from rich.console import Console
from schemathesis.engine import events, from_schema

from deploy.demo.__main__ import run_demo
from deploy.fuzz.asking import ask_as_users, offer_files, who_is_let_in
from deploy.harness.plants import BROKEN, Plant, plant_named
from deploy.harness.system import running_system

_CONFIG = Path(__file__).with_name("schemathesis.toml")
_SHARES = {"submissions": 5, "assessment": 3, "allocation": 5}
"""How the time is divided: about as there are operations."""


@dataclass(slots=True)
class Figures:
    """What came of asking one service."""

    operations: int
    cases: int = 0
    statuses: Counter[int] = field(default_factory=Counter)
    failures: dict[str, str] = field(default_factory=dict)

    @property
    def server_errors(self) -> int:
        """How many answers were 500 or more."""
        return sum(count for status, count in self.statuses.items() if status >= 500)


def ask(
    base_url: str, *, seconds: int, seed: int, long: bool, most_failures: int | None
) -> Figures:
    """Ask one service for some seconds, or until there are so many failures, and count."""
    config = schemathesis.Config.from_path(_CONFIG)
    config.update(seed=seed, max_time=seconds, max_failures=most_failures)
    config.projects.get_default().phases.stateful.enabled = long
    schema = schemathesis.openapi.from_url(f"{base_url}/openapi.json", config=config)
    ask_as_users(schema, who_is_let_in(base_url, schema))
    figures = Figures(operations=schema.statistic.operations.total)
    for event in from_schema(schema).execute():
        match event:
            case events.ScenarioFinished():
                _count(figures, event)
            case events.NonFatalError() | events.FatalError():
                figures.failures[str(event)] = str(event)
            case _:
                pass
    return figures


def _count(figures: Figures, event: events.ScenarioFinished) -> None:
    recorder = event.recorder
    figures.cases += len(recorder.cases)
    for interaction in recorder.interactions.values():
        if interaction.response is not None:
            figures.statuses[interaction.response.status_code] += 1
    for checks in recorder.checks.values():
        for check in checks:
            if check.failure_info is not None:
                failure = check.failure_info.failure
                figures.failures[f"{recorder.label}: {check.name}"] = (
                    f"{failure.title}: {failure.message}\n{check.failure_info.code_sample}"
                )


def main(arguments: list[str]) -> int:
    """Start everything, live the year, ask, and print the figures."""
    parser = argparse.ArgumentParser(prog="python -m deploy.fuzz", description=__doc__)
    parser.add_argument("--seconds", type=int, default=120, help="for all three services together")
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--long", action="store_true", help="sequences of operations too")
    parser.add_argument("--plant", default="", help="a fault that must be caught")
    chosen = parser.parse_args(arguments)
    plant = plant_named(chosen.plant, "fuzz")
    offer_files()
    failures, server_errors = 0, 0
    for name, figures in _asked(chosen.seconds, chosen.seed, long=chosen.long, plant=plant):
        failures += len(figures.failures)
        server_errors += figures.server_errors
        print(
            f"{name:12} operations {figures.operations} · cases {figures.cases} · "
            f"failures {len(figures.failures)} · 5xx {figures.server_errors}"
        )
        print(f"{'':12} answers {dict(sorted(figures.statuses.items()))}")
        for label, text in sorted(figures.failures.items()):
            print(f"\n{label}\n{text}")
    print(f"failures {failures} · 5xx {server_errors} · seed {chosen.seed}")
    return BROKEN if failures or server_errors else 0


def _asked(
    seconds: int, seed: int, *, long: bool, plant: Plant | None
) -> Iterator[tuple[str, Figures]]:
    with tempfile.TemporaryFile("w") as nowhere, running_system(plant=plant) as system:
        if not asyncio.run(run_demo(dict(system.urls), Console(file=nowhere))):
            raise SystemExit("the demo year did not come out right; run `make demo` and see")
        for name, share in _SHARES.items():
            budget = seconds * share // sum(_SHARES.values())
            most = None if plant is None else 1
            figures = ask(
                system.urls[name], seconds=budget, seed=seed, long=long, most_failures=most
            )
            yield name, figures
            if plant is not None and figures.failures:
                return


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
