"""What is sent: kept in memory while it is small, and in a file without a name when it is not.

Hundreds send at the same time in a deadline's last minute, so no upload is ever whole in memory.
"""

import hashlib
import os
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

IN_MEMORY_BYTES = 512 * 1024
PIECE_BYTES = 256 * 1024


class _File:
    """A file without a name, which is gone when nobody refers to it."""

    def __init__(self) -> None:
        with tempfile.TemporaryFile() as file:
            self._descriptor = os.dup(file.fileno())

    def add(self, piece: bytes) -> None:
        rest = memoryview(piece)
        while rest:
            rest = rest[os.write(self._descriptor, rest) :]

    def read(self, start: int, size_bytes: int) -> bytes:
        return os.pread(self._descriptor, size_bytes, start)

    def __del__(self) -> None:
        os.close(self._descriptor)


@dataclass(frozen=True, slots=True)
class Content:
    """Bytes as they came, with their number and hash."""

    size_bytes: int
    sha256: str
    _small: bytes
    _large: _File | None = None

    @property
    def is_small(self) -> bool:
        """Whether it is in memory anyway."""
        return self._large is None

    def pieces(self, start: int = 0, size_bytes: int | None = None) -> Iterator[bytes]:
        """The bytes from `start` on, all or as many as said, piece by piece."""
        end = self.size_bytes if size_bytes is None else start + size_bytes
        if self._large is None:
            yield self._small[start:end]
            return
        while start < end:
            piece = self._large.read(start, min(PIECE_BYTES, end - start))
            assert piece, start
            yield piece
            start += len(piece)

    def whole(self) -> bytes:
        """All of it in memory."""
        return self._small if self._large is None else b"".join(self.pieces())


class Spool:
    """Takes pieces in the order they come, and gives what they are together."""

    def __init__(self) -> None:
        """Nothing has come."""
        self._digest = hashlib.sha256()
        self._size_bytes = 0
        self._small: list[bytes] = []
        self._large: _File | None = None

    def add(self, piece: bytes) -> None:
        """Take one piece."""
        self._digest.update(piece)
        self._size_bytes += len(piece)
        if self._large is not None:
            self._large.add(piece)
            return
        self._small.append(piece)
        if self._size_bytes > IN_MEMORY_BYTES:
            self._large = _File()
            for each in self._small:
                self._large.add(each)
            self._small = []

    def content(self) -> Content:
        """All that has come."""
        small = self._small[0] if len(self._small) == 1 else b"".join(self._small)
        return Content(self._size_bytes, self._digest.hexdigest(), small, self._large)


def content_of(pieces: Iterable[bytes]) -> Content:
    """The content that consists of pieces."""
    spool = Spool()
    for piece in pieces:
        spool.add(piece)
    return spool.content()
