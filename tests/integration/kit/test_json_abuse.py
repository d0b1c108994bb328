"""JSON made to harm, sent to every operation that takes a body: refused, and nothing changed.

Filing is the exception, and the only one: what is filed is receipted whatever it holds, and what
is wrong with it stands among its findings.
"""

from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass

import httpx
import pytest

from deploy.local.database import ServiceDatabase
from deploy.openapi import applications
from tests.integration.coast import filings
from tests.integration.tables import connect, nothing_stored
from tests.json_abuses import ABUSES
from tests.wire import Wire, as_role, new_key

pytestmark = pytest.mark.asyncio(loop_scope="module")

Databases = dict[str, ServiceDatabase]
LARGEST = 1024 * 1024
ANY_ID = "0190b0c1-7a3e-7000-8000-000000000001"
FILLED_IN = {"{id}": ANY_ID, "{number}": "1"}

WHO = {
    "deliver_statistics": "statistics-supplier.1",
    "deliver_statistics_file": "statistics-supplier.1",
    "file_report": "region.nord",
    "supplement_filing": "region.nord",
    "take_report": "payer.1",
    "try_statistics": "statistics-supplier.1",
    "validate_filing": "region.nord",
}
"""Who asks where the body is not the first thing looked at; elsewhere it is refused unseen."""

TAKES_ANY_BYTES = {"file_report", "validate_filing"}
TAKES_25_MB = {"deliver_statistics", "deliver_statistics_file", "save_draft_file",
               "try_statistics", "supplement_filing", *TAKES_ANY_BYTES}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Operation:
    """Something that takes a body."""

    service: str
    method: str
    path: str
    id: str


def operations_with_a_body() -> Iterator[Operation]:
    for service, app in applications().items():
        for path, methods in app.state.api.openapi()["paths"].items():
            for method, operation in methods.items():
                if "requestBody" in operation:
                    yield Operation(service, method, path, operation["operationId"])


OPERATIONS = list(operations_with_a_body())


async def ask(wire: Wire, operation: Operation, content: bytes) -> httpx.Response:
    path = operation.path
    for placeholder, value in FILLED_IN.items():
        path = path.replace(placeholder, value)
    client: httpx.AsyncClient = getattr(wire, operation.service)
    headers = as_role(
        WHO.get(operation.id, "public.1"),
        Content_Type="application/json",
        Idempotency_Key=new_key(),
        If_Match='"1"',
    )
    _, _, query = filings().partition("?")
    return await client.request(
        operation.method, f"{path}?{query}", content=content, headers=headers
    )


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.id)
async def test_abuse_is_refused_and_changes_nothing(
    standing: Wire, standing_databases: Databases, operation: Operation
) -> None:
    if operation.id == "file_report":
        pytest.skip("receipted whatever it holds: see the test below")
    with nothing_stored(standing_databases):
        for name, content in ABUSES.items():
            response = await ask(standing, operation, content)
            if operation.id in TAKES_ANY_BYTES:
                assert response.status_code == 200, (name, response.text)
                assert response.json()["findings"], name
                continue
            assert 400 <= response.status_code < 500, (name, response.text)
            if response.status_code == 400:
                assert response.json()["code"] == "malformed-json", (name, response.text)


async def test_abuse_that_is_filed_is_receipted_once_with_a_finding(
    standing: Wire, standing_databases: Databases
) -> None:
    operation = next(each for each in OPERATIONS if each.id == "file_report")
    for name, content in ABUSES.items():
        response = await ask(standing, operation, content)
        assert response.status_code == 201, (name, response.text)
        assert response.json()["findings"], name

    with connect(standing_databases["submissions"].owner_url) as connection:
        kept = connection.execute("SELECT content FROM filing_version ORDER BY number").fetchall()
    assert [bytes(content) for (content,) in kept] == list(ABUSES.values())


@pytest.mark.parametrize("chunked", [False, True], ids=["with its length", "in pieces"])
@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.id)
async def test_a_body_beyond_the_limit_is_refused_before_it_is_read(
    standing: Wire, standing_databases: Databases, operation: Operation, chunked: bool
) -> None:
    limit = 25 * LARGEST if operation.id in TAKES_25_MB else LARGEST
    if operation.id in TAKES_25_MB and chunked:
        pytest.skip("25 MB in pieces: one operation of the kind is tried in test_uploads")

    async def pieces() -> AsyncIterator[bytes]:
        for _ in range(limit // 65_536):
            yield b" " * 65_536
        yield b"{}"

    content = pieces() if chunked else b" " * limit + b"{}"
    with nothing_stored(standing_databases):
        response = await ask(standing, operation, content)  # type: ignore[arg-type]

    assert response.status_code == 413, response.text
