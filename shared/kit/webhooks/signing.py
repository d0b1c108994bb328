"""Secrets of webhooks, and messages signed with them as Standard Webhooks says.

In the database a secret is sealed with a key from the settings: a backup is of no use to a forger.
"""

import base64
import hashlib
import hmac
import secrets
from collections.abc import Sequence
from datetime import datetime

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from pydantic import SecretStr

from shared.values.errors import Conflict

SECRET_BYTES = 24
_PREFIX = "whsec_"
MADE_UP = base64.urlsafe_b64encode(
    hashlib.sha256(b"statsbidrag: made-up key for demo and test").digest()
).decode()
"""Known to everybody who reads this: production takes no webhooks with it."""


class WebhooksOff(Conflict):
    """The service has no key to seal secrets with."""

    code = "webhooks-off"
    title = "This service sends no webhooks"


class Vault:
    """Seals secrets with the first of its keys, and opens what any of them has sealed."""

    def __init__(self, keys: str | None) -> None:
        """Read Fernet keys, the newest first, with commas between; None: nothing is sealed."""
        each = [] if keys is None else [Fernet(key.strip()) for key in keys.split(",")]
        self._fernet = MultiFernet(each) if each else None

    @classmethod
    def of(cls, keys: SecretStr | None, *, is_production: bool) -> "Vault":
        """The vault that settings call for: outside production a made-up key will do."""
        given = None if keys is None else keys.get_secret_value()
        if is_production and given is not None and MADE_UP in given:
            raise ValueError("WEBHOOK_KEYS holds the made-up key of demo and test")
        return cls(given if given is not None or is_production else MADE_UP)

    @property
    def is_open(self) -> bool:
        """Whether there are keys."""
        return self._fernet is not None

    def seal(self, secret: bytes) -> bytes:
        """A secret as it is stored; raises WebhooksOff."""
        if self._fernet is None:
            raise WebhooksOff(
                "Its operator has given it no WEBHOOK_KEYS. Follow the feed with GET /events."
            )
        return self._fernet.encrypt(secret)

    def open(self, sealed: bytes) -> bytes:
        """The secret that was sealed; raises InvalidToken where its key is gone."""
        if self._fernet is None:
            raise InvalidToken
        return self._fernet.decrypt(sealed)


def new_secret() -> bytes:
    """A secret that nobody can guess."""
    return secrets.token_bytes(SECRET_BYTES)


def shown(secret: bytes) -> str:
    """A secret as its receiver keeps it."""
    return _PREFIX + base64.b64encode(secret).decode()


def signed_headers(
    live: Sequence[bytes], *, message_id: str, at: datetime, body: bytes
) -> dict[str, str]:
    """The three headers of Standard Webhooks; two signatures while a secret is rotated."""
    assert live, "a message is never sent unsigned"
    timestamp = str(int(at.timestamp()))
    content = f"{message_id}.{timestamp}.".encode() + body
    signatures = [hmac.new(secret, content, hashlib.sha256).digest() for secret in live]
    return {
        "webhook-id": message_id,
        "webhook-timestamp": timestamp,
        "webhook-signature": " ".join(
            f"v1,{base64.b64encode(each).decode()}" for each in signatures
        ),
    }
