"""JSON that two readers would take differently is refused at the door, wherever JSON is taken."""

from collections.abc import Iterator

import httpx
import pytest

from deploy.local.database import ServiceDatabase
from deploy.openapi import applications
from tests.integration.coast import COAST
from tests.integration.problems import refused
from tests.integration.tables import nothing_stored
from tests.wire import Wire, as_role, new_key

pytestmark = pytest.mark.asyncio(loop_scope="module")

Databases = dict[str, ServiceDatabase]
FILLED_IN = {"{id}": "0190b0c1-7a3e-7000-8000-000000000001", "{number}": "1"}
TAKES_ANY_BYTES = {"file_report", "supplement_filing"}
"""Filing is the exception: what arrives is taken in first and judged after."""


def json_operations() -> Iterator[tuple[str, str, str]]:
    """Service, method and path of every operation whose body is JSON alone."""
    for service, app in applications().items():
        for path, methods in app.state.api.openapi()["paths"].items():
            for method, operation in methods.items():
                content = operation.get("requestBody", {}).get("content", {})
                if list(content) == ["application/json"] and (
                    operation["operationId"] not in TAKES_ANY_BYTES
                ):
                    yield service, method, path


JSON_OPERATIONS = list(json_operations())


async def ask(
    wire: Wire, service: str, method: str, path: str, content: bytes, who: str
) -> httpx.Response:
    for name, value in FILLED_IN.items():
        path = path.replace(name, value)
    client: httpx.AsyncClient = getattr(wire, service)
    headers = as_role(
        who, Content_Type="application/json", Idempotency_Key=new_key(), If_Match='"1"'
    )
    return await client.request(method, path, content=content, headers=headers)


@pytest.mark.parametrize(("service", "method", "path"), JSON_OPERATIONS)
async def test_every_operation_that_takes_json_takes_it_strictly(
    standing: Wire, standing_databases: Databases, service: str, method: str, path: str
) -> None:
    """The body is read before anything else, so it is refused whoever sends it."""
    with nothing_stored(standing_databases):
        response = await ask(standing, service, method, path, b'{"a": 1, "a": 2}', "public.1")

    assert response.status_code == 400, (
        f"{method} {path} took JSON with a key given twice: its router must be made as "
        f"APIRouter(route_class=StrictRoute); it answered {response.text}"
    )
    assert "same key twice" in refused(response, 400, "malformed-json").detail


AMBIGUOUS = {
    "empty": (b"", 422, "invalid-content"),
    "not JSON": (b"{'agreement_id': 1}", 400, "malformed-json"),
    "half a document": (b'{"agreement_id": "kust', 400, "malformed-json"),
    "two documents": (b"{}{}", 400, "malformed-json"),
    "not UTF-8": (b'{"agreement_id": "\xe5"}', 400, "malformed-json"),
    "NaN": (b'{"agreement_id": NaN}', 400, "malformed-json"),
    "minus infinity": (b'{"agreement_id": -Infinity}', 400, "malformed-json"),
    "NUL": (b'{"agreement_id": "\\u0000"}', 400, "malformed-json"),
    "NUL in a key": (b'{"\\u0000": 1}', 400, "malformed-json"),
    "half a surrogate pair": (b'{"agreement_id": "\\udc00"}', 400, "malformed-json"),
    "33 levels": (b"[" * 33 + b"]" * 33, 400, "malformed-json"),
    "a hundred thousand levels": (b"[" * 100_000, 400, "malformed-json"),
    "a number of 5000 digits": (b'{"agreement_id": ' + b"9" * 5000 + b"}", 400, "malformed-json"),
    "duplicate keys deep inside": (b'{"a": [{"b": 1, "b": 1}]}', 400, "malformed-json"),
    "keys alike once unescaped": (b'{"a": 1, "\\u0061": 2}', 400, "malformed-json"),
    "brackets in a text": (b'{"agreement_id": "' + b"[" * 99 + b'"}', 422, "invalid-content"),
    "32 levels": (b"[" * 32 + b"]" * 32, 422, "invalid-content"),
}


@pytest.mark.parametrize("fault", AMBIGUOUS)
async def test_ambiguous_json_is_refused_without_being_repeated(
    standing: Wire, standing_databases: Databases, fault: str
) -> None:
    content, status, code = AMBIGUOUS[fault]
    with nothing_stored(standing_databases):
        response = await ask(standing, "assessment", "POST", "/evaluations", content, "assessor.1")

    refused(response, status, code)


@pytest.mark.parametrize(
    "media_type", ["text/plain", "", "application/x-www-form-urlencoded", "application/jsonp"]
)
async def test_json_under_another_name_is_refused(
    standing: Wire, standing_databases: Databases, media_type: str
) -> None:
    headers = as_role("assessor.1", Content_Type=media_type, Idempotency_Key=new_key())
    with nothing_stored(standing_databases):
        response = await standing.assessment.post(
            "/evaluations", content=f'{{"agreement_id": "{COAST}"}}', headers=headers
        )

    refused(response, 415, "unsupported-media-type")


async def test_the_media_type_may_name_its_character_set(standing: Wire) -> None:
    headers = as_role(
        "assessor.1", Content_Type="Application/JSON; charset=utf-8", Idempotency_Key=new_key()
    )
    response = await standing.assessment.post(
        "/evaluations", content=f'{{"agreement_id": "{COAST}"}}', headers=headers
    )

    assert response.status_code == 201, response.text
