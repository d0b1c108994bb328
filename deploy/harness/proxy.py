"""A way between two services that can be spoilt in every manner known.

It listens where the caller believes its sibling to be, fetches the true answer, and hands it on as
the fault of the moment has it. Written for this; it speaks just enough HTTP for our own services:
a request without a body, an answer with its length.
"""

import asyncio
import json
import socket
import struct
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass

from deploy.local.processes import LOOPBACK

DRIP_SECONDS = 0.05
FLOOD_BYTES = 200 * 1024 * 1024
_BLOCK = b" " * (1024 * 1024)


@dataclass(frozen=True, slots=True)
class Spoiling:
    """One exchange to be spoilt: the true answer, the way back, and how long the caller waits."""

    body: bytes
    writer: asyncio.StreamWriter
    deadline_seconds: float

    async def send(
        self,
        body: bytes,
        *,
        status: str = "200 OK",
        media_type: str = "application/json",
        length: int | None = None,
    ) -> None:
        """Answer, with a length that may be a lie."""
        said = len(body) if length is None else length
        head = f"HTTP/1.1 {status}\r\ncontent-type: {media_type}\r\ncontent-length: {said}\r\n"
        self.writer.write(f"{head}connection: close\r\n\r\n".encode() + body)
        await self.writer.drain()


Spoil = Callable[[Spoiling], Awaitable[None]]


async def _hang(way: Spoiling) -> None:
    await asyncio.sleep(way.deadline_seconds * 10)


async def _slow(way: Spoiling) -> None:
    """Late, and within the deadline: this one must succeed."""
    await asyncio.sleep(way.deadline_seconds / 4)
    await way.send(way.body)


async def _drip(way: Spoiling) -> None:
    await way.send(b"", length=len(way.body))
    for place in range(len(way.body)):
        way.writer.write(way.body[place : place + 1])
        await way.writer.drain()
        await asyncio.sleep(DRIP_SECONDS)


async def _reset(way: Spoiling) -> None:
    connection = way.writer.get_extra_info("socket")
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    way.writer.transport.abort()


async def _truncated(way: Spoiling) -> None:
    """Cut short where what came so far happens to be a whole document with fewer things in it."""
    answer = json.loads(way.body)
    for name, value in answer.items():
        if isinstance(value, list):
            answer[name] = value[: len(value) // 2]
    await way.send(json.dumps(answer).encode(), length=len(way.body))


async def _error_500(way: Spoiling) -> None:
    await way.send(way.body, status="500 Internal Server Error")


async def _error_503(way: Spoiling) -> None:
    await way.send(way.body, status="503 Service Unavailable")


async def _html(way: Spoiling) -> None:
    await way.send(b"<!doctype html><title>Logga in</title>", media_type="text/html")


async def _wrong_schema(way: Spoiling) -> None:
    """A field too many: another release, in which a figure may mean something else."""
    await way.send(json.dumps({**json.loads(way.body), "unit": "per mille"}).encode())


async def _flood(way: Spoiling) -> None:
    """200 MB of nothing, and the true answer after it."""
    await way.send(b"", length=FLOOD_BYTES + len(way.body))
    for _ in range(FLOOD_BYTES // len(_BLOCK)):
        way.writer.write(_BLOCK)
        await way.writer.drain()
    way.writer.write(way.body)
    await way.writer.drain()


async def _pass_on(way: Spoiling) -> None:
    await way.send(way.body)


SPOILS: Mapping[str, Spoil] = {
    "hang": _hang,
    "slow": _slow,
    "drip": _drip,
    "reset": _reset,
    "truncated": _truncated,
    "500": _error_500,
    "503": _error_503,
    "HTML with 200": _html,
    "wrong schema": _wrong_schema,
    "200 MB": _flood,
}
DOWN, REFUSED, NONE = "down", "refused", "none"
FAULTS = (DOWN, REFUSED, *SPOILS)


class FaultProxy:
    """Listens at one port for one sibling, as well or as badly as it is told."""

    def __init__(self, port: int, *, upstream_port: int, deadline_seconds: float) -> None:
        """`deadline_seconds` is how long the caller waits for an answer."""
        self.port = port
        self._upstream_port = upstream_port
        self._deadline_seconds = deadline_seconds
        self._spoil: Spoil = _pass_on
        self._server: asyncio.Server | None = None
        self._deaf: list[socket.socket] = []
        self._open: set[asyncio.StreamWriter] = set()

    async def show(self, fault: str) -> None:
        """Have this fault from now on; `none` passes everything on."""
        await self.close()
        self._spoil = SPOILS.get(fault, _pass_on)
        if fault == DOWN:
            self._listen_without_hearing()
        elif fault != REFUSED:
            self._server = await asyncio.start_server(self._serve, LOOPBACK, self.port)

    def _listen_without_hearing(self) -> None:
        """A machine that is gone: to connect to it gets no answer at all, not even a refusal."""
        deaf = socket.socket()
        deaf.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        deaf.bind((LOOPBACK, self.port))
        deaf.listen(0)
        self._deaf = [deaf]
        for _ in range(3):  # whoever comes after these waits for ever
            filler = socket.socket()
            filler.setblocking(False)
            filler.connect_ex((LOOPBACK, self.port))
            self._deaf.append(filler)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._open.add(writer)
        try:
            head = await reader.readuntil(b"\r\n\r\n")
            body = await self._true_answer(head)
            await self._spoil(Spoiling(body, writer, self._deadline_seconds))
        except (ConnectionError, asyncio.IncompleteReadError):
            pass  # the caller has had enough
        finally:
            self._open.discard(writer)
            writer.close()

    async def _true_answer(self, head: bytes) -> bytes:
        """What the sibling says, asked on a connection of its own."""
        reader, writer = await asyncio.open_connection(LOOPBACK, self._upstream_port)
        writer.write(head.replace(b"keep-alive", b"close"))
        answer = await reader.read()
        writer.close()
        return answer.partition(b"\r\n\r\n")[2]

    async def close(self) -> None:
        """Hear nobody any more."""
        for each in self._deaf:
            each.close()
        self._deaf = []
        for writer in self._open:
            writer.transport.abort()
        if self._server is not None:
            self._server.close()
            with suppress(asyncio.CancelledError):
                await self._server.wait_closed()
            self._server = None


@asynccontextmanager
async def proxied(proxy: FaultProxy) -> AsyncIterator[FaultProxy]:
    """A proxy that passes everything on, while the block lasts."""
    await proxy.show(NONE)
    try:
        yield proxy
    finally:
        await proxy.close()
