"""Only faults of the envelope are refused, with the reason, and then nothing is stored."""

from collections.abc import AsyncIterator

import httpx
import pytest

from deploy.local.database import ServiceDatabase
from tests.integration.coast import filings, send
from tests.integration.problems import pointers, refused
from tests.integration.tables import nothing_stored
from tests.wire import Wire, as_role, new_key

pytestmark = pytest.mark.asyncio(loop_scope="module")

Databases = dict[str, ServiceDatabase]
MEGABYTE = 1024 * 1024


@pytest.mark.parametrize(
    ("to", "who", "status", "code"),
    [
        (filings(agreement_id="kust-2025"), "region.nord", 404, "not-found"),
        (filings("final-report"), "region.nord", 404, "unknown-obligation"),
        (filings(recipient_id="ost"), "region.ost", 403, "no-right-to-file"),
        (filings(recipient_id="syd"), "region.nord", 403, "no-right-to-file"),
        (filings(), "payer.1", 403, "not-allowed"),
        (filings(), "assessor.1", 403, "not-allowed"),
        (filings(), "emperor.1", 401, "unauthorized"),
        (filings() + "&period=2024-01", "region.nord", 422, "wrong-period"),
        (filings("letter"), "region.nord", 422, "wrong-period"),
        (filings("letter") + "&period=2024-04", "region.nord", 422, "wrong-period"),
        (filings("letter") + "&period=2024-13", "region.nord", 422, "invalid-content"),
        ("/filings?agreement_id=kust-2024", "region.nord", 422, "invalid-content"),
        (filings(recipient_id="../nord"), "region.nord", 422, "invalid-content"),
        ("/filings/00000000-0000-7000-8000-000000000000/versions", "region.nord", 404, "not-found"),
    ],
)
async def test_what_is_wrongly_addressed_is_refused(
    standing: Wire, standing_databases: Databases, to: str, who: str, status: int, code: str
) -> None:
    with nothing_stored(standing_databases):
        response = await send(standing, b'{"answers": {}}', to=to, who=who)

    refused(response, status, code)


@pytest.mark.parametrize(
    "media_type", ["text/plain", "application/xml", "multipart/mixed; boundary=b", "", "json"]
)
async def test_another_media_type_is_refused(
    standing: Wire, standing_databases: Databases, media_type: str
) -> None:
    with nothing_stored(standing_databases):
        response = await send(standing, b'{"answers": {}}', media_type=media_type)

    problem = refused(response, 415, "unsupported-media-type")
    assert "multipart/form-data" in problem.detail, "it says what is taken instead"


async def test_a_filing_without_a_key_is_refused(
    standing: Wire, standing_databases: Databases
) -> None:
    with nothing_stored(standing_databases):
        response = await standing.submissions.post(
            filings(),
            content=b"{}",
            headers=as_role("region.nord", Content_Type="application/json"),
        )

    refused(response, 400, "idempotency-key-missing")


@pytest.mark.parametrize("key", ["", " ", "two words", "å", "x" * 256])
async def test_a_key_nobody_could_repeat_is_refused(
    standing: Wire, standing_databases: Databases, key: str
) -> None:
    headers = {**as_role("region.nord", Content_Type="application/json"), "Idempotency-Key": key}
    with nothing_stored(standing_databases):
        response = await standing.submissions.post(
            filings(), content=b"{}", headers=httpx.Headers(headers, encoding="utf-8")
        )

    assert pointers(refused(response, 422, "invalid-content")).keys() == {"/header/idempotency-key"}


async def test_without_a_token_nobody_files(standing: Wire, standing_databases: Databases) -> None:
    with nothing_stored(standing_databases):
        response = await standing.submissions.post(
            filings(),
            content=b"{}",
            headers={"Content-Type": "application/json", "Idempotency-Key": new_key()},
        )

    refused(response, 401, "unauthorized")
    assert response.headers["www-authenticate"] == (
        'Bearer resource_metadata="https://statsbidrag.example'
        '/.well-known/oauth-protected-resource/submissions/v1"'
    )


@pytest.mark.parametrize(("announced", "parts_read"), [(200, 0), (None, 26)])
async def test_what_is_too_large_is_refused_without_reading_it_all(
    standing: Wire, standing_databases: Databases, announced: int | None, parts_read: int
) -> None:
    read = 0

    async def two_hundred_megabytes() -> AsyncIterator[bytes]:
        nonlocal read
        for _ in range(200):
            yield bytes(MEGABYTE)
            read += 1

    headers = as_role("region.nord", Content_Type="application/json", Idempotency_Key=new_key())
    if announced is not None:
        headers["Content-Length"] = str(announced * MEGABYTE)
    with nothing_stored(standing_databases):
        response = await standing.submissions.post(
            filings(), content=two_hundred_megabytes(), headers=headers
        )

    refused(response, 413, "content-too-large")
    assert read <= parts_read


async def test_the_largest_filing_is_taken_in(standing: Wire) -> None:
    content = bytes(25 * MEGABYTE)

    taken = await send(standing, content)
    too_large = await send(standing, content + b"\0")

    assert taken.status_code == 201
    assert taken.json()["size_bytes"] == len(content)
    refused(too_large, 413, "content-too-large")


async def test_json_where_nothing_is_uploaded_ends_at_a_megabyte(
    standing: Wire, standing_databases: Databases
) -> None:
    with nothing_stored(standing_databases):
        response = await standing.assessment.post(
            "/evaluations",
            content=b" " * (MEGABYTE + 1),
            headers=as_role(
                "assessor.1", Content_Type="application/json", Idempotency_Key=new_key()
            ),
        )

    refused(response, 413, "content-too-large")
