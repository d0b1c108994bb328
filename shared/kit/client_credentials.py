"""How a service proves to its siblings who it is: a token of its own from the issuer.

The service signs a short assertion with its private key (`private_key_jwt`, RFC 7523) and gets an
access token for one sibling, kept until it is about to expire.
"""

import asyncio
from datetime import timedelta
from typing import Annotated
from uuid import uuid4

import httpx
from joserfc import jwt
from joserfc.jwk import ECKey
from pydantic import ConfigDict, Field, ValidationError

from shared.kit.clock import Clock, SystemClock
from shared.kit.http import AnswerTooLarge, make_http_client, read_answer
from shared.kit.issuer_keys import IssuerUnavailable
from shared.kit.settings import CallingSettings, resource_of
from shared.schemas.base import Schema

ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
ASSERTION_SECONDS = 60
RENEW_BEFORE = timedelta(seconds=60)
_DEADLINE_SECONDS = 5
_SIZE_LIMIT_BYTES = 64 * 1024


class _Granted(Schema):
    """The issuer's answer, of which we need this."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    access_token: str
    expires_in: Annotated[int, Field(ge=1)]


class ClientCredentials:
    """Tokens for one service to show one sibling."""

    def __init__(self, settings: CallingSettings, *, service: str, sibling: str) -> None:
        """`service` is who asks, `sibling` whom it will ask."""
        self._settings = settings
        self._service = service
        self._sibling = sibling
        self._clock: Clock = SystemClock()
        self._token = ""
        self._renew_at = self._clock.now()
        self._lock = asyncio.Lock()

    async def token(self) -> str:
        """A token that is good for a minute more at least; raises IssuerUnavailable."""
        async with self._lock:
            now = self._clock.now()
            if not self._token or now >= self._renew_at:
                granted = await self._ask()
                self._token = granted.access_token
                self._renew_at = now + timedelta(seconds=granted.expires_in) - RENEW_BEFORE
            return self._token

    def forget(self) -> None:
        """The sibling did not believe the token: get another before the next call."""
        self._token = ""

    async def _ask(self) -> _Granted:
        endpoint = self._settings.token_endpoint
        form = {
            "grant_type": "client_credentials",
            "client_assertion_type": ASSERTION_TYPE,
            "client_assertion": self._assertion(),
            "scope": f"{self._sibling}.read",
            "resource": resource_of(self._sibling, self._settings.public_url),
        }
        try:
            async with asyncio.timeout(_DEADLINE_SECONDS), make_http_client(endpoint) as client:
                request = client.build_request("POST", endpoint, data=form)
                response, body = await read_answer(
                    client, request, size_limit_bytes=_SIZE_LIMIT_BYTES
                )
            if response.status_code == httpx.codes.OK:
                return _Granted.model_validate_json(body)
            reason = f"answered {response.status_code}"
        except (TimeoutError, httpx.HTTPError, AnswerTooLarge, ValidationError) as error:
            reason = f"did not answer as expected ({type(error).__name__})"
        raise IssuerUnavailable(
            f"The issuer of access tokens {reason}, so {self._sibling} could not be asked. Nothing "
            "was changed; send the request again."
        )

    def _assertion(self) -> str:
        key = ECKey.import_key(self._settings.client_key.get_secret_value())
        now = int(self._clock.now().timestamp())
        claims = {
            "iss": self._service,
            "sub": self._service,
            "aud": self._settings.token_issuer,
            "iat": now,
            "exp": now + ASSERTION_SECONDS,
            "jti": str(uuid4()),
        }
        header = {"alg": "ES256", "kid": key.thumbprint(), "typ": "client-authentication+jwt"}
        return jwt.encode(header, claims, key, algorithms=["ES256"])
