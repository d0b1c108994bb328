"""Copies damaged on purpose: a drill that notices none of it would prove nothing."""

import asyncio
import shutil
from contextlib import AbstractContextManager
from pathlib import Path

import psycopg

from deploy.drills.copies import FAILURES, Base, recovered, restored, verify_base
from deploy.drills.fingerprints import differing, read
from deploy.drills.whole import faults_of_chains
from deploy.local.database import DATABASE, databases_of
from deploy.local.postgres import Server

IN_THE_COPY = {
    "a report's bytes": "UPDATE submissions.filing_version SET sha256 = repeat('0', 64)"
    " WHERE registration_number ="
    " (SELECT min(registration_number) FROM submissions.filing_version)",
    "a row too few": "DELETE FROM submissions.event WHERE ctid ="
    " (SELECT min(ctid) FROM submissions.event)",
    "a missing trigger": "DROP TRIGGER refuse_change ON submissions.filing_version",
}
IN_THE_TRAIL = "UPDATE submissions.audit_entry SET action = 'made up' WHERE number = 1"
IN_THE_LEDGER = (
    "UPDATE allocation.ledger_posting SET kronor = kronor + sign(kronor) WHERE transaction_number ="
    " (SELECT min(transaction_number) FROM allocation.ledger_posting)"
)


def noticed_damage(base: Base, dump: Path, home: Path) -> dict[str, bool]:
    """Each damage, and whether it was noticed."""
    return {
        **_in_the_copy(dump, base, home / "damaged"),
        "a byte of the base backup": _is_refused_base(base, home / "damaged-base"),
        "a missing piece of the archive": _is_refused(
            recovered(_without_a_piece(base, home), home / "gap", until="2999-01-01")
        ),
        "half a dump": _is_refused(restored(_half(dump), home / "half", like=base)),
    }


def _in_the_copy(dump: Path, base: Base, home: Path) -> dict[str, bool]:
    found = {}
    with restored(dump, home, like=base) as server:
        whole = read(server)
        for name, statement in IN_THE_COPY.items():
            _damage(server, statement)
            found[name] = bool(differing(whole, read(server)))
            whole = read(server)
        for name, statement in {
            "an audit entry": IN_THE_TRAIL,
            "a posting's amount": IN_THE_LEDGER,
        }.items():
            before = asyncio.run(faults_of_chains(databases_of(server)))
            _damage(server, statement)
            found[name] = len(asyncio.run(faults_of_chains(databases_of(server)))) > len(before)
    return found


def _damage(server: Server, statement: str) -> None:
    with psycopg.connect(server.url(DATABASE)) as connection:
        connection.execute("SET LOCAL session_replication_role = replica")
        done = connection.execute(statement.encode())
        assert done.rowcount != 0, statement


def _is_refused(copy: AbstractContextManager[Server]) -> bool:
    try:
        with copy:
            return False
    except FAILURES:
        return True


def _is_refused_base(base: Base, folder: Path) -> bool:
    shutil.copytree(base.folder, folder)
    largest = max(folder.rglob("[0-9]*"), key=lambda path: path.stat().st_size)
    content = bytearray(largest.read_bytes())
    content[len(content) // 2] ^= 1
    largest.write_bytes(content)
    try:
        verify_base(folder)
    except FAILURES:
        return True
    return False


def _without_a_piece(base: Base, home: Path) -> Base:
    """The archive without the last piece but one: what comes after it cannot be used."""
    archive = home / "archive-with-a-gap"
    shutil.copytree(base.archive, archive)
    archive.chmod(0o711)
    pieces = sorted(path for path in archive.iterdir() if len(path.name) == 24)
    pieces[-2].unlink()
    return Base(base.folder, archive, base.superuser_password)


def _half(dump: Path) -> Path:
    half = dump.with_name("half.custom")
    half.write_bytes(dump.read_bytes()[: dump.stat().st_size // 2])
    shutil.copy(dump.with_suffix(".roles.sql"), half.with_suffix(".roles.sql"))
    return half
