"""The local issuer gives a service a token only for a rightly signed assertion, and only once."""

import json
import time
from collections.abc import Mapping
from pathlib import Path
from urllib.request import urlopen

import pytest
from joserfc import jwt
from joserfc.jwk import ECKey
from pydantic import SecretStr

from deploy.local.issuer import ISSUER, RESOURCES, LocalIssuer, NotIssued, local_issuer
from deploy.local.issuer_server import issuer_url
from deploy.token import main as mint
from services.assessment.settings import AssessmentSettings
from shared.kit.client_credentials import ASSERTION_TYPE, ClientCredentials
from shared.kit.issuer_keys import IssuerUnavailable, parse_key_set

NOW = int(time.time())


def assertion(
    service: str = "assessment", *, signed_as: str | None = None, **changes: object
) -> str:
    claims = {
        "iss": service, "sub": service, "aud": ISSUER, "iat": NOW, "exp": NOW + 60,
        "jti": f"{time.monotonic_ns()}", **changes,
    }  # fmt: skip
    key = ECKey.import_key(local_issuer().client_key_pem(signed_as or service))
    kept = {name: value for name, value in claims.items() if value is not None}
    return jwt.encode({"alg": "ES256"}, kept, key, algorithms=["ES256"])


def form(proof: str, **changes: str) -> Mapping[str, str]:
    return {
        "grant_type": "client_credentials",
        "client_assertion_type": ASSERTION_TYPE,
        "client_assertion": proof,
        "scope": "submissions.read",
        "resource": RESOURCES.format("submissions"),
        **changes,
    }


def test_a_service_gets_a_token_for_its_sibling_and_no_other() -> None:
    granted = local_issuer().grant(form(assertion()), now=NOW)
    token = jwt.decode(
        str(granted["access_token"]), local_issuer().signing_key, algorithms=["ES256"]
    )

    assert token.claims["role"] == "service"
    assert token.claims["sub"] == token.claims["client_id"] == "assessment"
    assert token.claims["aud"] == RESOURCES.format("submissions")
    assert token.claims["scope"] == "submissions.read"


def test_a_system_gets_a_token_in_the_name_of_whom_it_serves() -> None:
    asked = form(assertion("region.12"), scope="submissions.read submissions.write")
    granted = local_issuer().grant(asked, now=NOW)
    token = jwt.decode(
        str(granted["access_token"]), local_issuer().signing_key, algorithms=["ES256"]
    )

    assert (token.claims["role"], token.claims["organisation"]) == ("region", "12")
    assert token.claims["client_id"] == "region.12"
    assert token.claims["scope"] == "submissions.read submissions.write"


REFUSED = {
    "no assertion": lambda: form(""),
    "another service's key": lambda: form(assertion(signed_as="allocation")),
    "another issuer meant": lambda: form(assertion(aud="https://elsewhere.invalid")),
    "expired": lambda: form(assertion(exp=NOW - 1)),
    "living too long": lambda: form(assertion(exp=NOW + 3600)),
    "without an id": lambda: form(assertion(jti=None)),
    "in another's name": lambda: form(assertion(sub="allocation")),
    "a password instead": lambda: form(assertion(), grant_type="password"),
    "a wider scope": lambda: form(assertion(), scope="submissions.write"),
    "a system's scope at another resource": lambda: form(
        assertion("region.12"), scope="allocation.write"
    ),
    "a system that calls itself a service": lambda: form(assertion("service.allocation")),
    "a client that nobody knows": lambda: form(assertion("stranger")),
    "another resource": lambda: form(assertion(), resource="https://elsewhere.invalid"),
}


@pytest.mark.parametrize("what", REFUSED)
def test_nothing_else_gives_a_token(what: str) -> None:
    with pytest.raises(NotIssued):
        local_issuer().grant(REFUSED[what](), now=NOW)


def test_an_assertion_is_good_once() -> None:
    proof = assertion()
    local_issuer().grant(form(proof), now=NOW)
    with pytest.raises(NotIssued):
        local_issuer().grant(form(proof), now=NOW)


def test_every_key_of_the_issuer_says_that_it_is_made_up() -> None:
    assert all(key.startswith("made-up-") for key in parse_key_set(local_issuer().key_set()))
    assert LocalIssuer(b"another secret").key_set() != local_issuer().key_set()


def test_what_is_served_is_the_public_half_only() -> None:
    with urlopen(f"{issuer_url()}/jwks.json") as response:
        [key] = json.load(response)["keys"]
    with urlopen(f"{issuer_url()}/.well-known/oauth-authorization-server") as response:
        metadata = json.load(response)

    assert "d" not in key
    assert metadata["token_endpoint_auth_methods_supported"] == ["private_key_jwt"]


async def test_a_token_is_kept_until_it_is_about_to_expire_or_not_believed() -> None:
    settings = AssessmentSettings(
        environment="test",
        database_url=SecretStr("postgresql://nobody@nowhere.invalid/none"),
        submissions_url="http://submissions",
    )
    credentials = ClientCredentials(settings, service="assessment", sibling="submissions")
    first = await credentials.token()
    assert await credentials.token() == first
    credentials.forget()
    assert await credentials.token() != first


async def test_an_issuer_that_does_not_answer_is_told_as_such(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("STATSBIDRAG_TOKEN_ENDPOINT", "http://127.0.0.1:9/token")
    settings = AssessmentSettings(
        environment="test",
        database_url=SecretStr("postgresql://nobody@nowhere.invalid/none"),
        submissions_url="http://submissions",
    )
    credentials = ClientCredentials(settings, service="assessment", sibling="submissions")
    with pytest.raises(IssuerUnavailable, match="submissions could not be asked"):
        await credentials.token()


def test_a_token_is_printed_for_a_role_and_for_nothing_else(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert mint(["region", "09"]) == 0
    assert capsys.readouterr().out.count(".") == 2
    assert mint(["emperor", "1"]) == 2
