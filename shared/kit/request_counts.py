"""Middleware that counts and times an API's requests for Prometheus, by the route's template."""

import time
from typing import Final

from prometheus_client import CollectorRegistry, Counter, Histogram
from starlette.types import ASGIApp, Message, Receive, Scope, Send

NO_ROUTE = "none"
"""What stands in the template's place where no route took the request."""
_FAILED: Final = 500
_BOUNDS_SECONDS = (0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0)
"""Few, since each is kept for every route; the promise is 0.25 s."""


class RequestCounts:
    """Counts what is answered, by method, template and status, and how long it took."""

    def __init__(self, app: ASGIApp, registry: CollectorRegistry) -> None:
        """Wrap an application; nothing else may count requests in the registry."""
        self._app = app
        self._total = Counter(
            "http_requests_total",
            "Requests answered.",
            ["method", "status", "handler"],
            registry=registry,
        )
        self._duration = Histogram(
            "http_request_duration_seconds",
            "From a request's start to the end of its answer.",
            ["method", "handler"],
            buckets=_BOUNDS_SECONDS,
            registry=registry,
        )
        self._known: dict[tuple[str, str, int], tuple[Counter, Histogram]] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request and count it, whatever becomes of it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started = time.perf_counter()
        status = _FAILED

        async def note_and_send(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self._app(scope, receive, note_and_send)
        finally:
            handler = getattr(scope.get("route"), "path_format", NO_ROUTE)
            total, duration = self._series(scope["method"], handler, status)
            total.inc()
            duration.observe(time.perf_counter() - started)

    def _series(self, method: str, handler: str, status: int) -> tuple[Counter, Histogram]:
        """The two series of a request; looking them up by their labels would cost more."""
        known = self._known.get((method, handler, status))
        if known is None:
            known = (
                self._total.labels(method, str(status), handler),
                self._duration.labels(method, handler),
            )
            self._known[method, handler, status] = known
        return known
