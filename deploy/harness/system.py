"""A system whose parts can be killed and started again, each on its own port and data."""

import os
import shutil
import signal
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

import psycopg

from deploy.harness.plants import Plant
from deploy.local.database import DATABASE, SERVICES, ServiceDatabase, prepare_database
from deploy.local.postgres import Server, running_postgres, server_account
from deploy.local.processes import ending_in_order, free_port, make_temporary_folder
from deploy.local.services import (
    ASKS,
    ServicePlace,
    choose_places,
    migrate_all,
    running_service,
    wait_until_ready,
)

PLANTED = "deploy.harness.served:app_from_environment"


def planted_environment(
    service: str, plant: Plant | None, *, crash_point: Path
) -> Mapping[str, str]:
    """What `planted.py` is told."""
    return {
        "HARNESS_SERVICE": service,
        "HARNESS_PLANT": "" if plant is None else plant.name,
        "HARNESS_CRASH_POINT": str(crash_point),
    }


class System:
    """Postgres and three services; `kill` and `start` name one of the four."""

    def __init__(
        self,
        home: Path,
        *,
        plant: Plant | None,
        peers: Mapping[str, ServicePlace],
        environment: Mapping[str, str],
    ) -> None:
        """Choose ports and folders; nothing runs yet. `peers` says who is asked instead."""
        self.home = home
        self.places = choose_places({}, home / "log")
        self.databases: Mapping[str, ServiceDatabase] = {}
        self._server: Server | None = None
        self._postgres_port = free_port()
        self._plant = plant
        self._peers = peers
        self._environment = environment
        self._held: dict[str, ExitStack] = {}
        self._processes: dict[str, subprocess.Popen[bytes]] = {}

    @property
    def url(self) -> str:
        """The database, for the superuser who may look at everything."""
        assert self._server is not None
        return self._server.url(DATABASE)

    @property
    def urls(self) -> Mapping[str, str]:
        """The base address of each service's API."""
        return {name: place.api_url for name, place in self.places.items()}

    def start_all(self) -> None:
        """Start everything on an empty database, wait until it is ready, then plant the fault."""
        self.start("postgres")
        assert self._server is not None
        self.databases = prepare_database(self._server)
        migrate_all(self.databases, log_folder=self.home / "log")
        if self._plant is not None:
            with psycopg.connect(self.url, autocommit=True) as connection:
                for statement in self._plant.statements:
                    connection.execute(statement)
        for name in SERVICES:
            self.start(name)
        if not self._peers:  # else the harness puts something in between first
            for name in SERVICES:
                self.wait_until_ready(name)

    def start(self, part: str) -> None:
        """Start a part anew, on the port and the data it had."""
        self._give_back(part)
        held = self._held[part] = ExitStack()
        if part == "postgres":
            folder = self.home / "postgres"
            self._server = held.enter_context(running_postgres(folder, port=self._postgres_port))
            return
        place = self.places[part]
        peer = self._peers.get(part, self.places[ASKS[part]]) if part in ASKS else None
        process = held.enter_context(
            running_service(
                place,
                self.databases[part],
                peer=peer,
                extra_environment={
                    **self._environment,
                    **planted_environment(part, self._plant, crash_point=self.crash_point(part)),
                    "HARNESS_SIBLING": self.places["assessment"].root_url,
                },
                factory=PLANTED,
            )
        )
        self._processes[part] = process

    def wait_until_ready(self, part: str) -> None:
        """Wait until a service says that it can do its work."""
        wait_until_ready(self.places[part], self._processes[part])

    def crash_point(self, part: str) -> Path:
        """The file that tells a service at which point of a transaction to kill itself."""
        return self.home / f"{part}.crash-point"

    def kill(self, part: str) -> None:
        """End a part by `kill -9`; Postgres with all its processes."""
        if part == "postgres":
            assert self._server is not None
            _kill_with_children(self._server.process_id)
        else:
            self._processes[part].kill()
        self._give_back(part)

    def process_id(self, service: str) -> int:
        """The number of a service's process."""
        return self._processes[service].pid

    @property
    def postgres_process_id(self) -> int:
        """The number of Postgres's first process."""
        assert self._server is not None
        return self._server.process_id

    def is_alive(self, service: str) -> bool:
        """Whether a service's process is still there."""
        return self._processes[service].poll() is None

    def _give_back(self, part: str) -> None:
        held = self._held.pop(part, None)
        if held is not None:
            held.close()

    def close(self) -> None:
        """Stop everything in order: callers before the called, and Postgres last."""
        for part in (*reversed(SERVICES), "postgres"):
            self._give_back(part)


def _kill_with_children(process_id: int) -> None:
    """Stop the postmaster, so that it cannot tidy up; kill all its children, then itself."""
    os.kill(process_id, signal.SIGSTOP)
    children = Path(f"/proc/{process_id}/task/{process_id}/children").read_text().split()
    for child in children:
        os.kill(int(child), signal.SIGKILL)
    os.kill(process_id, signal.SIGKILL)


@contextmanager
def running_system(
    *,
    plant: Plant | None = None,
    peers: Mapping[str, ServicePlace] | None = None,
    environment: Mapping[str, str] | None = None,
) -> Iterator[System]:
    """A whole system in a temporary folder while the block lasts; `peers`: who is asked instead."""
    home = make_temporary_folder("statsbidrag-harness-", account=server_account())
    home.chmod(0o711)
    system = System(home, plant=plant, peers=peers or {}, environment=environment or {})
    with ending_in_order():
        try:
            system.start_all()
            yield system
        finally:
            system.close()
            shutil.rmtree(home, ignore_errors=True)
