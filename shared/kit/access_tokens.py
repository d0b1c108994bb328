"""Which access tokens are believed (JWT, RFC 9068, in the shape of the Ena profile), and whose.

A token is believed when its header holds nothing but `alg`, `kid` and `typ`, its signature is that
of a key of the issuer, and every claim is as expected. Time is the machine's: a clock set for a
demo does not make an old token new. A token believed once is known by its hash until it expires or
the issuer's keys change, so that the busy paths do not check a signature for every request.
"""

import base64
import binascii
import hashlib
from dataclasses import dataclass
from typing import Annotated

from joserfc import jws
from joserfc.errors import JoseError
from pydantic import ConfigDict, Field, StringConstraints, ValidationError

from shared.kit.clock import Clock
from shared.kit.issuer_keys import IssuerKeys
from shared.kit.principals import RECIPIENT_ROLES, Principal, Role
from shared.kit.strict_json import MalformedJson, parse_strictly
from shared.schemas.base import RecipientId, Schema

LENGTH_MAXIMUM = 8192
LIFETIME_SECONDS_MAXIMUM = 3600
SKEW_SECONDS = 10
"""How far the issuer's clock may be ahead of ours."""
KNOWN_MAXIMUM = 10_000

Name = Annotated[str, StringConstraints(pattern=r"^[\x21-\x7e]{1,100}$")]
_Time = Annotated[int, Field(strict=True, ge=0, le=2**40)]


class TokenRefused(Exception):
    """The token is not believed; the text says why, and nothing of what it held."""


class _Header(Schema):
    alg: str
    kid: Annotated[str, StringConstraints(min_length=1, max_length=200)]
    typ: str


class _Claims(Schema):
    """What a token must say; an issuer may say more."""

    model_config = ConfigDict(extra="ignore", strict=True, frozen=True)

    iss: str
    aud: str | list[str]
    sub: Name
    client_id: Name
    jti: Name
    iat: _Time
    exp: _Time
    nbf: _Time = 0
    scope: str
    role: Role
    organisation: RecipientId | None = None


@dataclass(frozen=True, slots=True)
class Access:
    """What a believed token gives: who, and the scopes."""

    principal: Principal
    scopes: frozenset[str]
    expires_at: int


class TokenVerifier:
    """Believes the tokens of one issuer that are meant for one resource."""

    def __init__(self, keys: IssuerKeys, *, issuer: str, resource: str, clock: Clock) -> None:
        """`resource` is this service's own address, which the audience must name."""
        self._keys = keys
        self._issuer = issuer
        self._resource = resource
        self._clock = clock
        self._known: dict[bytes, Access] = {}
        self._known_version = 0

    async def verify(self, token: str) -> Access:
        """What the token gives; raises TokenRefused, or IssuerUnavailable without any keys."""
        if len(token) > LENGTH_MAXIMUM or not token.isascii():
            raise TokenRefused("the token is not a compact JWS of reasonable length")
        digest = hashlib.sha256(token.encode()).digest()
        if not self._keys.is_fresh:
            await self._keys.refresh()
        if self._known_version != self._keys.version:
            self._known_version = self._keys.version
            self._known.clear()
        known = self._known.get(digest)
        if known is None:
            known = self._check(await self._payload(token))
            self._remember(digest, known)
        if known.expires_at <= self._now():
            self._known.pop(digest, None)
            raise TokenRefused("the token has expired")
        return known

    def _remember(self, digest: bytes, access: Access) -> None:
        if len(self._known) >= KNOWN_MAXIMUM:
            self._known.pop(next(iter(self._known)))
        self._known[digest] = access

    async def _payload(self, token: str) -> bytes:
        """What the issuer has signed; raises TokenRefused."""
        header = _header_of(token)
        if header.typ.lower().removeprefix("application/") != "at+jwt":
            raise TokenRefused("the token is not an access token (typ at+jwt)")
        found = await self._keys.find(header.kid)
        if found is None:
            raise TokenRefused("the token is signed with a key that is not the issuer's")
        if header.alg != found.algorithm:
            raise TokenRefused("the token names another algorithm than its key is for")
        try:
            signed = jws.deserialize_compact(token, found.key, algorithms=[found.algorithm])
        except (JoseError, ValueError):
            raise TokenRefused("the token's signature does not hold") from None
        payload = signed.payload
        assert isinstance(payload, bytes)
        return payload

    def _check(self, payload: bytes) -> Access:
        try:
            claims = _Claims.model_validate(parse_strictly(payload))
        except MalformedJson:
            raise TokenRefused("the token's content is not acceptable JSON") from None
        except ValidationError as error:
            names = {str(fault["loc"][0]) for fault in error.errors() if fault["loc"]}
            where = ", ".join(sorted(names)) or "all"
            raise TokenRefused(f"claims are missing or malformed: {where}") from None
        if claims.iss != self._issuer:
            raise TokenRefused("the token is of another issuer")
        if self._resource not in ([claims.aud] if isinstance(claims.aud, str) else claims.aud):
            raise TokenRefused("the token is meant for another service")
        soon = self._now() + SKEW_SECONDS
        if claims.iat > soon or claims.nbf > soon:
            raise TokenRefused("the token is not valid yet")
        if not claims.iat < claims.exp <= claims.iat + LIFETIME_SECONDS_MAXIMUM:
            raise TokenRefused(f"the token is to live longer than {LIFETIME_SECONDS_MAXIMUM} s")
        return Access(_principal(claims), frozenset(claims.scope.split()), claims.exp)

    def _now(self) -> int:
        return int(self._clock.now().timestamp())


def _header_of(token: str) -> _Header:
    parts = token.split(".")
    if len(parts) != 3 or not all(map(_is_canonical, parts)):
        raise TokenRefused("the token is not a compact JWS")
    try:
        return _Header.model_validate(parse_strictly(_decoded(parts[0])))
    except (MalformedJson, ValidationError):
        raise TokenRefused("the token's header must hold alg, kid and typ, and no more") from None


def _decoded(part: str) -> bytes:
    return base64.b64decode(part + "=" * (-len(part) % 4), altchars=b"-_", validate=True)


def _is_canonical(part: str) -> bool:
    """Whether a part is spelled the one way: else one token would have many hashes."""
    try:
        return base64.urlsafe_b64encode(_decoded(part)).decode().rstrip("=") == part != ""
    except (binascii.Error, ValueError):
        return False


def _principal(claims: _Claims) -> Principal:
    """Who a token speaks for; raises TokenRefused where its claims do not go together."""
    if claims.role in RECIPIENT_ROLES:
        if claims.organisation is None:
            raise TokenRefused(f"a token of role {claims.role} must name an organisation")
        return Principal(claims.role, claims.organisation, person=claims.sub)
    if claims.organisation is not None:
        raise TokenRefused(f"a token of role {claims.role} speaks for no organisation")
    if (claims.role == "service") != (claims.sub == claims.client_id):
        raise TokenRefused("a token of role service is a client's own, and no other token is")
    return Principal(claims.role, claims.sub, person=claims.sub)
