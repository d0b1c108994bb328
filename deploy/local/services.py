"""The three services as processes: what each is told, its migrations, its start, its readiness."""

import compileall
import http.client
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from deploy.local.database import SERVICES, ServiceDatabase
from deploy.local.issuer_server import identity_environment, issuer_url
from deploy.local.processes import LOOPBACK, LocalFailure, free_port, start, stop, tail

ROOT = Path(__file__).parents[2]
ASKS = {"assessment": "submissions", "allocation": "assessment"}
"""Which service each one asks: facts flow one way."""

SERVED = "services.{name}.main:app_from_environment"
"""What uvicorn is given for a service."""

MIGRATION_SECONDS = 120
READY_SECONDS = 60
STOP_SECONDS = 10


@dataclass(frozen=True, slots=True)
class ServicePlace:
    """Where a service listens, and where it logs."""

    name: str
    port: int
    log: Path

    @property
    def root_url(self) -> str:
        """The address that /livez, /readyz and /metrics hang on."""
        return f"http://{LOOPBACK}:{self.port}"

    @property
    def api_url(self) -> str:
        """The address that the API, its docs and its openapi.json hang on."""
        return f"{self.root_url}/{self.name}/v1"


def choose_places(usual_ports: Mapping[str, int], log_folder: Path) -> Mapping[str, ServicePlace]:
    """Give each service a port of its own: its usual one where there is one and it is free."""
    places: dict[str, ServicePlace] = {}
    for name in SERVICES:
        taken = {place.port for place in places.values()}
        usual = usual_ports.get(name)
        port = free_port([] if usual is None else [usual])
        while port in taken:
            port = free_port()
        places[name] = ServicePlace(name=name, port=port, log=log_folder / f"{name}.log")
    return places


def databases_from_environment() -> Mapping[str, ServiceDatabase] | None:
    """The databases somebody else runs, by service; None where none is named.

    Raises LocalFailure where some services have one and others not: half a system in a database
    that is kept and half in one that is not would be nobody's wish.
    """
    urls = {service: os.environ.get(f"{service.upper()}_DATABASE_URL") for service in SERVICES}
    named = {service: url for service, url in urls.items() if url}
    if not named:
        return None
    if missing := [f"{name.upper()}_DATABASE_URL" for name in SERVICES if name not in named]:
        raise LocalFailure(
            f"{' and '.join(missing)} missing, while other services have theirs. Set all three,"
            " or none to use a Postgres of our own."
        )
    return {
        service: ServiceDatabase(
            url=url, owner_url=os.environ.get(f"{service.upper()}_OWNER_DATABASE_URL", url)
        )
        for service, url in named.items()
    }


def migrate_all(databases: Mapping[str, ServiceDatabase], *, log_folder: Path) -> None:
    """Bring every schema to its newest version, all at once since they share nothing.

    The code is compiled first, as it is in the image: else every start would compile it anew
    where Python is told to write no compiled files.
    """
    for folder in ("shared", "services"):
        compileall.compile_dir(ROOT / folder, quiet=1)
    running: dict[str, subprocess.Popen[bytes]] = {}
    try:
        for service, database in databases.items():
            environment = _inherited() | {
                f"{service.upper()}_DATABASE_URL": database.url,
                f"{service.upper()}_OWNER_DATABASE_URL": database.owner_url,
            }
            running[service] = start(
                [sys.executable, "-m", "shared.kit.migrations", service],
                log=_migration_log(log_folder, service),
                environment=environment,
                death_signal=signal.SIGTERM,
                folder=ROOT,
            )
        deadline = time.monotonic() + MIGRATION_SECONDS
        for service, process in running.items():
            _finish_migration(service, process, log_folder=log_folder, deadline=deadline)
    finally:
        for process in running.values():
            stop(process, signal.SIGTERM, patience_seconds=STOP_SECONDS)


def _finish_migration(
    service: str, process: subprocess.Popen[bytes], *, log_folder: Path, deadline: float
) -> None:
    log = _migration_log(log_folder, service)
    try:
        code = process.wait(max(0, deadline - time.monotonic()))
    except subprocess.TimeoutExpired:
        raise LocalFailure(
            f"The migrations of {service} took more than {MIGRATION_SECONDS} s:\n{tail(log)}"
        ) from None
    if code != 0:
        raise LocalFailure(f"The migrations of {service} failed. They said:\n{tail(log)}")


def _migration_log(log_folder: Path, service: str) -> Path:
    return log_folder / f"{service}-migrations.log"


@contextmanager
def running_service(
    place: ServicePlace,
    database: ServiceDatabase,
    *,
    peer: ServicePlace | None,
    extra_environment: Mapping[str, str],
    factory: str = SERVED,
) -> Iterator[subprocess.Popen[bytes]]:
    """Run one service while the block lasts: one worker, told only what is its own."""
    prefix = place.name.upper()
    environment = _inherited() | {
        "STATSBIDRAG_ENVIRONMENT": "demo",
        f"{prefix}_DATABASE_URL": database.url,
        **identity_environment(place.name, issuer_url()),
        **extra_environment,
    }
    if peer is not None:
        environment[f"{prefix}_{peer.name.upper()}_URL"] = peer.api_url
    command = [sys.executable, "-m", "uvicorn", "--factory"]
    command += [factory.format(name=place.name)]
    command += ["--host", LOOPBACK, "--port", str(place.port), "--workers", "1"]
    command += ["--loop", "uvloop", "--http", "httptools", "--no-access-log", "--no-use-colors"]
    command += ["--timeout-graceful-shutdown", str(STOP_SECONDS - 2)]
    place.log.unlink(missing_ok=True)
    process = start(
        command,
        log=place.log,
        environment=environment,
        death_signal=signal.SIGTERM,
        folder=ROOT,
    )
    try:
        yield process
    finally:
        stop(process, signal.SIGTERM, patience_seconds=STOP_SECONDS)


def _inherited() -> dict[str, str]:
    """Our own environment without any service's way into the database."""
    return {name: value for name, value in os.environ.items() if not name.endswith("_DATABASE_URL")}


def wait_until_ready(place: ServicePlace, process: subprocess.Popen[bytes]) -> None:
    """Wait until a service says that it can do its work; raises LocalFailure with its log."""
    deadline = time.monotonic() + READY_SECONDS
    answer = "no answer yet"
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise LocalFailure(
                f"{place.name} ended with code {process.returncode} instead of becoming ready."
                f" Its log, {place.log}, ends:\n{tail(place.log)}"
            )
        is_ready, answer = ask_whether_ready(place)
        if is_ready:
            return
        time.sleep(0.05)
    raise LocalFailure(
        f"{place.name} was not ready within {READY_SECONDS} s; {place.root_url}/readyz last"
        f" answered: {answer}\nIts log, {place.log}, ends:\n{tail(place.log)}"
    )


def ask_whether_ready(place: ServicePlace) -> tuple[bool, str]:
    """Whether /readyz answers 200, and what it answers."""
    connection = http.client.HTTPConnection(LOOPBACK, place.port, timeout=5)
    try:
        connection.request("GET", "/readyz")
        response = connection.getresponse()
        body = response.read(4096).decode(errors="replace")
    except (OSError, http.client.HTTPException) as error:
        return False, f"nothing ({type(error).__name__})"
    finally:
        connection.close()
    return response.status == http.client.OK, f"{response.status} {body}"
