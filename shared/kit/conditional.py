"""Answers that need not be sent twice: an ETag on what is read, and 304 to who has it already.

Where a thing counts its states the ETag is that count, and also what If-Match wants; everything
else that is read as JSON in one piece is known by the hash of its bytes.
"""

import hashlib
from http import HTTPStatus

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_KEPT_OF_A_BODY = ("content-length", "content-type")


class Conditional:
    """Middleware: names each answer by an ETag and honours If-None-Match."""

    def __init__(self, app: ASGIApp) -> None:
        """Wrap an ASGI application."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request; the answer waits only until its first piece is known."""
        if scope["type"] != "http" or scope["method"] != "GET":
            await self.app(scope, receive, send)
            return
        known = Headers(scope=scope).get("if-none-match", "")
        waiting: Message | None = None

        async def name_and_send(message: Message) -> None:
            nonlocal waiting
            if message["type"] == "http.response.start" and _is_named(message):
                waiting = message
                return
            if waiting is not None:
                start, waiting = waiting, None
                message = _name(start, message, known)
                await send(start)
            await send(message)

        await self.app(scope, receive, name_and_send)


def _is_named(start: Message) -> bool:
    content_type = Headers(raw=start["headers"]).get("content-type", "")
    return start["status"] == HTTPStatus.OK and content_type.startswith("application/json")


def _name(start: Message, body: Message, known: str) -> Message:
    """Put the ETag on the start; gives the body, or an empty one where the caller has it."""
    headers = MutableHeaders(scope=start)
    etag = headers.get("etag")
    if etag is None and not body.get("more_body", False):
        etag = f'"{hashlib.sha256(body.get("body", b"")).hexdigest()[:32]}"'
        headers["ETag"] = etag
    headers.setdefault("Cache-Control", "private, no-cache")
    seen = {each.strip().removeprefix("W/") for each in known.split(",")}
    if etag is None or not seen & {etag, "*"}:
        return body
    start["status"] = int(HTTPStatus.NOT_MODIFIED)
    for name in _KEPT_OF_A_BODY:
        del headers[name]
    return {"type": "http.response.body", "body": b"", "more_body": False}
