"""W3C trace context: every request belongs to a trace, the caller's own where it sent one."""

import re
import secrets
from contextvars import ContextVar

import structlog
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_TRACEPARENT = re.compile(r"^00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})$")
_trace: ContextVar[tuple[str, str] | None] = ContextVar("trace", default=None)


def trace_id() -> str:
    """The trace of the request being served, 32 hexadecimal digits."""
    current = _trace.get()
    return current[0] if current else "0" * 32


def traceparent_onwards() -> str:
    """The header to send with a call to a sibling or an answer: same trace, a new span."""
    current = _trace.get()
    trace, flags = current or (secrets.token_hex(16), "00")
    return f"00-{trace}-{secrets.token_hex(8)}-{flags}"


class TraceMiddleware:
    """Take over the caller's trace or start one, and bind it to every log line."""

    def __init__(self, app: ASGIApp) -> None:
        """Wrap an ASGI application."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request inside its trace."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        match = _TRACEPARENT.match(Headers(scope=scope).get("traceparent", ""))
        trace, flags = (match[1], match[3]) if match else (secrets.token_hex(16), "00")
        token = _trace.set((trace, flags))
        structlog.contextvars.bind_contextvars(trace_id=trace)

        async def send_traced(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers["traceparent"] = traceparent_onwards()
            await send(message)

        try:
            await self.app(scope, receive, send_traced)
        finally:
            structlog.contextvars.unbind_contextvars("trace_id")
            _trace.reset(token)
