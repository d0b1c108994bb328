"""Copies of a database cluster, made and restored with Postgres's own programs.

archiving(folder)        settings of a server that archives what it writes
take_base_backup(…)      a copy of the whole cluster, taken while it serves
recovered(…)             a new server from that copy and the archive, up to an instant
take_dump(…)             a dump as of one snapshot, and `restored` a new server from it
"""

import os
import shutil
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import psycopg

from deploy.local.database import DATABASE
from deploy.local.postgres import Server, running_postgres, server_account
from deploy.local.processes import LOOPBACK, LocalFailure, make_walkable_folder
from deploy.local.programs import programs_of_wheel

ARCHIVE_SECONDS = 2
"""How long what was written may wait to be archived, here; a minute is usual."""
PATIENCE_SECONDS = 60


class CopyFailure(Exception):
    """A program of Postgres's did not do what was asked; says which, and what it said."""


def make_server_folder(folder: Path) -> Path:
    """A folder that the server may write to."""
    make_walkable_folder(folder, account=server_account())
    os.chown(folder, server_account(), -1)
    return folder


def archiving(archive: Path) -> tuple[str, ...]:
    """Settings with which a server copies each finished piece of its log, whole or not at all."""
    copy = f"test ! -e {archive}/%f && cp %p {archive}/%f.part && mv {archive}/%f.part {archive}/%f"
    return (
        "wal_level=replica",
        "archive_mode=on",
        f"archive_command={copy}",
        f"archive_timeout={ARCHIVE_SECONDS}",
    )


def wait_until_archived(server: Server) -> None:
    """Finish the piece of log that is being written, and wait until it is in the archive."""
    with psycopg.connect(server.url(), autocommit=True) as connection:
        row = connection.execute("SELECT pg_walfile_name(pg_switch_wal())").fetchone()
        assert row is not None
        deadline = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < deadline:
            done = connection.execute(
                "SELECT last_archived_wal >= %s FROM pg_stat_archiver", [row[0]]
            ).fetchone()
            if done is not None and done[0]:
                return
            time.sleep(0.1)
    raise CopyFailure(f"{row[0]} was not archived within {PATIENCE_SECONDS} s")


def take_base_backup(server: Server, folder: Path) -> None:
    """Copy the cluster into a folder, and check the copy against its own manifest."""
    _run(server, "pg_basebackup", f"--pgdata={folder}", "--checkpoint=fast", "--wal-method=none")
    verify_base(folder)


def verify_base(folder: Path) -> None:
    """Check a base backup against its own manifest; raises CopyFailure where a byte is wrong."""
    _run(None, "pg_verifybackup", "--no-parse-wal", str(folder))


@dataclass(frozen=True, slots=True)
class Base:
    """A base backup with the archive that goes on from it."""

    folder: Path
    archive: Path
    superuser_password: str


@contextmanager
def recovered(base: Base, home: Path, *, until: str | None) -> Iterator[Server]:
    """A new server with everything up to an instant, or with all that the archive holds.

    Raises LocalFailure where the archive does not reach that far.
    """
    make_walkable_folder(home, account=server_account())
    shutil.copytree(base.folder, home / "data")
    (home / "data" / "recovery.signal").touch()
    for path in (home / "data", *(home / "data").rglob("*")):
        os.lchown(path, server_account(), -1)
    (home / "data").chmod(0o700)
    password = home / "superuser"
    password.touch(0o600)
    password.write_text(base.superuser_password)
    target = () if until is None else (f"recovery_target_time={until}",)
    settings = (
        f'restore_command=cp {base.archive}/%f "%p"',
        "recovery_target_action=promote",
        *target,
    )
    with running_postgres(home, settings=settings) as server:
        _wait_until_recovered(server)
        yield server


@contextmanager
def standing_by(primary: Server, home: Path) -> Iterator[Server]:
    """A streaming replica of a server: what is committed there can be read here a moment later."""
    make_walkable_folder(home, account=server_account())
    _run(
        primary,
        "pg_basebackup",
        f"--pgdata={home / 'data'}",
        "--checkpoint=fast",
        "--write-recovery-conf",
    )
    for path in (home / "data", *(home / "data").rglob("*")):
        os.lchown(path, server_account(), -1)
    password = home / "superuser"
    password.touch(0o600)
    password.write_text(primary.superuser_password)
    with running_postgres(home) as server:
        yield server


def _wait_until_recovered(server: Server) -> None:
    """A server answers readers while it still recovers: wait until it takes writers too."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline:
        try:
            with psycopg.connect(server.url()) as connection:
                row = connection.execute("SELECT pg_is_in_recovery()").fetchone()
        except psycopg.OperationalError as error:
            raise CopyFailure("the server ended while it recovered") from error
        if row is not None and not row[0]:
            return
        time.sleep(0.1)
    raise CopyFailure(f"the copy still recovers after {PATIENCE_SECONDS} s")


def take_dump(server: Server, file: Path, *, snapshot: str) -> None:
    """Dump the database as it was in a snapshot, and the roles beside it."""
    _run(server, "pg_dump", "--format=custom", f"--snapshot={snapshot}", f"--file={file}", DATABASE)
    _run(server, "pg_dumpall", "--roles-only", f"--file={_roles(file)}")


def _roles(dump: Path) -> Path:
    return dump.with_suffix(".roles.sql")


@contextmanager
def restored(dump: Path, home: Path, *, like: Base) -> Iterator[Server]:
    """A new server with what a dump holds; `like` is a base backup of the server it was taken of.

    Raises CopyFailure where the dump cannot be read whole.
    """
    with running_postgres(home) as empty:
        # The roles come with their passwords, the superuser's among them; that one is there.
        _run(empty, "psql", "--quiet", f"--file={_roles(dump)}", "postgres")
        server = replace(empty, superuser_password=like.superuser_password)
        _run(server, "createdb", "--template=template0", DATABASE)
        _run(server, "pg_restore", "--exit-on-error", f"--dbname={DATABASE}", str(dump))
        yield server


def _run(server: Server | None, program: str, *arguments: str) -> None:
    """Run a client program as the superuser; the password is on no command line."""
    environment = {"PATH": os.defpath}
    if server is not None:
        environment |= {"PGHOST": LOOPBACK, "PGPORT": str(server.port), "PGUSER": "postgres"}
        environment["PGPASSWORD"] = server.superuser_password
    words: Sequence[str] = [str(programs_of_wheel() / program), *arguments]
    done = subprocess.run(words, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise CopyFailure(f"{program} failed: {done.stderr[-1500:]}")


FAILURES = (CopyFailure, LocalFailure)
