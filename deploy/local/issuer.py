"""A made-up issuer of access tokens, for this machine only: keys to throw away, and tokens of them.

    bearer("region.09")     `Bearer …` in the name of a made-up person at region 09, for an hour

Every key comes from one secret, made up the first time and kept in `.local/issuer.secret` (or given
in STATSBIDRAG_ISSUER_SECRET): remove the file and all old tokens are worth nothing. The keys' ids
begin with `made-up-`, by which production knows to refuse them.
"""

import base64
import hashlib
import hmac
import json
import os
import secrets
import time
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import get_args

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import ECKey

from shared.kit.client_credentials import ASSERTION_TYPE
from shared.kit.issuer_keys import MADE_UP
from shared.kit.principals import Role

ISSUER = "https://made-up-issuer.invalid"
RESOURCES = "https://statsbidrag.example/{}/v1"
SERVICES = ("submissions", "assessment", "allocation")
LIFETIME_SECONDS = 3600
_RECIPIENT_ROLES = ("region", "rss", "skr")
_SYSTEM_ROLES = set(get_args(Role)) - {"service"}
SECRET_FILE = Path(__file__).parents[2] / ".local" / "issuer.secret"
SECRET_NAME = "STATSBIDRAG_ISSUER_SECRET"  # noqa: S105 - a name, not the secret
_P256_ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551


class NotIssued(Exception):
    """The request gives no right to a token."""


class LocalIssuer:
    """Signs tokens with keys derived from a secret."""

    def __init__(self, secret: bytes) -> None:
        """The same secret gives the same keys."""
        self._secret = secret
        key = ECKey.import_key(self._private_key("issuer"))
        self.signing_key = key
        self.key_id = MADE_UP + key.thumbprint()[:16]
        self._seen: set[str] = set()

    def _private_key(self, name: str) -> ec.EllipticCurvePrivateKey:
        digest = hmac.new(self._secret, name.encode(), hashlib.sha512).digest()
        scalar = int.from_bytes(digest) % (_P256_ORDER - 1) + 1
        return ec.derive_private_key(scalar, ec.SECP256R1())

    def client_key_pem(self, client: str) -> str:
        """The private key by which a service or a system proves to this issuer who it is."""
        key = self._private_key(f"client {client}")
        return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()

    def key_set(self) -> bytes:
        """The public key set (JWKS)."""
        public = self.signing_key.as_dict(private=False)
        return json.dumps(
            {"keys": [{**public, "kid": self.key_id, "alg": "ES256", "use": "sig"}]}
        ).encode()

    def sign(self, claims: Mapping[str, object], **header: str) -> str:
        """A token with these claims, whatever they say."""
        head = {"alg": "ES256", "typ": "at+jwt", "kid": self.key_id, **header}
        return jwt.encode(head, dict(claims), self.signing_key, algorithms=["ES256"])

    def claims(self, who: str) -> dict[str, object]:
        """What a token says of `region.09`, `assessor.1` or, for a person, `region.09.anna`."""
        role, _, rest = who.partition(".")
        subject, _, person = rest.partition(".")
        now = int(time.time())
        is_service = role == "service"
        whose: dict[str, object] = {"sub": subject, "client_id": "made-up-client"}
        if role in _RECIPIENT_ROLES:
            whose |= {"organisation": subject, "sub": person or f"made-up-{subject}"}
        elif is_service:
            whose["client_id"] = subject
        kinds = ("read",) if is_service else ("read", "write")
        return {
            "iss": ISSUER,
            "aud": [RESOURCES.format(service) for service in SERVICES],
            **whose,
            "role": role,
            "scope": " ".join(f"{service}.{kind}" for service in SERVICES for kind in kinds),
            "iat": now,
            "exp": now + LIFETIME_SECONDS,
            "jti": secrets.token_hex(16),
        }

    def grant(self, form: Mapping[str, str], *, now: int) -> dict[str, object]:
        """The token endpoint: client credentials by private_key_jwt; raises NotIssued.

        A client is one of the services, which may read at its siblings, or a system of somebody
        whose name is as in `claims`, such as `region.12`, which may do what that role may.
        """
        client = self._proven_client(form.get("client_assertion", ""), now=now)
        resource, scopes = form.get("resource", ""), set(form.get("scope", "").split())
        whose = f"service.{client}" if client in SERVICES else client
        kinds = ("read",) if client in SERVICES else ("read", "write")
        allowed = {
            f"{service}.{kind}"
            for service in SERVICES
            for kind in kinds
            if resource == RESOURCES.format(service)
        }
        if (
            form.get("grant_type") != "client_credentials"
            or form.get("client_assertion_type") != ASSERTION_TYPE
            or not scopes
            or not scopes <= allowed
        ):
            raise NotIssued("invalid_request")
        claims = self.claims(whose) | {
            "aud": resource, "scope": " ".join(sorted(scopes)), "client_id": client,
        }  # fmt: skip
        return {
            "access_token": self.sign(claims),
            "token_type": "Bearer",
            "expires_in": LIFETIME_SECONDS,
            "scope": claims["scope"],
        }

    def _proven_client(self, assertion: str, *, now: int) -> str:
        """The client that an assertion names, and whose key has signed it."""
        client = _named_client(assertion)
        key = ECKey.import_key(self._private_key(f"client {client}"))
        try:
            claims = jwt.decode(assertion, key, algorithms=["ES256"]).claims
        except (JoseError, ValueError):
            raise NotIssued("invalid_client") from None
        match claims:
            case {"iss": by, "sub": of, "aud": to, "exp": int(end), "jti": str(jti)}:
                is_meant = by == of == client and to == ISSUER
                if is_meant and now < end <= now + 300 and jti not in self._seen:
                    self._seen.add(jti)
                    return client
        raise NotIssued("invalid_client")


def _named_client(assertion: str) -> str:
    """Who an assertion says that it is of, which its signature then has to prove."""
    try:
        payload = assertion.split(".")[1]
        claims = json.loads(base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))
        client = claims["iss"]
    except (IndexError, KeyError, TypeError, ValueError):
        raise NotIssued("invalid_client") from None
    is_system = isinstance(client, str) and client.partition(".")[0] in _SYSTEM_ROLES
    if client in SERVICES or is_system:
        return str(client)
    raise NotIssued("invalid_client")


@cache
def local_issuer() -> LocalIssuer:
    """The issuer of this checkout."""
    return LocalIssuer(local_secret().encode())


def local_secret() -> str:
    """What all keys of this checkout's issuer come from: given, or made up the first time."""
    given = os.environ.get(SECRET_NAME)
    if given is not None:
        return given
    SECRET_FILE.parent.mkdir(exist_ok=True)
    try:
        descriptor = os.open(SECRET_FILE, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        with os.fdopen(descriptor, "w") as file:
            file.write(secrets.token_hex(32))
    except FileExistsError:
        pass
    return SECRET_FILE.read_text()


_minted: dict[str, tuple[float, str]] = {}


def bearer(who: str) -> str:
    """The Authorization header of a made-up person, such as `region.09` or `assessor.1`."""
    until, token = _minted.get(who, (0.0, ""))
    if time.time() > until:
        token = local_issuer().sign(local_issuer().claims(who))
        _minted[who] = (time.time() + LIFETIME_SECONDS // 2, token)
    return f"Bearer {token}"
