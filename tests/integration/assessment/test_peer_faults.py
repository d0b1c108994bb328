"""Whatever submissions does, assessment answers in time, and keeps nothing of half an answer."""

from collections.abc import AsyncIterator, Callable, Iterator

import httpx
import pytest
import stamina

from deploy.local.database import ServiceDatabase
from tests.integration.coast import COAST, evaluate
from tests.integration.problems import refused
from tests.integration.siblings import assessment_asking
from tests.integration.tables import nothing_stored
from tests.wire import Wire, as_role, new_key

Databases = dict[str, ServiceDatabase]
Handler = Callable[[httpx.Request], httpx.Response]


class TwoHundredMegabytes(httpx.AsyncByteStream):
    """More than anybody should read, a megabyte at a time."""

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for _ in range(200):
            yield bytes(1024 * 1024)


def json(content: bytes, status: int = 200) -> httpx.Response:
    return httpx.Response(status, content=content, headers={"content-type": "application/json"})


def fails(error: type[httpx.TransportError]) -> Handler:
    def handler(request: httpx.Request) -> httpx.Response:
        raise error("planted", request=request)

    return handler


FAULTS: dict[str, Handler] = {
    "is down": fails(httpx.ConnectError),
    "does not answer": fails(httpx.ReadTimeout),
    "hangs up": fails(httpx.RemoteProtocolError),
    "is overloaded": lambda _: httpx.Response(503),
    "has a fault": lambda _: json(b"{}", 500),
    "answers HTML": lambda _: httpx.Response(200, html="<p>Underhåll pågår</p>"),
    "answers garbage": lambda _: json(b"\xff\x00{"),
    "answers another shape": lambda _: json(b'{"filings": []}'),
    "answers nothing": lambda _: httpx.Response(204),
    "sends elsewhere": lambda _: httpx.Response(307, headers={"location": "http://x.invalid/"}),
    "answers with 200 MB": lambda _: httpx.Response(
        200, stream=TwoHundredMegabytes(), headers={"content-type": "application/json"}
    ),
}


@pytest.fixture(autouse=True)
def without_waiting_between_tries() -> Iterator[None]:
    with stamina.set_testing(True, attempts=3):
        yield


@pytest.mark.parametrize("fault", FAULTS)
async def test_a_sibling_that_fails_changes_nothing(
    standing_databases: Databases, fault: str
) -> None:
    sibling = httpx.AsyncClient(
        transport=httpx.MockTransport(FAULTS[fault]), base_url="http://submissions"
    )
    headers = {**as_role("assessor.1"), "Idempotency-Key": new_key()}
    async with assessment_asking(sibling, standing_databases) as client:
        with nothing_stored(standing_databases):
            response = await client.post(
                "/evaluations", json={"agreement_id": COAST}, headers=headers
            )

    problem = refused(response, 503, "peer-unavailable")
    assert "Nothing was changed" in problem.detail
    assert response.headers["retry-after"] == "1"


async def test_once_the_sibling_is_back_the_same_request_takes_effect(
    databases: Databases, wire: Wire
) -> None:
    """The first try is answered by nobody, the second by the real sibling: no manual step."""
    is_down = True
    inside = wire.submissions._transport

    class SometimesDown(httpx.AsyncBaseTransport):
        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            if is_down:
                raise httpx.ConnectError("planted", request=request)
            return await inside.handle_async_request(request)

    sibling = httpx.AsyncClient(transport=SometimesDown(), base_url=wire.submissions.base_url)
    headers = {**as_role("assessor.1"), "Idempotency-Key": new_key()}
    async with assessment_asking(sibling, databases) as client:
        request = {"agreement_id": COAST}
        refused(
            await client.post("/evaluations", json=request, headers=headers),
            503,
            "peer-unavailable",
        )
        is_down = False
        assert (await client.post("/evaluations", json=request, headers=headers)).status_code == 201


async def test_intake_does_not_need_its_siblings(databases: Databases, wire: Wire) -> None:
    """Submissions asks nobody, so that it takes in whatever the others do."""
    assert (await evaluate(wire)).status_code == 201
    ready = await wire.submissions.get(wire.submissions.base_url.copy_with(path="/readyz"))

    assert set(ready.json()["parts"]) <= {"database", "migrations", "audit", "issuer"}
