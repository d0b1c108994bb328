"""Asking a sibling: whatever it does, the caller is answered in time and nothing is believed."""

import asyncio
import gzip
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from time import monotonic

import pytest
import stamina

from shared.kit.documentation import ApiInfo
from shared.kit.http import ATTEMPTS, PeerClient, PeerRefused, PeerUnavailable, make_http_client

Answer = Callable[[asyncio.StreamWriter], Awaitable[None]]

INFO = {
    "apiName": "sibling", "apiVersion": "1", "apiReleased": "2024-01-01",
    "apiDocumentation": "x", "apiStatus": "beta",
}  # fmt: skip
GOOD = json.dumps(INFO).encode()
DEADLINE_SECONDS = 1


class ATokenEach:
    """Credentials that give another token each time the last was not believed."""

    def __init__(self) -> None:
        self.number = 1

    async def token(self) -> str:
        return f"token-{self.number}"

    def forget(self) -> None:
        self.number += 1


@pytest.fixture(autouse=True)
def without_waiting_between_tries() -> Iterator[None]:
    """As often as ever, only sooner."""
    with stamina.set_testing(True, attempts=ATTEMPTS):
        yield


def response(
    body: bytes, *, status: str = "200 OK", kind: str = "application/json", more: str = ""
) -> bytes:
    head = f"HTTP/1.1 {status}\r\ncontent-type: {kind}\r\n{more}content-length: {len(body)}\r\n\r\n"
    return head.encode() + body


@asynccontextmanager
async def sibling(answer: Answer, asked: list[bytes] | None = None) -> AsyncIterator[PeerClient]:
    """A client of a sibling on a real socket that answers every request in one way."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            head = await reader.readuntil(b"\r\n\r\n")
            if asked is not None:
                asked.append(head)
            await answer(writer)
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    client = make_http_client(f"http://127.0.0.1:{port}")
    try:
        yield PeerClient(
            client,
            peer="the sibling",
            credentials=ATokenEach(),
            deadline_seconds=DEADLINE_SECONDS,
            size_limit_bytes=1024 * 1024,
        )
    finally:
        await client.aclose()
        server.close()


async def ask(peer: PeerClient) -> ApiInfo:
    return await peer.get("api-info", query=[("q", "a b"), ("q", "å")], answers=ApiInfo)


def sends(content: bytes) -> Answer:
    async def answer(writer: asyncio.StreamWriter) -> None:
        writer.write(content)
        await writer.drain()

    return answer


async def hang(_: asyncio.StreamWriter) -> None:
    await asyncio.sleep(60)


async def drip(writer: asyncio.StreamWriter) -> None:
    """A byte now and then: each in time for a timeout that is counted from the last."""
    for byte in response(GOOD):
        writer.write(bytes([byte]))
        await writer.drain()
        await asyncio.sleep(0.1)


async def flood(writer: asyncio.StreamWriter) -> None:
    writer.write(b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\r\n")
    for _ in range(200):
        writer.write(bytes(1024 * 1024))
        await writer.drain()


BOMB = gzip.compress(bytes(100 * 1024 * 1024))
PROBLEM = {
    "type": "x", "title": "No", "status": 409, "detail": "Another definition.", "instance": "/",
    "code": "x", "errors": [], "trace_id": "0",
}  # fmt: skip
FAULTS: dict[str, tuple[Answer, str]] = {
    "hangs": (hang, "did not answer within 1 s"),
    "drips": (drip, "did not answer within 1 s"),
    "closes without a word": (sends(b""), "could not be reached"),
    "speaks no HTTP": (sends(b"220 mail.example ESMTP\r\n"), "could not be reached"),
    "cuts the answer short": (sends(response(GOOD)[:-5]), "could not be reached"),
    "sends 200 MB": (flood, "answered with more than"),
    "sends a bomb of gzip": (
        sends(response(BOMB, more="content-encoding: gzip\r\n")), "answered with more than",
    ),
    "sends broken gzip": (
        sends(response(b"x" * 50, more="content-encoding: gzip\r\n")), "could not be reached",
    ),
    "answers 500": (sends(response(b"{}", status="500 No")), "answered 500"),
    "answers 503": (sends(response(b"{}", status="503 No")), "answered 503"),
    "answers HTML": (sends(response(b"<p>Hej</p>", kind="text/html")), "answered 200 text/html"),
    "answers without a type": (sends(response(GOOD, kind="")), "without a type"),
    "sends elsewhere": (
        sends(response(b"", status="302 Found", more="location: http://127.0.0.1:9/\r\n")),
        "answered 302",
    ),
    "answers 204": (sends(b"HTTP/1.1 204 No Content\r\n\r\n"), "answered 204"),
    "answers no JSON": (sends(response(b"{")), "something other than agreed"),
    "answers another shape": (sends(response(b"{}")), "something other than agreed"),
    "answers more than agreed": (
        sends(response(json.dumps({**INFO, "x": 1}).encode())), "something other than agreed",
    ),
    "refuses without a reason": (
        sends(response(b"{}", status="409 No", kind="application/problem+json")),
        "refused without a reason",
    ),
}  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS)
async def test_a_sibling_that_does_not_answer_as_agreed_is_unavailable(fault: str) -> None:
    answer, said = FAULTS[fault]
    started = monotonic()
    async with sibling(answer) as peer:
        with pytest.raises(PeerUnavailable) as caught:
            await ask(peer)
        took = monotonic() - started

    assert said in caught.value.detail
    assert "the sibling" in caught.value.detail
    # The deadline and what a loaded machine may add; a drip would have taken 20 seconds.
    assert took < DEADLINE_SECONDS + 2


async def test_a_sibling_that_is_not_there_is_unavailable() -> None:
    async with make_http_client("http://127.0.0.1:9") as client:
        peer = PeerClient(
            client, peer="the sibling", credentials=ATokenEach(), deadline_seconds=DEADLINE_SECONDS
        )
        with pytest.raises(PeerUnavailable, match="could not be reached"):
            await ask(peer)
        assert not await peer.is_alive()


async def test_a_siblings_reason_is_passed_on() -> None:
    body = json.dumps(PROBLEM).encode()
    refusal = response(body, status="409 No", kind="application/problem+json")
    async with sibling(sends(refusal)) as peer:
        with pytest.raises(PeerRefused, match="Another definition"):
            await ask(peer)


async def test_what_may_pass_is_tried_again_and_what_will_not_is_not() -> None:
    for answer, tries in ((FAULTS["answers 503"][0], ATTEMPTS), (FAULTS["answers HTML"][0], 1)):
        asked: list[bytes] = []
        async with sibling(answer, asked) as peer:
            with pytest.raises(PeerUnavailable):
                await ask(peer)
        assert len(asked) == tries


async def test_a_token_that_is_not_believed_is_renewed_and_the_call_made_again() -> None:
    asked: list[bytes] = []
    async with sibling(sends(response(b"{}", status="401 No")), asked) as peer:
        with pytest.raises(PeerUnavailable, match="did not believe who asked"):
            await ask(peer)

    assert [f"token-{number}".encode() in head for number, head in enumerate(asked, 1)] == [
        True
    ] * 3


async def test_a_good_answer_is_read_with_its_query_and_token() -> None:
    asked: list[bytes] = []
    async with sibling(sends(response(GOOD)), asked) as peer:
        assert (await ask(peer)).apiName == "sibling"

    assert asked[0].startswith(b"GET /api-info?q=a+b&q=%C3%A5 HTTP/1.1\r\n")
    assert b"Bearer token-1" in asked[0]
    assert b"\r\ntraceparent: 00-" in asked[0]
