"""The whole system on this machine: Postgres, three migrated schemas, three services.

    with running_stack() as stack:                for the demo: temporary, ends with this process
        stack.urls["submissions"]                 http://127.0.0.1:…/submissions/v1

    python -m deploy.local.stack up|down|status   for people: left running, data kept in .local/

`up` starts one process in the background that holds the same block open, and holds a lock on
`.local/stack.json` as long as it lives: so one look tells whether the system is up, `down` has
one process to end, and should that process be killed, all the others go with it.
"""

import hashlib
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from deploy.local.claim import Claim, held_claim, read_claim
from deploy.local.database import ServiceDatabase, prepare_database
from deploy.local.postgres import running_postgres, server_account
from deploy.local.processes import (
    LocalFailure,
    ending_in_order,
    is_reachable,
    open_private_log,
    tail,
)
from deploy.local.services import (
    ASKS,
    ROOT,
    ServicePlace,
    ask_whether_ready,
    choose_places,
    databases_from_environment,
    migrate_all,
    running_service,
    wait_until_ready,
)

LOCAL = ROOT / ".local"
USUAL_PORTS = {"submissions": 8001, "assessment": 8002, "allocation": 8003}
UP_SECONDS = 240
DOWN_SECONDS = 60


@dataclass(frozen=True, slots=True)
class Stack:
    """A running system: where each service listens."""

    places: Mapping[str, ServicePlace]

    @property
    def urls(self) -> Mapping[str, str]:
        """The base address of each service's API."""
        return {name: place.api_url for name, place in self.places.items()}


@contextmanager
def running_stack(
    folder: Path | None = None,
    *,
    usual_ports: Mapping[str, int] | None = None,
    extra_environment: Mapping[str, str] | None = None,
) -> Iterator[Stack]:
    """Run everything while the block lasts, and stop it in order: callers before the called.

    Data and logs are kept in `folder`; without one they are temporary. Where the environment
    names a database for every service, those are used and no Postgres is started.
    """
    with ExitStack() as held:
        held.enter_context(ending_in_order())
        home = folder or Path(
            held.enter_context(tempfile.TemporaryDirectory(prefix="statsbidrag-"))
        )
        log_folder = home / "log"
        databases = databases_from_environment()
        if databases is None:
            kept = None if folder is None else postgres_folder(folder)
            databases = prepare_database(held.enter_context(running_postgres(kept)))
        migrate_all(databases, log_folder=log_folder)
        yield held.enter_context(
            running_services(
                databases,
                log_folder=log_folder,
                usual_ports=usual_ports,
                extra_environment=extra_environment,
            )
        )


@contextmanager
def running_services(
    databases: Mapping[str, ServiceDatabase],
    *,
    log_folder: Path,
    usual_ports: Mapping[str, int] | None = None,
    extra_environment: Mapping[str, str] | None = None,
) -> Iterator[Stack]:
    """Run the three services on databases that are migrated, while the block lasts."""
    with ExitStack() as held:
        places = choose_places(usual_ports or {}, log_folder)
        _start_services(held, places, databases, extra_environment or {})
        yield Stack(places)


def postgres_folder(folder: Path) -> Path:
    """Where Postgres keeps its data: in `folder`, or for root where the server can reach it at all.

    Root's own home is closed to the account the server runs as; the system's place for what
    programs keep is not.
    """
    if is_reachable(folder / "postgres", server_account()):
        return folder / "postgres"
    name = hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:16]
    return Path("/var/lib/statsbidrag-local") / name


def _start_services(
    held: ExitStack,
    places: Mapping[str, ServicePlace],
    databases: Mapping[str, ServiceDatabase],
    extra_environment: Mapping[str, str],
) -> None:
    """Start the called before their callers, then wait for all: they come up side by side."""
    processes = {
        name: held.enter_context(
            running_service(
                place,
                databases[name],
                peer=places[ASKS[name]] if name in ASKS else None,
                extra_environment={
                    "ALLOCATION_SUBMISSIONS_URL": places["submissions"].api_url,
                    **extra_environment,
                },
            )
        )
        for name, place in places.items()
    }
    for name, place in places.items():
        wait_until_ready(place, processes[name])


# --- left running, for people --------------------------------------------------------------


def up(folder: Path = LOCAL) -> int:
    """Start the system in the background and say where it is; one that is up is left alone."""
    claim = read_claim(_claim_file(folder))
    if claim is not None:
        print("The system is up already.")
    else:
        folder.mkdir(exist_ok=True)
        claim = _start_keeper(folder)
    _print_places(claim)
    return 0


def _start_keeper(folder: Path) -> Claim:
    """Start the process that keeps the system, and wait until it says that all is ready."""
    log = folder / "log" / "stack.log"
    log.unlink(missing_ok=True)
    with open_private_log(log) as output:
        keeper = subprocess.Popen(
            [sys.executable, "-m", "deploy.local.stack", "keep", str(folder)],
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    deadline = time.monotonic() + UP_SECONDS
    while keeper.poll() is None and time.monotonic() < deadline:
        claim = read_claim(_claim_file(folder))
        if claim is not None and claim.places:
            return claim
        time.sleep(0.1)
    if keeper.poll() is None:
        keeper.terminate()
    raise LocalFailure(f"The system did not start. {log} ends:\n{tail(log, line_count=60)}")


def keep(folder: Path) -> int:
    """Hold the system up until told to end; run by `up`, in the background."""
    with (
        held_claim(_claim_file(folder)) as publish,
        running_stack(folder, usual_ports=USUAL_PORTS) as stack,
    ):
        publish(stack.places)
        while True:
            signal.pause()


def down(folder: Path = LOCAL) -> int:
    """Stop the system and keep its data; safe where nothing is up."""
    claim = read_claim(_claim_file(folder))
    if claim is None:
        print("Nothing is up.")
        return 0
    os.kill(claim.keeper_id, signal.SIGTERM)
    deadline = time.monotonic() + DOWN_SECONDS
    while read_claim(_claim_file(folder)) is not None:
        if time.monotonic() > deadline:
            os.kill(claim.keeper_id, signal.SIGKILL)
            raise LocalFailure(
                f"The system did not stop within {DOWN_SECONDS} s, so it was ended by force;"
                " nothing that was acknowledged is lost."
            )
        time.sleep(0.05)
    print("Stopped.")
    if (data := postgres_folder(folder)).exists():
        print(f"The data is kept in {data}; remove that folder to start afresh.")
    return 0


def status(folder: Path = LOCAL) -> int:
    """Say what is up and whether it is ready; 0 only if all of it is."""
    claim = read_claim(_claim_file(folder))
    if claim is None:
        print("Nothing is up.")
        return 1
    answers = {name: ask_whether_ready(place) for name, place in claim.places.items()}
    _print_places(claim)
    for name, (is_ready, answer) in answers.items():
        print(f"{name:12} {'ready' if is_ready else 'NOT ready: ' + answer}")
    return 0 if answers and all(is_ready for is_ready, _ in answers.values()) else 1


def _claim_file(folder: Path) -> Path:
    return folder / "stack.json"


def _print_places(claim: Claim) -> None:
    if not claim.places:
        print(f"It is still starting (process {claim.keeper_id}); ask again: make status")
    for name, place in claim.places.items():
        print(f"{name:12} docs     {place.api_url}/docs")
        print(f"{'':12} metrics  {place.root_url}/metrics")
        print(f"{'':12} log      {place.log}")


_COMMANDS: Mapping[str, Callable[[Path], int]] = {
    "up": up,
    "down": down,
    "status": status,
    "keep": keep,
}


def main(arguments: list[str]) -> int:
    """Run one command; `keep` takes the folder that `up` chose."""
    if not arguments or arguments[0] not in _COMMANDS:
        print("usage: python -m deploy.local.stack up|down|status", file=sys.stderr)
        return 2
    folder = Path(arguments[1]).absolute() if arguments[1:] else LOCAL
    try:
        return _COMMANDS[arguments[0]](folder)
    except LocalFailure as failure:
        print(failure, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
