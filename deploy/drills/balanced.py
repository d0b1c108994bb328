"""Replicas of every service as processes, behind HAProxy with the configuration containers use."""

import os
import re
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from deploy.harness.plants import Plant
from deploy.harness.system import PLANTED, planted_environment
from deploy.local.database import SERVICES, ServiceDatabase, prepare_database
from deploy.local.postgres import Server, running_postgres, server_account
from deploy.local.processes import (
    LOOPBACK,
    LocalFailure,
    ending_in_order,
    free_port,
    is_listening,
    make_temporary_folder,
    start,
    stop,
    tail,
)
from deploy.local.services import (
    ASKS,
    ROOT,
    SERVED,
    ServicePlace,
    migrate_all,
    running_service,
    wait_until_ready,
)

CONFIGURATION = ROOT / "deploy/haproxy/haproxy.cfg"
START_SECONDS = 10


def configuration(fronts: Mapping[str, int], replicas: Mapping[str, Sequence[int]]) -> str:
    """HAProxy's configuration with this machine's ports in place of the containers' names."""
    text = CONFIGURATION.read_text().partition("# The engine's own name server")[0]
    for name in SERVICES:
        text = re.sub(
            rf"bind :\d+ name {name}", f"bind {LOOPBACK}:{fronts[name]} name {name}", text
        )
        servers = [
            f"    server {name}-{number} {LOOPBACK}:{port}"
            for number, port in enumerate(replicas.get(name, ()))
        ]
        text = re.sub(rf" +server-template {name}-.*", "\n".join(servers), text)
    return text


@dataclass
class Replica:
    """One process of a service."""

    place: ServicePlace
    held: ExitStack = field(default_factory=ExitStack)
    process: subprocess.Popen[bytes] | None = None


class Balanced:
    """Postgres, some replicas of each service, and HAProxy in front."""

    def __init__(
        self,
        home: Path,
        server: Server,
        *,
        replicas: Mapping[str, int],
        pool_size: int,
        plant: Plant | None,
    ) -> None:
        """Choose ports; nothing but Postgres runs yet. `replicas`: how many of each service."""
        self.server = server
        self._plant = plant
        self.fronts = {name: free_port() for name in SERVICES}
        self.replicas = {
            name: [
                Replica(ServicePlace(name, free_port(), home / "log" / f"{name}-{number}.log"))
                for number in range(count)
            ]
            for name, count in replicas.items()
        }
        self._databases: Mapping[str, ServiceDatabase] = prepare_database(server)
        self._pool_size = pool_size
        self._home = home
        migrate_all(self._databases, log_folder=home / "log")

    def start_replica(self, replica: Replica) -> None:
        """Start one process; it may not be ready yet."""
        name = replica.place.name
        told = {f"{name.upper()}_DATABASE_POOL_SIZE": str(self._pool_size)}
        factory = SERVED
        if self._plant is not None:
            nowhere = self._home / "no-crash-point"
            told |= planted_environment(name, self._plant, crash_point=nowhere)
            factory = PLANTED
        peer = None
        if name in ASKS:
            asked = ASKS[name]
            peer = ServicePlace(asked, self.fronts[asked], replica.place.log)
        replica.process = replica.held.enter_context(
            running_service(
                replica.place,
                self._databases[name],
                peer=peer,
                extra_environment=told,
                factory=factory,
            )
        )

    def stop_replica(self, replica: Replica) -> float:
        """Stop one process as a roll-out does; how long it took."""
        started = time.monotonic()
        replica.held.close()
        return time.monotonic() - started

    def wait_until_ready(self, replica: Replica) -> None:
        """Wait until one process can do its work."""
        assert replica.process is not None
        wait_until_ready(replica.place, replica.process)

    @contextmanager
    def running(self) -> Iterator[None]:
        """Everything runs while the block lasts."""
        every = [each for replicas in self.replicas.values() for each in replicas]
        with ExitStack() as held:
            for replica in every:
                held.callback(self.stop_replica, replica)
                self.start_replica(replica)
            ports = {name: [x.place.port for x in found] for name, found in self.replicas.items()}
            file = self._home / "haproxy.cfg"
            text = configuration(self.fronts, ports)
            if self._plant is not None and self._plant.name == "no-retry-after":
                text = text.replace("hdr Retry-After 1", "")
            file.write_text(text)
            held.enter_context(_haproxy(file, self._home / "log" / "haproxy.log", self.fronts))
            for replica in every:
                self.wait_until_ready(replica)
            time.sleep(2)  # HAProxy looks once a second which replicas are ready
            yield


@contextmanager
def _haproxy(file: Path, log: Path, fronts: Mapping[str, int]) -> Iterator[None]:
    program = shutil.which("haproxy", path=f"{os.defpath}:/usr/sbin:/usr/local/sbin")
    if program is None:
        raise LocalFailure(
            "haproxy is needed and not installed. On Debian: apt-get install haproxy"
        )
    process = start(
        [program, "-db", "-f", str(file)],
        log=log,
        environment={"PATH": os.defpath},
        death_signal=signal.SIGTERM,
    )
    try:
        deadline = time.monotonic() + START_SECONDS
        while not all(is_listening(port) for port in fronts.values()):
            if process.poll() is not None or time.monotonic() > deadline:
                raise LocalFailure(f"HAProxy did not start. It said:\n{tail(log)}")
            time.sleep(0.05)
        yield
    finally:
        stop(process, signal.SIGTERM, patience_seconds=5)


@contextmanager
def running_balanced(
    replicas: Mapping[str, int], *, pool_size: int = 10, plant: Plant | None = None
) -> Iterator[Balanced]:
    """A whole system in a temporary folder while the block lasts."""
    home = make_temporary_folder("statsbidrag-load-", account=server_account())
    home.chmod(0o711)
    with ending_in_order():
        try:
            with running_postgres(home / "postgres", settings=("max_connections=200",)) as server:
                system = Balanced(home, server, replicas=replicas, pool_size=pool_size, plant=plant)
                with system.running():
                    yield system
        finally:
            shutil.rmtree(home, ignore_errors=True)
