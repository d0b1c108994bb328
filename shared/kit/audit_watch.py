"""Is the audit trail still whole? A service looks at it again and again while it works.

Each look goes a stretch further along the chain and begins anew at its end. Where the chain does
not hold, nobody can say what else has been changed: the service then answers questions and changes
nothing, until an operator has found out what happened and starts it again.
"""

from collections.abc import Mapping

import structlog
from sqlalchemy import MetaData, select
from sqlalchemy.ext.asyncio import AsyncSession
from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from shared.kit.audit import SAFE_METHODS
from shared.kit.audit_chain import BEFORE_THE_FIRST, ENTRY_COLUMNS, Break, Entry, Link, breaks_in
from shared.kit.problems import problem_response
from shared.kit.tables import kit_tables

STRETCH = 500
"""How many links are looked at in a second: a million in half an hour, for a few hundredths."""
_TABLES = kit_tables(MetaData())
_log = structlog.get_logger()


class AuditWatch:
    """Walks the chain in stretches, and remembers where it found it broken."""

    def __init__(self) -> None:
        """Begin before the first link."""
        self.broken: Break | None = None
        self._position, self._sha256 = 0, BEFORE_THE_FIRST

    async def is_whole(self) -> bool:
        """Whether no break has been found so far."""
        return self.broken is None

    async def look_on(self, session: AsyncSession, *, stretch: int = STRETCH) -> None:
        """Look at the next links and the heads that were signed over them, at one instant."""
        links = await _links_after(session, self._position, limit=stretch)
        until = links[-1].position if len(links) == stretch else None
        heads = await _heads_after(session, self._position, until=until)
        sha256_at = {link.position: link.sha256 for link in links}
        breaks = [
            *breaks_in(links, after=self._position, previous_sha256=self._sha256),
            *(
                Break(position, "the chain is not the one whose head was signed")
                for position, sha256 in heads.items()
                if sha256_at.get(position) != sha256
            ),
        ]
        if breaks and self.broken is None:
            self.broken = min(breaks, key=lambda each: each.position)
            _log.error("audit trail broken", position=self.broken.position, what=self.broken.what)
        if until is None:
            self._position, self._sha256 = 0, BEFORE_THE_FIRST
        else:
            self._position, self._sha256 = until, links[-1].sha256


async def _links_after(session: AsyncSession, position: int, *, limit: int) -> list[Link]:
    link, entry = _TABLES.link, _TABLES.audit
    query = (
        select(link, entry.c.number, *(entry.c[name] for name in ENTRY_COLUMNS))
        .outerjoin(entry, entry.c.number == link.c.entry_number)
        .where(link.c.position > position)
        .order_by(link.c.position)
        .limit(limit)
    )
    return [
        Link(at, sha256, None if number is None else Entry(*values))
        for at, _, sha256, number, *values in await session.execute(query)
    ]


async def _heads_after(
    session: AsyncSession, position: int, *, until: int | None
) -> Mapping[int, str]:
    """The hashes that heads of these positions were signed with; to the end where none is named."""
    head = _TABLES.head
    query = select(head.c.position, head.c.document["sha256"].astext).where(
        head.c.position > position
    )
    if until is not None:
        query = query.where(head.c.position <= until)
    return {int(at): str(sha256) for at, sha256 in await session.execute(query)}


class ReadOnlyWhenBroken:
    """Middleware: while the trail is broken, whatever would change something is refused."""

    def __init__(self, app: ASGIApp, *, watch: AuditWatch) -> None:
        """Wrap an application."""
        self.app = app
        self._watch = watch

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request, or answer 503."""
        broken = self._watch.broken
        if broken is None or scope["type"] != "http" or scope["method"] in SAFE_METHODS:
            await self.app(scope, receive, send)
            return
        response = problem_response(
            Request(scope),
            status=503,
            code="audit-trail-broken",
            title="Nothing can be changed just now",
            detail="The audit trail does not hold, so nothing is taken in until an operator has "
            "found out what happened. Nothing was stored; send the same request again later, "
            "with the same Idempotency-Key. Reading works as usual.",
            headers={"Retry-After": "60"},
        )
        await response(scope, receive, send)
