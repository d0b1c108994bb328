"""What the owner of a webhook may do: register, follow, rotate, resume, send again, unregister."""

from datetime import datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from shared.kit.audit import record_change
from shared.kit.events import EventFilter, Feed, events_after, hold_feed
from shared.kit.preconditions import require_match
from shared.kit.principals import Principal
from shared.kit.webhooks import store
from shared.kit.webhooks.desk import Desk, TooManyWebhooks, WebhookStateForbids
from shared.kit.webhooks.signing import Vault, new_secret, shown
from shared.schemas.webhooks import Webhook, WebhookRequest, WebhookSecret, WebhookState
from shared.values.errors import InvalidContent, Issue, NotFound

LIVING_MAXIMUM = 10
"""How many one owner may have that have not ended."""


async def register(
    session: AsyncSession,
    desk: Desk,
    principal: Principal,
    request: WebhookRequest,
    *,
    now: datetime,
    new_id: UUID,
) -> WebhookSecret:
    """Register an address; an operator looks at it before anything is sent there."""
    desk.sender.read(request.url)
    known = {each.type for each in desk.feed.types.values()}
    issues = tuple(
        Issue(f"/types/{place}", "unknown-event-type", "This service tells of no such events.")
        for place, each in enumerate(request.types)
        if each not in known
    )
    if issues:
        raise InvalidContent(
            "Ask for types that the specification lists, or for none: all.", issues
        )
    if await store.count_living(session, principal) >= LIVING_MAXIMUM:
        raise TooManyWebhooks(f"Unregister one of your {LIVING_MAXIMUM} before you add another.")
    secret = new_secret()
    sealed = desk.vault.seal(secret)
    await store.add(session, principal, request, new_id=new_id, now=now)
    await store.add_secret(session, new_id, sealed, now=now)
    await _record(session, principal, new_id, "registered", now=now)
    return WebhookSecret(webhook=await read(session, principal, new_id), secret=shown(secret))


async def read(session: AsyncSession, principal: Principal, webhook_id: UUID) -> Webhook:
    """One of the caller's own, or any for an auditor; raises NotFound."""
    if principal.role != "auditor":
        return await _own(session, principal, webhook_id)
    return _found(await store.webhook_of(session, webhook_id))


async def _own(session: AsyncSession, principal: Principal, webhook_id: UUID) -> Webhook:
    return _found(await store.webhook_of(session, webhook_id, store.owned_by(principal)))


def _found(webhook: Webhook | None) -> Webhook:
    if webhook is None:
        raise NotFound("There is no webhook with this id. GET /webhooks to see your own.")
    return webhook


async def list_webhooks(
    session: AsyncSession, principal: Principal, *, limit: int, offset: int
) -> tuple[list[Webhook], int]:
    """A page of the caller's own, or of everybody's for an auditor; and how many there are."""
    wanted = () if principal.role == "auditor" else (store.owned_by(principal),)
    found = await store.webhooks(session, *wanted, limit=limit, offset=offset)
    return found, await store.count(session, *wanted)


async def rotate(
    session: AsyncSession,
    vault: Vault,
    principal: Principal,
    *,
    webhook_id: UUID,
    if_match: str | None,
    now: datetime,
) -> WebhookSecret:
    """Make a new secret; for a day messages are signed with the one before as well."""
    webhook = await _held(session, principal, webhook_id, if_match=if_match)
    _require(webhook, "awaits_approval", "approved", "disabled")
    secret = new_secret()
    await store.add_secret(session, webhook_id, vault.seal(secret), now=now)
    await _record(session, principal, webhook_id, "secret rotated", now=now)
    return WebhookSecret(webhook=webhook, secret=shown(secret))


async def resume(
    session: AsyncSession,
    principal: Principal,
    *,
    webhook_id: UUID,
    if_match: str | None,
    now: datetime,
) -> Webhook:
    """Go on where it stopped, once what made it fail is mended; nothing has been lost meanwhile."""
    webhook = await _held(session, principal, webhook_id, if_match=if_match)
    _require(webhook, "disabled")
    # From here on every event leaves a job: none is being written that has not looked.
    await hold_feed(session)
    await store.change_state(session, webhook_id, "approved", now=now)
    await _record(session, principal, webhook_id, "resumed", now=now)
    return await read(session, principal, webhook_id)


async def unregister(
    session: AsyncSession,
    principal: Principal,
    *,
    webhook_id: UUID,
    if_match: str | None,
    now: datetime,
) -> None:
    """Send nothing more there."""
    webhook = await _held(session, principal, webhook_id, if_match=if_match)
    _require(webhook, "awaits_approval", "approved", "disabled")
    await store.change_state(session, webhook_id, "unregistered", now=now)
    await _record(session, principal, webhook_id, "unregistered", now=now)


async def sendable(
    session: AsyncSession,
    feed: Feed,
    principal: Principal,
    *,
    webhook_id: UUID,
    event_id: str | None,
    now: datetime,
) -> None:
    """Raise unless this may be sent now: an event that its owner may see, or None, a test."""
    _require(await _own(session, principal, webhook_id), "approved", "disabled")
    if event_id is not None:
        number = int(event_id)
        found = await events_after(
            session, principal, number - 1, wanted=EventFilter(), limit=1, source=feed.source
        )
        if not found or found[0].id != event_id:
            raise NotFound("There is no event with this id. GET /events to see which there are.")
    about = "a test asked for" if event_id is None else "an event asked for again"
    await _record(session, principal, webhook_id, about, now=now)


async def _held(
    session: AsyncSession, principal: Principal, webhook_id: UUID, *, if_match: str | None
) -> Webhook:
    """One's own webhook, locked, as its reader saw it."""
    await store.lock(session, webhook_id)
    found = await _own(session, principal, webhook_id)
    require_match(if_match, current_version=found.version)
    return found


def _require(webhook: Webhook, *states: WebhookState) -> None:
    if webhook.state not in states:
        raise WebhookStateForbids(
            f"The webhook is {webhook.state}; this is for one that is {' or '.join(states)}."
        )


async def _record(
    session: AsyncSession, principal: Principal, webhook_id: UUID, what: str, *, now: datetime
) -> None:
    await record_change(
        session,
        at=now,
        principal=principal,
        action=f"webhook {what}",
        subject=f"webhook:{webhook_id}",
        facts={},
    )
