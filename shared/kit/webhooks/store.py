"""Every query about webhooks: who is to be told, how far they have come, and what was tried."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import ColumnElement, MetaData, RowMapping, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from shared.kit.event_tables import event_table
from shared.kit.principals import RECIPIENT_ROLES, Principal
from shared.kit.webhooks.sending import Answered
from shared.kit.webhooks.tables import webhook_tables
from shared.schemas.webhooks import (
    AttemptKind,
    DeliveryAttempt,
    Webhook,
    WebhookRequest,
    WebhookState,
)

_METADATA = MetaData()
_T = webhook_tables(_METADATA)
_EVENT = event_table(_METADATA)
_JOINED = _T.webhook.join(_T.state, _T.state.c.webhook_id == _T.webhook.c.id)
_COLUMNS = (
    *(each for each in _T.webhook.c if each.name != "role"),
    _T.state.c.state,
    _T.state.c.since.label("state_since"),
    *(_T.state.c[name] for name in ("reason", "delivered_to", "failure_count", "version")),
)
ENDED = ("refused", "unregistered")


def owned_by(principal: Principal) -> ColumnElement[bool]:
    """Whose webhooks these are: a recipient's, whoever of its people asked; else the person's."""
    if principal.role in RECIPIENT_ROLES:
        return _T.webhook.c.recipient_id == principal.subject
    return (_T.webhook.c.owner == str(principal)) & _T.webhook.c.recipient_id.is_(None)


async def add(
    session: AsyncSession,
    principal: Principal,
    request: WebhookRequest,
    *,
    new_id: UUID,
    now: datetime,
) -> None:
    """Write a new webhook, to which nothing is sent until it is approved."""
    is_recipient = principal.role in RECIPIENT_ROLES
    await session.execute(
        insert(_T.webhook).values(
            id=new_id,
            url=request.url,
            owner=str(principal),
            role=principal.role,
            recipient_id=principal.subject if is_recipient else None,
            types=list(request.types),
            agreement_id=request.agreement_id,
            description=request.description,
            registered_at=now,
        )
    )
    await session.execute(
        insert(_T.state).values(
            webhook_id=new_id,
            state="awaits_approval",
            since=now,
            delivered_to=0,
            failure_count=0,
            version=1,
        )
    )


async def webhooks(
    session: AsyncSession,
    *wanted: ColumnElement[bool],
    limit: int | None = None,
    offset: int = 0,
) -> list[Webhook]:
    """Webhooks, the oldest first."""
    query = select(*_COLUMNS).select_from(_JOINED).where(*wanted)
    ordered = query.order_by(_T.webhook.c.registered_at, _T.webhook.c.id)
    rows = (await session.execute(ordered.limit(limit).offset(offset))).mappings()
    return [Webhook.model_validate(dict(row)) for row in rows]


async def count(session: AsyncSession, *wanted: ColumnElement[bool]) -> int:
    """How many there are."""
    query = select(func.count()).select_from(_JOINED).where(*wanted)
    return await session.scalar(query) or 0


async def count_living(session: AsyncSession, principal: Principal) -> int:
    """How many of a principal's have not ended."""
    return await count(session, owned_by(principal), _T.state.c.state.not_in(ENDED))


async def webhook_of(
    session: AsyncSession, webhook_id: UUID, *wanted: ColumnElement[bool]
) -> Webhook | None:
    """One webhook, or None."""
    found = await webhooks(session, _T.webhook.c.id == webhook_id, *wanted)
    return found[0] if found else None


async def lock(session: AsyncSession, webhook_id: UUID) -> None:
    """Let nobody else change its state until the transaction ends."""
    held = select(_T.state.c.version).where(_T.state.c.webhook_id == webhook_id)
    await session.execute(held.with_for_update())


async def owner_of(session: AsyncSession, webhook_id: UUID) -> tuple[Principal, datetime | None]:
    """In whose name events are read for a webhook, and until when it rests."""
    query = (
        select(_T.webhook.c.owner, _T.webhook.c.role, _T.state.c.rests_until)
        .select_from(_JOINED)
        .where(_T.webhook.c.id == webhook_id)
    )
    owner, role, rests_until = (await session.execute(query)).one()
    subject = owner.split(":", 1)[1]
    return Principal(role=role, subject=subject, person=owner), rests_until


async def change_state(
    session: AsyncSession,
    webhook_id: UUID,
    to: WebhookState,
    *,
    now: datetime,
    reason: str | None = None,
) -> None:
    """Put a webhook in another state; one that is approved begins without failures."""
    values: dict[str, object] = {"state": to, "since": now, "reason": reason}
    if to == "approved":
        values |= {"failure_count": 0, "rests_until": None}
    await _set(session, webhook_id, {**values, "version": _T.state.c.version + 1})


async def come_to(session: AsyncSession, webhook_id: UUID, number: int) -> None:
    """Note how far a webhook has come, and that the last attempt did not fail."""
    values = {"failure_count": 0, "rests_until": None}
    place = func.greatest(_T.state.c.delivered_to, number)
    await _set(session, webhook_id, {**values, "delivered_to": place})


async def rest(
    session: AsyncSession, webhook_id: UUID, *, failure_count: int, until: datetime | None
) -> None:
    """Note that an attempt failed, and when to try again."""
    values = {"failure_count": failure_count, "rests_until": until}
    await _set(session, webhook_id, values)


async def _set(session: AsyncSession, webhook_id: UUID, values: Mapping[str, object]) -> None:
    changed = update(_T.state).where(_T.state.c.webhook_id == webhook_id)
    await session.execute(changed.values(**values))


async def last_event(session: AsyncSession) -> int:
    """The number of the last event there is."""
    return await session.scalar(select(func.max(_EVENT.c.number))) or 0


async def behind(session: AsyncSession, *, now: datetime) -> Sequence[UUID]:
    """Those who have events to come and do not rest."""
    rests = _T.state.c.rests_until
    query = select(_T.state.c.webhook_id).where(
        _T.state.c.state == "approved",
        _T.state.c.delivered_to < await last_event(session),
        rests.is_(None) | (rests <= now),
    )
    return (await session.execute(query)).scalars().all()


async def add_secret(
    session: AsyncSession, webhook_id: UUID, sealed: bytes, *, now: datetime
) -> None:
    """Write the secret that messages are signed with from now on."""
    of_it = _T.secret.c.webhook_id == webhook_id
    last = await session.scalar(select(func.max(_T.secret.c.number)).where(of_it)) or 0
    await session.execute(
        insert(_T.secret).values(webhook_id=webhook_id, number=last + 1, sealed=sealed, made_at=now)
    )


async def live_secrets(
    session: AsyncSession, webhook_id: UUID, *, now: datetime, overlap: timedelta
) -> list[bytes]:
    """The newest secret, and the one before while receivers change over; sealed."""
    query = (
        select(_T.secret.c.sealed, _T.secret.c.made_at)
        .where(_T.secret.c.webhook_id == webhook_id)
        .order_by(_T.secret.c.number.desc())
        .limit(2)
    )
    newest, *before = (await session.execute(query)).all()
    return [newest.sealed, *(each.sealed for each in before if now < newest.made_at + overlap)]


async def add_attempt(
    session: AsyncSession,
    webhook_id: UUID,
    answered: Answered,
    *,
    kind: AttemptKind,
    message_id: str,
    event_id: str,
    event_type: str,
    at: datetime,
) -> None:
    """Write what came of an attempt."""
    await session.execute(
        insert(_T.attempt).values(
            webhook_id=webhook_id,
            message_id=message_id,
            event_id=event_id,
            event_type=event_type,
            kind=kind,
            at=at,
            outcome=answered.outcome,
            status=answered.status,
            duration_milliseconds=answered.duration_milliseconds,
        )
    )


async def attempts(
    session: AsyncSession, webhook_id: UUID, *, limit: int, offset: int
) -> tuple[list[DeliveryAttempt], int]:
    """What was tried, the newest first, and how often in all."""
    of_it = _T.attempt.c.webhook_id == webhook_id
    columns = [each for each in _T.attempt.c if each.name not in {"number", "webhook_id"}]
    query = select(*columns).where(of_it).order_by(_T.attempt.c.number.desc())
    rows = (await session.execute(query.limit(limit).offset(offset))).mappings()
    total = await session.scalar(select(func.count()).select_from(_T.attempt).where(of_it)) or 0
    return [_attempt(row) for row in rows], total


def _attempt(row: RowMapping) -> DeliveryAttempt:
    return DeliveryAttempt.model_validate(dict(row))
