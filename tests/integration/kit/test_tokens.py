"""Which tokens are believed: the one that is, and ninety that are not; and what headers say."""

import warnings
from collections.abc import Callable

import pytest
from joserfc.jwk import RSAKey

from deploy.local.issuer import ISSUER, RESOURCES, local_issuer
from shared.kit.access_tokens import TokenRefused, TokenVerifier
from shared.kit.clock import SystemClock
from shared.kit.issuer_keys import (
    LOOK_AGAIN_SECONDS,
    IssuerKeys,
    IssuerUnavailable,
    UnusableKeySet,
    parse_key_set,
)
from tests.integration.kit.token_attacks import (
    ATTACKS,
    KEY,
    SCOPES_THAT_DO_NOT_REACH,
    STRANGER,
    STRANGER_RSA,
    claims,
    good,
    header,
    json_bytes,
    signed,
)
from tests.integration.problems import refused
from tests.wire import Wire, as_role, post

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def read(wire: Wire, token: str, *headers: tuple[str, str]) -> int:
    response = await wire.submissions.get(
        "/filings", headers=[("Authorization", f"Bearer {token}"), *headers]
    )
    if response.status_code in {401, 403}:
        assert "resource_metadata=" in response.headers["www-authenticate"]
        assert token[:40] not in response.text + response.headers["www-authenticate"]
    return response.status_code


async def test_the_token_that_the_attacks_start_from_is_believed(standing: Wire) -> None:
    assert await read(standing, good()) == 200
    assert await read(standing, signed(header(typ="application/at+jwt"), claims())) == 200


@pytest.mark.parametrize("attack", ATTACKS)
async def test_a_forged_token_is_not_believed(standing: Wire, attack: str) -> None:
    token = ATTACKS[attack]()

    assert await read(standing, token) == 401


async def test_there_are_ninety_attacks(record_property: Callable[[str, object], None]) -> None:
    record_property("token attacks", len(ATTACKS))

    assert len(ATTACKS) >= 80


@pytest.mark.parametrize("scope", SCOPES_THAT_DO_NOT_REACH)
async def test_a_scope_that_does_not_reach_is_named(standing: Wire, scope: str) -> None:
    token = signed(header(), claims(scope=scope))
    response = await standing.submissions.get(
        "/filings", headers={"Authorization": f"Bearer {token}"}
    )

    refused(response, 403, "forbidden")
    challenge = response.headers["www-authenticate"]
    assert 'error="insufficient_scope", scope="submissions.read"' in challenge


async def test_who_may_read_may_not_therefore_write(standing: Wire) -> None:
    token = signed(header(), claims(scope="submissions.read"))
    response = await standing.submissions.post(
        "/drafts", json={}, headers={"Authorization": f"Bearer {token}"}
    )

    refused(response, 403, "forbidden")


async def test_a_service_reads_its_sibling_and_writes_nothing(standing: Wire) -> None:
    response = await post(
        standing.submissions, "/statistics-deliveries", "service.assessment", json={}
    )

    refused(response, 403, "forbidden")


SMUGGLED = [
    ("X-Role", "payer"), ("X-User-Role", "payer"), ("X-Forwarded-User", "payer:1"),
    ("X-Forwarded-Groups", "payer"), ("X-Remote-User", "payer"), ("Remote-User", "payer"),
    ("X-Auth-Request-User", "payer"), ("X-Auth-Request-Groups", "payer"),
    ("X-Principal", "payer:1"),
    ("X-Original-Authorization", "Bearer x"), ("Proxy-Authorization", "Bearer x"),
    ("X-Organisation", "mitt"), ("X-Recipient-Id", "mitt"), ("X-Subject", "1"),
    ("X-HTTP-Method-Override", "GET"), ("X-Forwarded-For", "127.0.0.1"),
    ("X-Client-Cert", "CN=payer"), ("X-SSL-Client-S-DN", "CN=payer"), ("Role", "payer"),
    ("Cookie", "role=payer; access_token=x"), ("Forwarded", "for=127.0.0.1;by=payer"),
    ("X-Statsbidrag-Role", "payer"), ("statsbidrag.role", "internal"), ("baggage", "role=payer"),
]  # fmt: skip
"""What a proxy somewhere might have meant something by; here nothing of it does."""


@pytest.mark.parametrize("smuggled", SMUGGLED, ids=lambda each: str(each[0]))
async def test_no_other_header_says_who_asks(standing: Wire, smuggled: tuple[str, str]) -> None:
    region = as_role("region.nord")["Authorization"].removeprefix("Bearer ")
    nobody = await standing.allocation.get("/payees", headers=[smuggled])
    other = [("Authorization", f"Bearer {region}"), smuggled]
    held = await standing.allocation.get("/payees", headers=other)

    refused(nobody, 401, "unauthorized")
    refused(held, 403, "not-allowed")


async def test_two_tokens_are_not_weighed_against_each_other(standing: Wire) -> None:
    mine, other = (as_role(who)["Authorization"] for who in ("region.nord", "payer.1"))
    for pair in ((mine, other), (other, mine), (mine, mine)):
        response = await standing.allocation.get(
            "/payees", headers=[("Authorization", each) for each in pair]
        )
        refused(response, 401, "unauthorized")


async def test_a_token_is_no_longer_believed_when_its_key_is_withdrawn() -> None:
    """Also one that was believed a moment ago, and is remembered by its hash."""
    held = [{**KEY.as_dict(private=False), "kid": local_issuer().key_id}]
    other = [{**STRANGER.as_dict(private=False), "kid": "another"}]

    async def read() -> bytes:
        return json_bytes({"keys": held})

    keys = IssuerKeys(read)
    resource = RESOURCES.format("submissions")
    verifier = TokenVerifier(keys, issuer=ISSUER, resource=resource, clock=SystemClock())
    token = good()
    assert (await verifier.verify(token)).principal.role == "assessor"
    held[:] = other
    assert (await verifier.verify(token)).principal.role == "assessor", "keys are looked at anew"
    await keys.refresh(0)
    with pytest.raises(TokenRefused, match="not the issuer's"):
        await verifier.verify(token)


async def test_a_new_key_is_found_when_a_token_first_names_it() -> None:
    asked = []

    async def read() -> bytes:
        asked.append(1)
        keys = [STRANGER] if len(asked) == 1 else [STRANGER, KEY]
        named = [
            {**key.as_dict(private=False), "kid": key.thumbprint() if key is STRANGER else "new"}
            for key in keys
        ]
        return json_bytes({"keys": named})

    keys = IssuerKeys(read)
    assert await keys.find(STRANGER.thumbprint()) is not None
    assert await keys.find("new") is None, "not so soon after the last look"
    assert len(asked) == 1
    keys._looked_at -= LOOK_AGAIN_SECONDS
    assert await keys.find("new") is not None
    assert len(asked) == 2
    assert keys.version == 2


async def test_an_issuer_that_cannot_be_reached_lets_nobody_in_and_says_try_later() -> None:
    async def read() -> bytes:
        raise OSError("no route")

    with pytest.raises(IssuerUnavailable):
        await IssuerKeys(read).find("any")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b'{"keys": []}',
        b'{"keys": [], "keys": []}',
        json_bytes({"keys": [{"kty": "oct", "k": "c2VjcmV0", "kid": "one", "alg": "HS256"}]}),
        json_bytes({"keys": [{**STRANGER.as_dict(private=False), "kid": "x", "use": "enc"}]}),
        json_bytes({"keys": [{**STRANGER.as_dict(private=False), "kid": "x", "alg": "ES384"}]}),
        json_bytes({"keys": [{**STRANGER.as_dict(private=False), "kid": "x"}] * 2}),
    ],
)
async def test_a_key_set_without_a_key_for_us_is_none(content: bytes) -> None:
    with pytest.raises(UnusableKeySet):
        parse_key_set(content)


async def test_a_short_rsa_key_is_passed_over() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        short = RSAKey.generate_key(1024).as_dict(private=False)
    known = {**STRANGER_RSA.as_dict(private=False), "kid": "long"}

    assert parse_key_set(json_bytes({"keys": [{**short, "kid": "short"}, known]})).keys() == {
        "long"
    }
