"""A receiver of webhooks on this machine: it remembers what came, and answers as it is told."""

import asyncio
import ssl
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field


@dataclass
class Receiver:
    """What came, in order; and what is answered next."""

    port: int = 0
    came: list[tuple[dict[str, str], bytes]] = field(default_factory=list)
    answer: Callable[[int], bytes] = lambda _: b"HTTP/1.1 204 No Content\r\n\r\n"
    """By how many have come before."""
    connections: int = 0
    silent_seconds: float = 0
    _one_more: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/events"

    async def until(self, count: int) -> None:
        """Wait for so many messages."""
        async with asyncio.timeout(60):
            while len(self.came) < count:
                self._one_more.clear()
                await self._one_more.wait()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        try:
            head = (await reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")
            pairs = (line.split(": ", 1) for line in head[1:] if line)
            headers = {name.lower(): value for name, value in pairs}
            body = await reader.readexactly(int(headers.get("content-length", "0")))
            before = len(self.came)
            self.came.append((headers, body))
            self._one_more.set()
            await asyncio.sleep(self.silent_seconds)
            writer.write(self.answer(before))
            await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()


def status(code: int, *more: str) -> Callable[[int], bytes]:
    """An answer that is always the same."""
    lines = [f"HTTP/1.1 {code} X", "Content-Length: 0", *more, "", ""]
    return lambda _: "\r\n".join(lines).encode()


@asynccontextmanager
async def receiving(tls: ssl.SSLContext | None = None) -> AsyncIterator[Receiver]:
    """Listen on a port of one's own while the block lasts."""
    receiver = Receiver()
    server = await asyncio.start_server(receiver._serve, "127.0.0.1", 0, ssl=tls)
    receiver.port = server.sockets[0].getsockname()[1]
    try:
        yield receiver
    finally:
        server.close()
