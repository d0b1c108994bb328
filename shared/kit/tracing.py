"""W3C trace context: every request and job belongs to a trace, its caller's own if it has one.

The trace's id is in every log line, problem and audit row, and goes on with every call and job.
Where a collector of traces is named, each request and job is a span there too (`spans.py`).
"""

import re
import secrets
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Literal, Protocol

import structlog
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_TRACEPARENT = re.compile(r"^00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})$")
Kind = Literal["request", "job"]


@dataclass(frozen=True, slots=True)
class Trace:
    """A trace and where in it we are; without a span, each way onwards is a new one."""

    id: str
    span: str
    flags: str

    def onwards(self) -> str:
        """As a header."""
        return f"00-{self.id}-{self.span or secrets.token_hex(8)}-{self.flags}"


class Span(Protocol):
    """Something that is being done, as the collector of traces will see it."""

    trace: Trace

    def end(self, name: str, facts: Mapping[str, str | int], *, failed: bool) -> None:
        """It is done: `facts` hold nothing that was sent."""


class Spans(Protocol):
    """What makes spans and sends them to a collector."""

    def start(self, parent: Trace | None, kind: Kind) -> Span:
        """Something begins, for a caller's span or for nobody's."""

    def close(self) -> None:
        """Send what is left; takes as long as the collector does, within bounds."""


_trace: ContextVar[Trace | None] = ContextVar("trace", default=None)


def trace_id() -> str:
    """The trace of the request being served, 32 hexadecimal digits."""
    current = _trace.get()
    return current.id if current else "0" * 32


def traceparent_onwards() -> str:
    """The header to send with a call to a sibling, a job or an answer: same trace, a new span."""
    return (_trace.get() or Trace(secrets.token_hex(16), "", "00")).onwards()


@contextmanager
def traced(traceparent: str, spans: Spans | None, kind: Kind) -> Iterator[Span | None]:
    """Be in the trace that was handed on, or in a new one, while the block lasts."""
    match = _TRACEPARENT.match(traceparent)
    span = None
    if spans is not None:
        span = spans.start(Trace(match[1], match[2], match[3]) if match else None, kind)
        current = span.trace
    elif match is not None:
        current = Trace(match[1], "", match[3])
    else:
        current = Trace(secrets.token_hex(16), "", "00")
    token = _trace.set(current)
    structlog.contextvars.bind_contextvars(trace_id=current.id)
    try:
        yield span
    finally:
        structlog.contextvars.unbind_contextvars("trace_id")
        _trace.reset(token)


class TraceMiddleware:
    """Take over the caller's trace or start one, and bind it to every log line."""

    def __init__(self, app: ASGIApp, spans: Spans | None) -> None:
        """Wrap an ASGI application."""
        self.app = app
        self._spans = spans

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request inside its trace."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        status = 500

        async def send_traced(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                MutableHeaders(scope=message)["traceparent"] = traceparent_onwards()
            await send(message)

        header = Headers(scope=scope).get("traceparent", "")
        with traced(header, self._spans, "request") as span:
            try:
                await self.app(scope, receive, send_traced)
            finally:
                if span is not None:
                    _end(span, scope, status)


def _end(span: Span, scope: Scope, status: int) -> None:
    """Name a request by its route, never by its address: that may hold who it is about."""
    route = getattr(scope.get("route"), "path", "")
    facts = {
        "http.request.method": scope["method"],
        "http.route": route,
        "http.response.status_code": status,
    }
    span.end(f"{scope['method']} {route}".strip(), facts, failed=status >= 500)
