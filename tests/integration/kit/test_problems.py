"""Every refusal is a problem, wherever in the stack it arises, and repeats nothing it was sent."""

import pytest

from tests.integration.coast import COAST
from tests.integration.problems import pointers, refused
from tests.wire import Wire, as_role, post

pytestmark = pytest.mark.asyncio(loop_scope="module")

SECRET = "19121212-1212"


async def test_an_address_there_is_none_of(standing: Wire) -> None:
    for client in (standing.submissions, standing.assessment, standing.allocation):
        refused(await client.get("/nothing"), 404, "not-found")
        outside = client.base_url.copy_with(path="/elsewhere")
        refused(await client.get(outside), 404, "not-found")


@pytest.mark.parametrize(
    "content", [b"", SECRET.encode(), b'{"now": "noon"}', b'{"now": "2024-01-01T00:00:00"}', b"[]"]
)
async def test_a_clock_is_set_to_an_instant_and_nothing_else(
    standing: Wire, content: bytes
) -> None:
    url = standing.submissions.base_url.copy_with(path="/clock")
    response = await standing.submissions.put(url, content=content)

    refused(response, 400, "not-an-instant")
    assert SECRET not in response.text


async def test_an_address_that_is_no_uuid_is_told_what_one_looks_like(standing: Wire) -> None:
    """The usual message repeats the first sign that is wrong."""
    for path in (f"/filings/{SECRET}Q", "/filings/Q", "/drafts/Q"):
        response = await standing.submissions.get(path, headers=as_role("region.nord"))
        problem = refused(response, 422, "invalid-content")
        assert "Q" not in "".join(each.message for each in problem.errors)


async def test_a_method_that_is_not_used_there(standing: Wire) -> None:
    response = await standing.submissions.delete("/filings", headers=as_role("region.nord"))

    refused(response, 405, "method-not-allowed")
    assert response.headers["allow"] == "GET, POST", "all that the address takes, not the first"
    outside = standing.submissions.base_url.copy_with(path="/livez")
    response = await standing.submissions.post(outside)
    refused(response, 405, "method-not-allowed")
    assert "GET" in response.headers["allow"]


@pytest.mark.parametrize(
    ("body", "where"),
    [
        ({"agreement_id": SECRET + "Å"}, "/agreement_id"),
        ({"agreement_id": COAST, "agreement_sha256": SECRET}, "/agreement_sha256"),
        ({"agreement_id": COAST, "condition_ids": SECRET}, "/condition_ids"),
        ({"agreement_id": COAST, "condition_ids": [1, SECRET + "Å"]}, "/condition_ids/1"),
        ({"agreement_id": {"name": SECRET}}, "/agreement_id"),
        ([SECRET], ""),
        (SECRET, ""),
    ],
)
async def test_a_faulty_body_is_pointed_into_and_not_repeated(
    standing: Wire, body: object, where: str
) -> None:
    response = await post(standing.assessment, "/evaluations", "assessor.1", json=body)

    assert where in pointers(refused(response, 422, "invalid-content"))
    assert SECRET not in response.text


@pytest.mark.parametrize(
    ("path", "where"),
    [
        (f"/filings?limit={SECRET}", "/query/limit"),
        (f"/filings?recipient_id={SECRET}Å", "/query/recipient_id"),
        ("/filings?agreement_id=%00", "/query/agreement_id"),
        ("/filings/0190b0c1-7a3e-7000-8000-000000000001/versions/0/content", "/path/number"),
        ("/filings/0190b0c1-7a3e-7000-8000-000000000001/versions/x/content", "/path/number"),
    ],
)
async def test_a_faulty_parameter_is_named_and_not_repeated(
    standing: Wire, path: str, where: str
) -> None:
    response = await standing.submissions.get(path, headers=as_role("assessor.1"))

    assert pointers(refused(response, 422, "invalid-content")).keys() == {where}
    assert SECRET not in response.text


def presented() -> dict[str, list[tuple[str, str]]]:
    """What a caller might send to say who they are, none of which says that they may evaluate."""
    token = as_role("assessor.1")["Authorization"].removeprefix("Bearer ")
    return {
        "nothing": [],
        "nonsense": [("Authorization", "Bearer nonsense")],
        "a password": [("Authorization", "Basic cGF5ZXI6MQ==")],
        "no scheme": [("Authorization", token)],
        "another scheme": [("Authorization", f"DPoP {token}")],
        "another header": [("X-Authorization", f"Bearer {token}")],
        "one header and another": [("Authorization", f"Bearer {token}")] * 2,
        "the word twice": [("Authorization", f"Bearer Bearer {token}")],
        "a cookie": [("Cookie", f"access_token={token}")],
        "more than a token": [("Authorization", f"Bearer {token}, Bearer {token}")],
    }


@pytest.mark.parametrize("what", presented())
async def test_who_is_not_known_evaluates_nothing(standing: Wire, what: str) -> None:
    response = await standing.assessment.post(
        "/evaluations",
        json={"agreement_id": COAST},
        headers=[*presented()[what], ("Idempotency-Key", "one")],
    )

    refused(response, 401, "unauthorized")
    challenge = response.headers["www-authenticate"]
    assert challenge.startswith("Bearer ")
    assert "/.well-known/oauth-protected-resource/assessment/v1" in challenge
    has_sent = any(name == "Authorization" for name, _ in presented()[what])
    assert ('error="invalid_token"' in challenge) == has_sent
    assert "nonsense" not in response.text + challenge


async def test_a_query_says_nothing_of_who_asks(standing: Wire) -> None:
    token = as_role("assessor.1")["Authorization"].removeprefix("Bearer ")
    response = await standing.assessment.get("/cases", params={"access_token": token})

    refused(response, 401, "unauthorized")


async def test_where_to_get_a_token_can_be_read(standing: Wire) -> None:
    url = standing.submissions.base_url.copy_with(
        path="/.well-known/oauth-protected-resource/submissions/v1"
    )
    metadata = (await standing.submissions.get(url)).json()

    assert metadata["resource"] == "https://statsbidrag.example/submissions/v1"
    assert metadata["authorization_servers"] == ["https://made-up-issuer.invalid"]
    assert metadata["scopes_supported"] == ["submissions.read", "submissions.write"]


async def test_a_refusal_that_may_pass_says_when_to_come_back(standing: Wire) -> None:
    """A role refused is refused for good; nothing tells its holder to try again."""
    response = await post(standing.assessment, "/evaluations", "payer.1", json={})

    refused(response, 403, "not-allowed")
    assert "retry-after" not in response.headers
