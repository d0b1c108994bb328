"""The reckoning finds what was lost, doubled, changed or never asked for."""

import hashlib
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import psycopg

from deploy.harness.journal import Entry, Journal, read_journal
from deploy.harness.preparing import AGREEMENT, OBLIGATION
from deploy.harness.reckoning import Reckoning, reckon
from deploy.local.database import ServiceDatabase
from deploy.local.postgres import Server
from tests.wire import Wire, as_role

CONTENT = b'{"answers": {}}'
SHA256 = hashlib.sha256(CONTENT).hexdigest()
Entries = list[Entry]


async def one_filing(wire: Wire) -> Entries:
    """A report that was taken in, as a client writes it down."""
    response = await wire.submissions.post(
        f"/filings?agreement_id={AGREEMENT}&obligation_id={OBLIGATION}&recipient_id=01",
        content=CONTENT,
        headers={
            **as_role("region.01"),
            "Idempotency-Key": "a-key",
            "Content-Type": "application/json",
        },
    )
    assert response.status_code == 201, response.text
    sent = Entry("sent", "submissions", "filing", "a-key", 0, 0, content_sha256=SHA256)
    return [sent, replace(sent, happened="acknowledged", status=201, answer=response.text)]


def but(entries: Entries, **changes: str) -> Entries:
    """The same, with another acknowledgement."""
    return [entries[0], replace(entries[1], **changes)]  # type: ignore[arg-type]


CLAIMS: dict[str, tuple[Callable[[Entries], Entries], Callable[[Reckoning], int]]] = {
    "under a key that is not known": (
        lambda told: but(told, key="another"),
        lambda found: found.lost,
    ),
    "under a number that is not there": (
        lambda told: but(told, answer=told[1].answer.replace("000001", "000009")),
        lambda found: found.lost,
    ),
    "with another receipt": (
        lambda told: but(told, answer=told[1].answer.replace("true", "false")),
        lambda found: found.changed,
    ),
    "with other bytes": (
        lambda told: but(told, content_sha256="0" * 64),
        lambda found: found.changed,
    ),
    "by nobody": (lambda told: told[1:][:0], lambda found: found.unknown),
    "and refused": (
        lambda told: [*told, replace(told[0], happened="refused")],
        lambda found: found.refused,
    ),
    "and answered otherwise the next time": (
        lambda told: [*told, replace(told[1], happened="differs")],
        lambda found: found.changed,
    ),
}


async def test_what_was_acknowledged_is_held_against_the_database(
    wire: Wire, server: Server, databases: dict[str, ServiceDatabase]
) -> None:
    told = await one_filing(wire)
    url = server.url(databases["submissions"].url.rpartition("/")[2])

    assert reckon(url, told, before=frozenset(), told_count=1) == Reckoning(acknowledged=1)
    for claim, (changed, figure) in CLAIMS.items():
        entries = changed(told)
        acknowledged = sum(each.happened == "acknowledged" for each in entries)
        found = reckon(url, entries, before=frozenset(), told_count=acknowledged)
        assert figure(found) > 0, claim
        assert not found.is_kept, claim


async def test_what_is_stored_twice_and_numbers_that_are_missing_are_counted(
    wire: Wire, server: Server, databases: dict[str, ServiceDatabase]
) -> None:
    told = await one_filing(wire)
    url = server.url(databases["submissions"].url.rpartition("/")[2])
    with psycopg.connect(url) as connection:
        connection.execute(
            "INSERT INTO submissions.filing_version SELECT (jsonb_populate_record(version,"
            ' \'{"number": 2, "registration_number": "S-2026-000003"}\')).*'
            " FROM submissions.filing_version AS version"
        )

    found = reckon(url, told, before=frozenset(), told_count=1)

    assert (found.duplicated, found.unknown) == (1, 1)


def test_a_journal_is_read_as_far_as_it_is_whole(tmp_path: Path) -> None:
    file = tmp_path / "journal"
    entry = Entry("sent", "submissions", "filing", "a-key", 1, 2)
    with closing(Journal(file)) as journal:
        journal.write(entry)
    with file.open("a") as stream:
        stream.write('{"happened": "ackn')

    (read,) = read_journal(file)

    assert read == (entry, file.read_bytes().index(b"\n") + 1)
    assert list(read_journal(file, skip_bytes=read[1])) == []


def test_a_journal_that_loses_acknowledgements_is_not_believed(tmp_path: Path) -> None:
    with closing(Journal(tmp_path / "journal", loses_every=2)) as journal:
        for key in ("one", "two", "three"):
            journal.write(Entry("acknowledged", "submissions", "filing", key, 1, 2))

    written = [entry.key for entry, _ in read_journal(tmp_path / "journal")]

    assert written == ["one", "three"]
    assert journal.acknowledged_count == 3
