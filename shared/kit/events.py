"""The feed of events: one row per thing that happened, in the transaction of what happened."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, MetaData, RowMapping, func, or_, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from shared.kit.event_tables import event_table
from shared.kit.principals import RECIPIENT_ROLES, Principal, Role
from shared.schemas.events import CloudEvent, EventType, Fact

EVERYONE_CONCERNED: frozenset[Role] = frozenset(
    ("region", "rss", "skr", "assessor", "approver", "payer", "auditor", "service")
)
"""Those who file, judge, pay and audit, and the services that ask for them."""
FEED_LOCK = int.from_bytes(b"events", "big")
_EVENT = event_table(MetaData())


@dataclass(frozen=True, slots=True)
class Feed:
    """What a service tells of, under which name, and whom."""

    service: str
    types: Mapping[str, EventType]
    """By the last words of their names, such as `filing.received`."""
    readers: frozenset[Role]

    @property
    def source(self) -> str:
        """Where its events come from, as their `source` says."""
        return f"/{self.service}/v1"


@dataclass(frozen=True, slots=True)
class EventFilter:
    """Which events are asked for; None and no types are no restriction."""

    agreement_id: str | None = None
    types: tuple[str, ...] = ()

    def clauses(self, principal: Principal) -> list[ColumnElement[bool]]:
        """The restrictions as SQL, with what the principal may see: a recipient, its own."""
        found: list[ColumnElement[bool]] = []
        if principal.role in RECIPIENT_ROLES:
            own = _EVENT.c.recipient_id == principal.subject
            found.append(or_(own, _EVENT.c.is_open))
        if self.agreement_id is not None:
            found.append(_EVENT.c.agreement_id == self.agreement_id)
        if self.types:
            found.append(_EVENT.c.type.in_(self.types))
        return found


async def hold_feed(session: AsyncSession) -> None:
    """Let nobody else write events until the transaction ends.

    Without it a later number could be seen before an earlier one, and a follower that asks for
    what comes after it would miss the earlier: so numbers follow the order of the commits.
    """
    await session.execute(select(func.pg_advisory_xact_lock(FEED_LOCK)))


async def add_event(
    session: AsyncSession,
    kind: EventType,
    *,
    subject: str,
    agreement_id: str | None,
    recipient_id: str | None,
    at: datetime,
    facts: Mapping[str, Fact],
    once_key: str | None = None,
) -> bool:
    """Write what has happened; of those with one `once_key` only the first, and else False.

    To be called late in a transaction: others that write events wait until it ends.
    """
    await hold_feed(session)
    number = await session.scalar(
        insert(_EVENT)
        .values(
            type=kind.type,
            subject=subject,
            at=at,
            agreement_id=agreement_id,
            recipient_id=recipient_id if kind.seen_by == "recipient" else None,
            data={"agreement_id": agreement_id, "recipient_id": recipient_id, **facts},
            is_open=kind.seen_by == "everyone",
            once_key=once_key,
        )
        .on_conflict_do_nothing(index_elements=["once_key"])
        .returning(_EVENT.c.number)
    )
    return number is not None


async def events_after(
    session: AsyncSession,
    principal: Principal,
    after: int,
    *,
    wanted: EventFilter,
    limit: int,
    source: str,
) -> tuple[CloudEvent, ...]:
    """What happened after an event and the principal may see, in order."""
    query = (
        select(_EVENT)
        .where(_EVENT.c.number > after, *wanted.clauses(principal))
        .order_by(_EVENT.c.number)
        .limit(limit)
    )
    return tuple(as_cloud_events((await session.execute(query)).mappings(), source=source))


def as_cloud_events(rows: Iterable[RowMapping], *, source: str) -> Iterable[CloudEvent]:
    """Rows of the feed as they are told."""
    for row in rows:
        yield CloudEvent(
            specversion="1.0",
            id=str(row["number"]),
            source=source,
            type=row["type"],
            subject=row["subject"],
            time=row["at"],
            datacontenttype="application/json",
            data=row["data"],
        )
