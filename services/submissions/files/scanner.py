"""A virus scanner that speaks ClamAV's protocol: off by default, and never in a receipt's way."""

import asyncio
import struct
from collections.abc import Iterable

SECONDS = 30


class Scanner:
    """Shows files to `clamd`. What it cannot be asked about is left as the child judged it."""

    def __init__(self, host: str, port: int) -> None:
        """Nothing connects until a file comes."""
        self._host, self._port = host, port

    async def find_harm(self, pieces: Iterable[bytes]) -> tuple[str, ...]:
        """A code where the scanner finds something, another where it cannot be reached."""
        try:
            async with asyncio.timeout(SECONDS):
                answer = await self._ask(pieces)
        except (OSError, TimeoutError, asyncio.IncompleteReadError):
            return ("not-scanned",)
        if answer.endswith(b"OK"):
            return ()
        return ("scanner-found",) if answer.endswith(b"FOUND") else ("not-scanned",)

    async def _ask(self, pieces: Iterable[bytes]) -> bytes:
        """INSTREAM: pieces with their length before them, an empty one last."""
        reader, writer = await asyncio.open_connection(self._host, self._port)
        try:
            writer.write(b"zINSTREAM\0")
            for piece in filter(None, pieces):
                writer.write(struct.pack("!I", len(piece)) + piece)
                await writer.drain()
            writer.write(struct.pack("!I", 0))
            await writer.drain()
            return (await reader.readuntil(b"\0")).rstrip(b"\0").strip()
        finally:
            writer.close()
