"""The issuer's public keys (JWKS): kept, looked at anew when they may have been rotated.

Only keys that can check an RS256 or ES256 signature are kept; the rest of a key set is passed
over. A key that the issuer withdraws is refused here within FRESH_SECONDS.
"""

import asyncio
import hashlib
from base64 import urlsafe_b64decode
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

import httpx
import structlog
from joserfc.errors import JoseError
from joserfc.jwk import ECKey, RSAKey
from pydantic import JsonValue, TypeAdapter, ValidationError

from shared.kit.http import AnswerTooLarge, make_http_client, read_answer
from shared.kit.strict_json import parse_strictly
from shared.values.errors import DomainError, TryLater

FRESH_SECONDS = 300
LOOK_AGAIN_SECONDS = 10
"""A key id nobody knows makes us look at the key set, but not more often than this."""
STALE_SECONDS = 3600
"""How long keys are good when the issuer cannot be reached."""
MADE_UP = "made-up-"
"""What the key ids of the local issuer begin with: production refuses such keys."""

_RSA_BITS_MINIMUM = 2048
_SIZE_LIMIT_BYTES = 256 * 1024
_DEADLINE_SECONDS = 5
_JWKS = TypeAdapter(dict[str, list[dict[str, JsonValue]]])
_log = structlog.get_logger()


class IssuerUnavailable(TryLater):
    """The issuer of access tokens cannot be reached, and no key of its is known."""

    code = "issuer-unavailable"
    title = "The issuer of access tokens is not available"


class UnusableKeySet(Exception):
    """What was read is no key set, or one that must not be used here."""


@dataclass(frozen=True, slots=True)
class IssuerKey:
    """A public key, and the one algorithm it may be used with."""

    algorithm: str
    key: RSAKey | ECKey


ReadKeys = Callable[[], Awaitable[bytes]]


class IssuerKeys:
    """The keys of one issuer by key id; `version` tells when they have changed."""

    def __init__(self, read: ReadKeys, *, refused_prefixes: tuple[str, ...] = ()) -> None:
        """`read` gets the key set; a set with a key id that begins so is refused as a whole."""
        self._read = read
        self._refused_prefixes = refused_prefixes
        self._keys: Mapping[str, IssuerKey] = {}
        self._looked_at = self._read_at = -float("inf")
        self._lock = asyncio.Lock()
        self._sha256 = ""
        self.version = 0

    @property
    def is_fresh(self) -> bool:
        """Whether the keys were looked at so lately that they can be relied on unseen."""
        return monotonic() - self._looked_at < FRESH_SECONDS

    async def find(self, key_id: str) -> IssuerKey | None:
        """The key of that id, looked for anew if it is unknown; raises IssuerUnavailable."""
        await self.refresh(LOOK_AGAIN_SECONDS if key_id not in self._keys else FRESH_SECONDS)
        return self._keys.get(key_id)

    async def refresh(self, age_maximum_seconds: float = FRESH_SECONDS) -> None:
        """Look at the key set unless it was looked at so lately; raises IssuerUnavailable."""
        async with self._lock:
            if monotonic() - self._looked_at >= age_maximum_seconds:
                self._looked_at = monotonic()
                try:
                    self._take(await self._read())
                except (UnusableKeySet, TimeoutError, OSError, httpx.HTTPError) as error:
                    _log.warning("issuer's keys not read", reason=str(error) or repr(error))
        if monotonic() - self._read_at > STALE_SECONDS:
            self._keys, self._sha256 = {}, ""
            raise IssuerUnavailable(
                "Who you are cannot be checked just now. Nothing was changed; send the request "
                "again in a while."
            )

    async def are_known(self) -> bool:
        """Whether callers can be told from each other: there are keys to check tokens with."""
        try:
            await self.refresh(FRESH_SECONDS if self._keys else LOOK_AGAIN_SECONDS)
        except IssuerUnavailable:
            return False
        return True

    async def refuse_made_up(self) -> None:
        """Raise UnusableKeySet where the keys must not be used; not reached is no fault."""
        try:
            self._take(await self._read())
        except (TimeoutError, OSError, httpx.HTTPError) as error:
            _log.warning("issuer's keys not read", reason=str(error) or repr(error))

    def _take(self, content: bytes) -> None:
        keys = parse_key_set(content)
        if any(key_id.startswith(self._refused_prefixes or ("\0",)) for key_id in keys):
            raise UnusableKeySet(
                "the key set holds made-up keys of the local issuer, which production refuses: "
                "point STATSBIDRAG_TOKEN_KEYS at the key set of the real issuer"
            )
        if (sha256 := hashlib.sha256(content).hexdigest()) != self._sha256:
            self._sha256, self._keys, self.version = sha256, keys, self.version + 1
        self._looked_at = self._read_at = monotonic()


def parse_key_set(content: bytes) -> dict[str, IssuerKey]:
    """The usable keys of a JWKS by key id; raises UnusableKeySet where there is none."""
    try:
        listed = _JWKS.validate_python(parse_strictly(content))["keys"]
    except (DomainError, ValidationError, KeyError):
        raise UnusableKeySet("the key set is not a JSON object with `keys`") from None
    found: dict[str, IssuerKey] = {}
    for each in listed:
        key_id, key = each.get("kid"), _usable(each)
        if isinstance(key_id, str) and key is not None:
            if key_id in found:
                raise UnusableKeySet("two keys of the key set have the same id")
            found[key_id] = key
    if not found:
        raise UnusableKeySet("the key set holds no key for RS256 or ES256")
    return found


def _usable(each: dict[str, JsonValue]) -> IssuerKey | None:
    """The key, if it is one for our algorithms; only its public members are ever looked at."""
    try:
        match each:
            case {"use": str(use)} if use != "sig":
                return None
            case {"alg": str(algorithm)} if algorithm not in {"RS256", "ES256"}:
                return None
            case {"kty": "RSA", "n": str(n), "e": str(e)} if each.get("alg") != "ES256":
                modulus = int.from_bytes(urlsafe_b64decode(n + "=="), "big")
                if modulus.bit_length() < _RSA_BITS_MINIMUM:
                    return None
                return IssuerKey("RS256", RSAKey.import_key({"kty": "RSA", "n": n, "e": e}))
            case {"kty": "EC", "crv": "P-256", "x": str(x), "y": str(y)} if (
                each.get("alg") != "RS256"
            ):
                key = ECKey.import_key({"kty": "EC", "crv": "P-256", "x": x, "y": y})
                return IssuerKey("ES256", key)
            case _:
                return None
    except (JoseError, ValueError):
        return None


def keys_at(place: str) -> ReadKeys:
    """How to read the key set at an address (`https://…`) or in a file."""
    if not place.startswith(("http://", "https://")):

        async def read_file() -> bytes:
            return await asyncio.to_thread(Path(place).read_bytes)

        return read_file

    async def fetch() -> bytes:
        async with asyncio.timeout(_DEADLINE_SECONDS), make_http_client(place) as client:
            request = client.build_request("GET", place, headers={"Accept": "application/json"})
            try:
                response, body = await read_answer(
                    client, request, size_limit_bytes=_SIZE_LIMIT_BYTES
                )
            except AnswerTooLarge as error:
                raise UnusableKeySet(str(error)) from None
        if response.status_code != httpx.codes.OK:
            raise UnusableKeySet(f"the address of the key set answered {response.status_code}")
        return body

    return fetch
