"""The chain over the audit trail: each link's hash is over its entry and the link before.

Entries are written by many transactions at once and chained afterwards, a moment later, by one
sealer at a time: so no filing waits for another on account of the chain. Each seal ends with a
signed head. Who keeps heads outside the database can prove that nothing before them has changed.
"""

import asyncio
import hashlib
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Iterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, fields
from datetime import datetime

import orjson
import structlog
from sqlalchemy import MetaData, func, insert, select, text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncSession

from shared.kit.clock import SystemClock
from shared.kit.database import Database, driver_of
from shared.kit.settings import ServiceSettings
from shared.kit.signatures import Signer, is_signed_by
from shared.kit.tables import kit_tables
from shared.kit.tasks import end_task
from shared.schemas.base import utc_text

BEFORE_THE_FIRST = "0" * 64
SEAL_SIZE = 5000
_SEAL_LOCK = 7_301_001
_TABLES = kit_tables(MetaData())
_log = structlog.get_logger()

LookOn = Callable[[AsyncSession], Awaitable[None]]
"""Looks at some more of what has been sealed."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What a link is computed over, beside the link before."""

    at: datetime
    principal: str
    action: str
    subject: str
    reason: str | None
    facts: Mapping[str, object]
    trace_id: str


@dataclass(frozen=True, slots=True)
class Link:
    """A place in the chain as it is stored; no entry where the entry is gone."""

    position: int
    sha256: str
    entry: Entry | None


@dataclass(frozen=True, slots=True)
class Break:
    """Where the chain does not hold, and in what way."""

    position: int
    what: str


def link_sha256(entry: Entry, *, position: int, previous_sha256: str) -> str:
    """The hash of a link: over the entry as canonical JSON with its place and the link before."""
    document = {
        "position": position,
        "at": utc_text(entry.at),
        "principal": entry.principal,
        "action": entry.action,
        "subject": entry.subject,
        "reason": entry.reason,
        "facts": entry.facts,
        "trace_id": entry.trace_id,
        "previous_sha256": previous_sha256,
    }
    return hashlib.sha256(orjson.dumps(document, option=orjson.OPT_SORT_KEYS)).hexdigest()


def breaks_in(
    links: Iterable[Link], *, after: int = 0, previous_sha256: str = BEFORE_THE_FIRST
) -> Iterator[Break]:
    """Walk a chain, or what comes after a link, and tell every place where it does not hold."""
    previous, expected = previous_sha256, after + 1
    for link in links:
        if link.position != expected:
            yield Break(expected, f"the link after is that of position {link.position}")
        elif link.entry is None:
            yield Break(link.position, "the entry is gone")
        elif link.sha256 != link_sha256(
            link.entry, position=link.position, previous_sha256=previous
        ):
            yield Break(link.position, "the entry, its link or the link before has been changed")
        previous, expected = link.sha256, link.position + 1


def breaks_at_heads(
    heads: Iterable[Mapping[str, object]], sha256_at: Mapping[int, str], *, public_key_pem: str
) -> Iterator[Break]:
    """Tell every head that is not signed with the key, or that the chain no longer agrees with."""
    for head in heads:
        match head:
            case {"position": int(position), "sha256": str(sha256)}:
                if not is_signed_by(head, public_key_pem):
                    yield Break(position, "the head's signature does not hold")
                elif sha256_at.get(position) != sha256:
                    yield Break(position, "the chain is not the one whose head was signed")
            case _:
                yield Break(0, "a head without position and hash")


async def seal(session: AsyncSession, signer: Signer, *, service: str, now: datetime) -> int:
    """Chain what waits, at most SEAL_SIZE entries, and sign the new head; tells how many."""
    if not await session.scalar(select(func.pg_try_advisory_xact_lock(_SEAL_LOCK))):
        return 0
    entries = await _take_waiting(session)
    if not entries:
        return 0
    last = (
        await session.execute(
            select(_TABLES.link.c.position, _TABLES.link.c.sha256)
            .order_by(_TABLES.link.c.position.desc())
            .limit(1)
        )
    ).one_or_none()
    position, sha256 = (0, BEFORE_THE_FIRST) if last is None else (last.position, last.sha256)
    links = []
    for number, entry in entries:
        position += 1
        sha256 = link_sha256(entry, position=position, previous_sha256=sha256)
        links.append((position, number, sha256))
    columns = [list(column) for column in zip(*links, strict=True)]
    await (await driver_of(session)).execute(_LINK, columns)
    head = {"service": service, "position": position, "sha256": sha256, "at": utc_text(now)}
    signature = {"algorithm": "Ed25519", "key_id": signer.key_id, "value": signer.sign(head)}
    document = {**head, "signature": signature}
    await session.execute(insert(_TABLES.head).values(position=position, document=document))
    return len(links)


async def _take_waiting(session: AsyncSession) -> list[tuple[int, Entry]]:
    taken = await session.execute(_TAKE, {"limit": SEAL_SIZE})
    numbers = sorted(number for (number,) in taken)
    if not numbers:
        return []
    table = _TABLES.audit
    columns = (table.c.number, *(table.c[name] for name in ENTRY_COLUMNS))
    rows = await session.execute(
        select(*columns).where(table.c.number.in_(numbers)).order_by(table.c.number)
    )
    return [(number, Entry(*values)) for number, *values in rows]


ENTRY_COLUMNS = tuple(each.name for each in fields(Entry))
"""The columns of an entry, in its fields' order."""


_LINK = """
    INSERT INTO audit_link (position, entry_number, sha256)
    SELECT * FROM unnest(%b::bigint[], %b::bigint[], %b::text[])
"""
_TAKE = text(
    "DELETE FROM audit_pending WHERE number IN"
    " (SELECT number FROM audit_pending ORDER BY number LIMIT :limit) RETURNING number"
)


@asynccontextmanager
async def sealing(
    database: Database, settings: ServiceSettings, *, service: str, look_on: LookOn
) -> AsyncIterator[None]:
    """Keep the trail sealed while the block lasts, unless settings leave that to another.

    `look_on` is done beside it: what is sealed is looked at again.
    """
    if (every_seconds := settings.audit_seal_seconds) == 0:
        yield
        return
    signer = settings.make_audit_signer()
    task = asyncio.create_task(
        _keep_sealed(
            database, signer, service=service, every_seconds=every_seconds, look_on=look_on
        )
    )
    try:
        yield
    finally:
        await end_task(task)


async def _keep_sealed(
    database: Database, signer: Signer, *, service: str, every_seconds: int, look_on: LookOn
) -> None:
    while True:
        try:
            async with database.transaction() as session:
                count = await seal(session, signer, service=service, now=SystemClock().now())
            async with database.snapshot() as session:
                await look_on(session)
        except (SQLAlchemyError, OSError, TimeoutError):
            _log.exception("audit trail not sealed")
            count = 0
        if count < SEAL_SIZE:
            await asyncio.sleep(every_seconds)
