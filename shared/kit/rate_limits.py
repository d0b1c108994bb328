"""How much one client may ask for: so many requests in so many seconds, and filing is shed last.

A client is its access token; one without, or whose token is not believed, is its address. What is
counted is kept in this process and forgotten when it is full again, so several processes allow
several times as much: the limit is there against one client's taking all, not to be exact.
Behind a proxy, uvicorn must be told which one to believe about addresses (`--forwarded-allow-ips`).
"""

import hashlib
import math
import re
import time
from dataclasses import dataclass, field

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from shared.kit.problems import http_problem

SHED_LAST_TIMES = 10
"""How many times as much may be filed: what must be in by midnight is let in longest."""
CLIENTS_MAXIMUM = 100_000
_UNAUTHORIZED, _TOO_MANY = 401, 429


@dataclass(slots=True)
class Allowance:
    """So many requests in any window, per client, refilled evenly."""

    requests: int
    window_seconds: int
    _full_again: dict[str, float] = field(default_factory=dict)
    """By client, the time at which nothing of its allowance is spent."""

    def left(self, client: str, *, now_seconds: float) -> int:
        """How many requests the client may make at this moment."""
        spent_seconds = max(0.0, self._full_again.get(client, 0.0) - now_seconds)
        return math.floor(self.requests * (1 - spent_seconds / self.window_seconds) + 1e-6)

    def spend(self, client: str, *, now_seconds: float) -> None:
        """Count one request."""
        full_again = max(self._full_again.get(client, 0.0), now_seconds)
        self._full_again[client] = full_again + self.window_seconds / self.requests
        if len(self._full_again) > CLIENTS_MAXIMUM:
            self._forget(now_seconds)

    def wait_seconds(self) -> int:
        """After how many seconds a client that has spent all may ask once more."""
        return math.ceil(self.window_seconds / self.requests)

    def _forget(self, now_seconds: float) -> None:
        """Forget those whose allowance is whole; if all have spent, the half seen longest ago."""
        spent = {who: at for who, at in self._full_again.items() if at > now_seconds}
        latest = sorted(spent, key=spent.__getitem__)[-CLIENTS_MAXIMUM // 2 :]
        self._full_again = {who: spent[who] for who in latest}


class RateLimits:
    """Middleware: counts each client's requests under a path, and refuses what is too much."""

    def __init__(
        self,
        app: ASGIApp,
        *,
        under: str,
        shed_last: str | None,
        requests: int,
        window_seconds: int,
    ) -> None:
        """Wrap an application; `shed_last` matches the POSTs that may be many times as many."""
        self.app = app
        self._under = under
        self._shed_last = re.compile(shed_last) if shed_last else None
        self._ordinary = Allowance(requests, window_seconds)
        self._last = Allowance(requests * SHED_LAST_TIMES, window_seconds)
        self._disbelieved = Allowance(requests, window_seconds)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request, or answer 429 and when to come back."""
        if scope["type"] != "http" or not scope["path"].startswith(self._under):
            await self.app(scope, receive, send)
            return
        address = scope["client"][0] if scope.get("client") else ""
        client, allowance = _client(scope, address), self._allowance(scope)
        now = time.monotonic()
        left = allowance.left(client, now_seconds=now)
        if left < 1 or self._disbelieved.left(address, now_seconds=now) < 1:
            await self._refuse(allowance)(scope, receive, send)
            return
        allowance.spend(client, now_seconds=now)

        async def count_and_send(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(_headers(allowance, left - 1))
                if message["status"] == _UNAUTHORIZED:
                    self._disbelieved.spend(address, now_seconds=now)
            await send(message)

        await self.app(scope, receive, count_and_send)

    def _allowance(self, scope: Scope) -> Allowance:
        is_last = (
            scope["method"] == "POST"
            and self._shed_last is not None
            and self._shed_last.fullmatch(scope["path"].removeprefix(self._under))
        )
        return self._last if is_last else self._ordinary

    def _refuse(self, allowance: Allowance) -> ASGIApp:
        async def refuse(scope: Scope, receive: Receive, send: Send) -> None:
            headers = {"Retry-After": str(allowance.wait_seconds()), **_headers(allowance, 0)}
            response = http_problem(Request(scope), status=_TOO_MANY, headers=headers)
            await response(scope, receive, send)

        return refuse


def _client(scope: Scope, address: str) -> str:
    token = Headers(scope=scope).get("authorization")
    return address if token is None else hashlib.sha256(token.encode()).hexdigest()


def _headers(allowance: Allowance, left: int) -> dict[str, str]:
    """The fields of the IETF's draft: what is allowed, and what is left of it."""
    return {
        "RateLimit-Policy": f'"client";q={allowance.requests};w={allowance.window_seconds}',
        "RateLimit": f'"client";r={left};t={allowance.wait_seconds()}',
    }
