"""Ed25519 signatures over JSON documents, so that what was said can be proved without asking.

What is signed is the document's canonical form: without its `signature`, keys sorted, no spaces,
UTF-8. Whoever has the public key verifies it offline (`python -m deploy.verify_receipt`).
"""

import base64
import binascii
import hashlib
import json
from collections.abc import Mapping

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    PublicFormat,
    load_pem_private_key,
    load_pem_public_key,
)

MADE_UP_SEED = hashlib.sha256(
    b"statsbidrag: made-up key for demo and test, proves nothing"
).digest()
"""Known to everybody who reads this line: production refuses to sign with it."""


class UnusableKey(ValueError):
    """A key is not an Ed25519 key in PEM."""


class Signer:
    """Holds a private key and signs with it; the key itself is never shown."""

    def __init__(self, key: Ed25519PrivateKey) -> None:
        """Keep the key."""
        self._key = key
        self.key_id = key_id_of(key.public_key())
        self.is_made_up = key.private_bytes_raw() == MADE_UP_SEED

    @classmethod
    def from_pem(cls, pem: str) -> "Signer":
        """Read a private key in PKCS 8 PEM; raises UnusableKey without repeating it."""
        try:
            key = load_pem_private_key(pem.encode(), password=None)
        except (ValueError, TypeError):
            raise UnusableKey("the signing key is not an unencrypted private key in PEM") from None
        if not isinstance(key, Ed25519PrivateKey):
            raise UnusableKey("the signing key is not an Ed25519 key")
        return cls(key)

    @classmethod
    def made_up(cls) -> "Signer":
        """The throw-away key of demo and test."""
        return cls(Ed25519PrivateKey.from_private_bytes(MADE_UP_SEED))

    def sign(self, document: Mapping[str, object]) -> str:
        """The signature of a document in base64."""
        return base64.b64encode(self._key.sign(canonical_bytes(document))).decode()

    def public_key_pem(self) -> str:
        """The public key, to be given to whoever asks."""
        public = self._key.public_key()
        return public.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()


def canonical_bytes(document: Mapping[str, object]) -> bytes:
    """The one form of a document that is signed: its `signature` left out, keys sorted."""
    signed = {key: value for key, value in document.items() if key != "signature"}
    return json.dumps(
        signed, ensure_ascii=False, allow_nan=False, separators=(",", ":"), sort_keys=True
    ).encode()


def key_id_of(key: Ed25519PublicKey) -> str:
    """A short name of a public key, computed from it."""
    return hashlib.sha256(key.public_bytes_raw()).hexdigest()[:16]


def is_signed_by(document: Mapping[str, object], public_key_pem: str) -> bool:
    """Whether a document's signature is that of the key; raises UnusableKey for another key."""
    try:
        key = load_pem_public_key(public_key_pem.encode())
    except ValueError:
        raise UnusableKey("the public key is not PEM") from None
    if not isinstance(key, Ed25519PublicKey):
        raise UnusableKey("the public key is not an Ed25519 key")
    match document.get("signature"):
        case {"algorithm": "Ed25519", "key_id": str(key_id), "value": str(value), **rest} if (
            not rest and key_id == key_id_of(key)
        ):
            try:
                key.verify(base64.b64decode(value, validate=True), canonical_bytes(document))
            except (InvalidSignature, binascii.Error, ValueError):
                return False
            # base64 spells the last bits of 64 bytes in several ways; only one is ours.
            return base64.b64encode(base64.b64decode(value)).decode() == value
        case _:
            return False
