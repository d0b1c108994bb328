"""Webhooks as they are asked for: registered, followed, tested, and ended."""

from typing import Annotated
from uuid import UUID, uuid4

from fastapi import APIRouter, Depends, Path, Request
from starlette.responses import Response

from shared.kit.database import Transaction
from shared.kit.events_api import Follower
from shared.kit.idempotency import Once, OncePerKey
from shared.kit.jobs import Jobs
from shared.kit.openapi import problems
from shared.kit.paging import Paging
from shared.kit.preconditions import IfMatch, etag_of
from shared.kit.strict_json import StrictRoute
from shared.kit.webhooks import store, usecases
from shared.kit.webhooks.desk import Desk
from shared.kit.webhooks.tables import SPREAD
from shared.kit.webhooks.work import SEND, message_id_of
from shared.kit.wiring import Agreements, ClockNow
from shared.schemas.paging import Page
from shared.schemas.webhooks import (
    AskedToSend,
    DeliveryAttempt,
    Redelivery,
    Webhook,
    WebhookRequest,
    WebhookSecret,
)

router = APIRouter(tags=["webhooks"], route_class=StrictRoute)


async def _desk(request: Request) -> Desk:
    desk: Desk = request.app.state.webhooks
    return desk


async def _jobs(request: Request) -> Jobs:
    jobs: Jobs = request.app.state.jobs
    return jobs


AtDesk = Annotated[Desk, Depends(_desk)]
LeavesJobs = Annotated[Jobs, Depends(_jobs)]
WebhookId = Annotated[UUID, Path(description="The webhook's id, from when it was registered.")]


async def _shown_once(once: Once, made: WebhookSecret) -> Response:
    """The answer with the secret; what is kept for the request sent again has none."""
    webhook = made.webhook
    kept = made.model_copy(update={"secret": None})
    path, etag = f"/webhooks/{webhook.id}", etag_of(webhook.version)
    response = await once.answer(kept, path=path, etag=etag)
    response.body = made.model_dump_json().encode()
    response.headers["Content-Length"] = str(len(response.body))
    response.headers["Cache-Control"] = "no-store"
    return response


@router.post(
    "/webhooks",
    status_code=201,
    response_model=WebhookSecret,
    responses=problems(400, 404, 409, 413, 415, 422),
)
async def register_webhook(
    principal: Follower,
    once: OncePerKey,
    session: Transaction,
    desk: AtDesk,
    catalogue: Agreements,
    clock: ClockNow,
    request: WebhookRequest,
) -> Response:
    """Ask to be sent events, signed by Standard Webhooks; an operator approves the address first.

    The answer holds the secret, once.
    """
    if request.agreement_id is not None:
        catalogue.get(request.agreement_id)
    made = await usecases.register(
        session, desk, principal, request, now=clock.now(), new_id=uuid4()
    )
    return await _shown_once(once, made)


@router.get("/webhooks", responses=problems(422))
async def list_webhooks(principal: Follower, session: Transaction, paging: Paging) -> Page[Webhook]:
    """Your own webhooks, the oldest first; an auditor sees everybody's."""
    found, total = await usecases.list_webhooks(
        session, principal, limit=paging.limit, offset=paging.offset
    )
    return paging.page(found, total=total)


@router.get("/webhooks/{id}", responses=problems(404))
async def get_webhook(
    principal: Follower,
    session: Transaction,
    response: Response,
    id: WebhookId,  # noqa: A002
) -> Webhook:
    """A webhook: whether it is sent to, and how far it has been told."""
    webhook = await usecases.read(session, principal, id)
    response.headers["ETag"] = etag_of(webhook.version)
    return webhook


@router.delete("/webhooks/{id}", status_code=204, responses=problems(404, 409, 412, 428))
async def unregister_webhook(
    principal: Follower,
    session: Transaction,
    clock: ClockNow,
    id: WebhookId,  # noqa: A002
    if_match: IfMatch = None,
) -> None:
    """Send nothing more there; the list of what was sent stays."""
    await usecases.unregister(session, principal, webhook_id=id, if_match=if_match, now=clock.now())


@router.post(
    "/webhooks/{id}/secrets",
    status_code=201,
    response_model=WebhookSecret,
    responses=problems(400, 404, 409, 412, 413, 415, 422, 428),
)
async def rotate_secret(
    principal: Follower,
    once: OncePerKey,
    session: Transaction,
    desk: AtDesk,
    clock: ClockNow,
    id: WebhookId,  # noqa: A002
    if_match: IfMatch = None,
) -> Response:
    """Get a new secret; for a day messages carry a signature by the one before as well."""
    made = await usecases.rotate(
        session, desk.vault, principal, webhook_id=id, if_match=if_match, now=clock.now()
    )
    return await _shown_once(once, made)


@router.post(
    "/webhooks/{id}/resumptions",
    status_code=201,
    response_model=Webhook,
    responses=problems(400, 404, 409, 412, 413, 415, 422, 428),
)
async def resume_webhook(
    principal: Follower,
    once: OncePerKey,
    session: Transaction,
    jobs: LeavesJobs,
    clock: ClockNow,
    id: WebhookId,  # noqa: A002
    if_match: IfMatch = None,
) -> Response:
    """Go on sending, from where it stopped, to one that was disabled because sending failed."""
    webhook = await usecases.resume(
        session, principal, webhook_id=id, if_match=if_match, now=clock.now()
    )
    await jobs.defer(session, SPREAD, about="")
    return await once.answer(webhook, path=f"/webhooks/{id}", etag=etag_of(webhook.version))


@router.post(
    "/webhooks/{id}/test-events",
    status_code=202,
    response_model=AskedToSend,
    responses=problems(400, 404, 409, 413, 415, 422),
)
async def send_test_event(
    principal: Follower,
    once: OncePerKey,
    session: Transaction,
    desk: AtDesk,
    jobs: LeavesJobs,
    clock: ClockNow,
    id: WebhookId,  # noqa: A002
) -> Response:
    """Send a test event, once; the list of deliveries says what came of it."""
    await usecases.sendable(
        session, desk.feed, principal, webhook_id=id, event_id=None, now=clock.now()
    )
    event_id = f"test-{uuid4()}"
    await jobs.defer(session, SEND, about=f"{id} {event_id}")
    asked = AskedToSend(message_id=message_id_of(desk.feed, event_id))
    return await once.answer(asked, status=202, path=f"/webhooks/{id}/deliveries")


@router.post(
    "/webhooks/{id}/deliveries",
    status_code=202,
    response_model=AskedToSend,
    responses=problems(400, 404, 409, 413, 415, 422),
)
async def send_event_again(
    principal: Follower,
    once: OncePerKey,
    session: Transaction,
    desk: AtDesk,
    jobs: LeavesJobs,
    clock: ClockNow,
    id: WebhookId,  # noqa: A002
    wanted: Redelivery,
) -> Response:
    """Send one event again, once, with the `webhook-id` it has always had."""
    await usecases.sendable(
        session, desk.feed, principal, webhook_id=id, event_id=wanted.event_id, now=clock.now()
    )
    await jobs.defer(session, SEND, about=f"{id} {wanted.event_id}")
    asked = AskedToSend(message_id=message_id_of(desk.feed, wanted.event_id))
    return await once.answer(asked, status=202, path=f"/webhooks/{id}/deliveries")


@router.get("/webhooks/{id}/deliveries", responses=problems(404, 422))
async def list_deliveries(
    principal: Follower,
    session: Transaction,
    paging: Paging,
    id: WebhookId,  # noqa: A002
) -> Page[DeliveryAttempt]:
    """Every attempt to send, the newest first: what came of it, never what was sent or answered."""
    await usecases.read(session, principal, id)
    found, total = await store.attempts(session, id, limit=paging.limit, offset=paging.offset)
    return paging.page(found, total=total)
