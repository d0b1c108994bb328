"""The feed of events as it is asked for: a page of JSON, or a batch of CloudEvents."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Header, Query, Request
from starlette.responses import Response

from shared.kit.database import Transaction
from shared.kit.events import EventFilter, Feed, events_after
from shared.kit.openapi import problems
from shared.kit.paging import outside_url
from shared.kit.principals import Caller, Principal
from shared.kit.strict_json import StrictRoute
from shared.schemas.base import Identifier
from shared.schemas.events import EventFeed
from shared.values.errors import NotAllowed

BATCH = "application/cloudevents-batch+json"
_ONE = {"$ref": "#/components/schemas/CloudEvent"}
_AS_BATCH: dict[int | str, dict[str, Any]] = {
    200: {"content": {BATCH: {"schema": {"type": "array", "items": _ONE}}}}
}

router = APIRouter(tags=["events"], route_class=StrictRoute)


async def feed_of(request: Request) -> Feed:
    """What this service tells of."""
    feed: Feed = request.app.state.feed
    return feed


TheFeed = Annotated[Feed, Depends(feed_of)]


async def _follower(principal: Caller, feed: TheFeed) -> Principal:
    if principal.role not in feed.readers:
        roles = ", ".join(sorted(feed.readers))
        raise NotAllowed(f"This operation is for {roles}; you are {principal.role}.")
    return principal


Follower = Annotated[Principal, Depends(_follower)]
"""Whoever may be told of events."""
EventTypeName = Annotated[Identifier, Query(examples=["se.statsbidrag.filing.received"])]


async def _wanted(
    agreement_id: Annotated[Identifier | None, Query(description="Only under this one.")] = None,
    types: Annotated[
        list[EventTypeName] | None, Query(description="Only of these types; none: of all.")
    ] = None,
) -> EventFilter:
    return EventFilter(agreement_id, tuple(types or ()))


@router.get("/events", response_model=EventFeed, responses={**_AS_BATCH, **problems(422)})
async def list_events(
    principal: Follower,
    session: Transaction,
    feed: TheFeed,
    request: Request,
    wanted: Annotated[EventFilter, Depends(_wanted)],
    after: Annotated[int, Query(ge=0, le=2**62, description="The last event you have seen.")] = 0,
    limit: Annotated[int, Query(ge=1, le=1000, description="How many at most.")] = 100,
    accept: Annotated[str, Header(include_in_schema=False)] = "",
) -> EventFeed | Response:
    """Everything that happened, in order (CloudEvents 1.0); a recipient sees its own.

    Ask again with `next_after`: nothing is missed and nothing comes twice. As a batch, by `Accept`,
    the way onwards is the header `Link` with `rel="next"`.
    """
    found = await events_after(
        session, principal, after, wanted=wanted, limit=limit, source=feed.source
    )
    page = EventFeed(events=found, next_after=int(found[-1].id) if found else after)
    if BATCH not in accept:
        return page
    onwards = outside_url(request).include_query_params(after=page.next_after)
    content = b"[" + b",".join(each.model_dump_json().encode() for each in found) + b"]"
    return Response(content, media_type=BATCH, headers={"Link": f'<{onwards}>; rel="next"'})
