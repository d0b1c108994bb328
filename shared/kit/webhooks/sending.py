"""One message sent to one address: no redirect, no proxy, and not a word longer than a few seconds.

The name is looked up once, what it leads to is looked at, and the connection is made to that:
whatever the name leads to a moment later does not matter. Of the answer only the status is read.
"""

import asyncio
import ssl
import time
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from http.cookiejar import CookieJar, DefaultCookiePolicy

import httpx

from shared.kit.version import VERSION
from shared.kit.webhooks.addresses import (
    Place,
    Resolve,
    Target,
    WebhookAddressRefused,
    place_of,
    read_address,
    resolve,
)
from shared.schemas.webhooks import Outcome

MEDIA_TYPE = "application/cloudevents+json"


@dataclass(frozen=True, slots=True)
class Answered:
    """What came of sending."""

    outcome: Outcome
    status: int | None
    duration_milliseconds: int


class Sender:
    """Sends messages, within limits."""

    def __init__(
        self,
        *,
        ports: Collection[int],
        loopback: bool,
        deadline_seconds: float,
        resolve_name: Resolve = resolve,
        place: Place = place_of,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        """Keep the limits; `resolve_name`, `place` and `tls` are other than usual in tests only."""
        self._ports = ports
        self._loopback = loopback
        self._deadline_seconds = deadline_seconds
        self._resolve_name = resolve_name
        self._place = place
        self._tls = tls
        self._client: httpx.AsyncClient | None = None

    def read(self, url: str) -> Target:
        """Take an address apart; raises WebhookAddressRefused."""
        return read_address(url, ports=self._ports, loopback=self._loopback)

    async def send(self, url: str, headers: Mapping[str, str], body: bytes) -> Answered:
        """Post a message once; whatever goes wrong is an outcome."""
        began = time.monotonic()
        status: int | None = None
        outcome: Outcome
        try:
            async with asyncio.timeout(self._deadline_seconds):
                status = await self._post(url, headers, body)
            outcome = _outcome_of(status)
        except TimeoutError:
            outcome = "too_slow"
        except WebhookAddressRefused:
            outcome = "address_refused"
        except (OSError, httpx.HTTPError, ssl.SSLError, UnicodeError):
            outcome = "unreachable"
        return Answered(outcome, status, int((time.monotonic() - began) * 1000))

    async def _post(self, url: str, headers: Mapping[str, str], body: bytes) -> int:
        target = self.read(url)
        address = await self._place(target, self._resolve_name)
        client = self._client or self._make_client()
        request = client.build_request(
            "POST",
            httpx.URL(
                scheme=target.scheme,
                host=str(address),
                port=target.port,
                raw_path=target.path.encode(),
            ),
            headers={
                **headers,
                "Host": target.host_header,
                "Content-Type": MEDIA_TYPE,
                "User-Agent": f"statsbidrag/{VERSION}",
            },
            content=body,
            # The certificate must be that of the name, not of the address.
            extensions={"sni_hostname": target.host},
        )
        response = await client.send(request, stream=True)
        await response.aclose()
        return response.status_code

    def _make_client(self) -> httpx.AsyncClient:
        """Nothing is kept, neither connections, which might be another name's, nor cookies."""
        self._client = httpx.AsyncClient(
            timeout=self._deadline_seconds,
            limits=httpx.Limits(max_keepalive_connections=0),
            follow_redirects=False,
            trust_env=False,
            verify=self._tls or True,
            cookies=CookieJar(DefaultCookiePolicy(allowed_domains=[])),
        )
        return self._client

    async def close(self) -> None:
        """Let go of what is open."""
        if self._client is not None:
            await self._client.aclose()


def _outcome_of(status: int) -> Outcome:
    if 200 <= status < 300:
        return "delivered"
    return "redirected" if 300 <= status < 400 else "answered_otherwise"
