"""Messages are signed as Standard Webhooks says, and secrets are sealed where they are stored."""

import base64
from datetime import UTC, datetime

import pytest
from cryptography.fernet import Fernet, InvalidToken
from pydantic import SecretStr

from shared.kit.webhooks.signing import (
    MADE_UP,
    Vault,
    WebhooksOff,
    new_secret,
    shown,
    signed_headers,
)

# The example that the standard's own libraries are tested by.
PUBLISHED = base64.b64decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
AT = datetime.fromtimestamp(1_614_265_330, tz=UTC)


def headers(*secrets: bytes, body: bytes = b'{"test": 2432232314}') -> dict[str, str]:
    return signed_headers(secrets, message_id="msg_p5jXN8AQM9LWM0D4loKWxJek", at=AT, body=body)


def test_the_published_example_is_signed_as_published() -> None:
    assert headers(PUBLISHED) == {
        "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
        "webhook-timestamp": "1614265330",
        "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    }


def test_another_body_or_secret_gives_another_signature() -> None:
    signatures = {
        headers(PUBLISHED)["webhook-signature"],
        headers(PUBLISHED, body=b"{}")["webhook-signature"],
        headers(new_secret())["webhook-signature"],
    }
    assert len(signatures) == 3


def test_while_a_secret_is_rotated_a_message_carries_both_signatures() -> None:
    old, new = new_secret(), new_secret()
    both = headers(new, old)["webhook-signature"].split(" ")
    assert both == [headers(each)["webhook-signature"] for each in (new, old)]


def test_a_message_without_a_secret_is_not_made() -> None:
    with pytest.raises(AssertionError):
        headers()


def test_a_secret_is_shown_as_receivers_keep_it() -> None:
    assert shown(PUBLISHED) == "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
    assert len(base64.b64decode(shown(new_secret()).removeprefix("whsec_"))) == 24


def test_a_vault_opens_what_its_older_keys_have_sealed_and_nothing_else() -> None:
    old, new = Fernet.generate_key().decode(), Fernet.generate_key().decode()
    sealed = Vault(old).seal(PUBLISHED)
    assert PUBLISHED not in sealed
    assert Vault(f"{new}, {old}").open(sealed) == PUBLISHED
    with pytest.raises(InvalidToken):
        Vault(new).open(sealed)


def test_production_without_a_key_takes_no_webhooks_and_never_the_made_up_one() -> None:
    with pytest.raises(WebhooksOff):
        Vault.of(None, is_production=True).seal(PUBLISHED)
    with pytest.raises(ValueError, match="made-up"):
        Vault.of(SecretStr(MADE_UP), is_production=True)
    assert Vault.of(None, is_production=False).seal(PUBLISHED)
