"""Multipart bodies, the report's JSON with its files: taken apart, and put together.

They come piece by piece and are never whole in memory: of a file it is known where it is.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from email.message import Message
from email.utils import collapse_rfc2231_value

from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser

PARTS_MAXIMUM = 100


@dataclass(frozen=True, slots=True)
class Span:
    """Where in a filing's content something is."""

    start: int
    size_bytes: int


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a multipart body."""

    name: str
    file_name: str
    media_type: str
    span: Span
    sha256: str
    text: bytes | None
    """Its bytes, where they are wanted and no more than may be."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Of which part the bytes are wanted, and how many at most."""

    name: str
    bytes_maximum: int


@dataclass(frozen=True, slots=True)
class Parts:
    """What a multipart body consists of, as far as it goes."""

    parts: tuple[Part, ...]
    is_cut_short: bool
    """Whether the body ends before its last boundary: a part may be missing."""


class _Collector:
    """Gathers what the parser calls out: headers, then data, part by part."""

    def __init__(self, wanted: Wanted) -> None:
        self.parts: list[Part] = []
        self.has_ended = False
        self.piece = b""
        self.before_bytes = 0
        """How much came before the piece that is being looked through."""
        self._wanted = wanted
        self._header = bytearray()
        self._value = bytearray()
        self.begin()

    def begin(self) -> None:
        self._headers, self._digest = Message(), hashlib.sha256()
        self._text: bytearray | None = bytearray()
        self._start, self._size_bytes = 0, 0

    def header_field(self, data: bytes, start: int, end: int) -> None:
        self._header += data[start:end]

    def header_value(self, data: bytes, start: int, end: int) -> None:
        self._value += data[start:end]

    def header_end(self) -> None:
        self._headers[self._header.decode("latin-1")] = self._value.decode("utf-8", "replace")
        self._header, self._value = bytearray(), bytearray()

    def header_all(self) -> None:
        if _parameter(self._headers, "name", header="content-disposition") != self._wanted.name:
            self._text = None

    def data(self, data: bytes, start: int, end: int) -> None:
        if self._size_bytes == 0:
            # What is not of this piece was held back of the one before, and ends where this begins.
            self._start = self.before_bytes + (start if data is self.piece else start - end)
        self._size_bytes += end - start
        found = memoryview(data)[start:end]
        self._digest.update(found)
        if self._text is not None:
            self._text += found
            if len(self._text) > self._wanted.bytes_maximum:
                self._text = None

    def end(self) -> None:
        self.parts.append(
            Part(
                name=_parameter(self._headers, "name", header="content-disposition"),
                file_name=_parameter(self._headers, "filename", header="content-disposition"),
                media_type=self._headers.get_content_type(),
                span=Span(self._start, self._size_bytes),
                sha256=self._digest.hexdigest(),
                text=None if self._text is None else bytes(self._text),
            )
        )

    def end_of_all(self) -> None:
        self.has_ended = True


def take_apart(pieces: Iterable[bytes], *, media_type: str, wanted: Wanted) -> Parts | None:
    """The parts of a multipart body in order, or None where it cannot be read as one."""
    header = Message()
    header["content-type"] = media_type
    boundary = _parameter(header, "boundary", header="content-type").rstrip()
    if not boundary:
        return None
    collector = _Collector(wanted)
    try:
        parser = MultipartParser(
            boundary.encode("latin-1", "replace"),
            {
                "on_part_begin": collector.begin,
                "on_header_field": collector.header_field,
                "on_header_value": collector.header_value,
                "on_header_end": collector.header_end,
                "on_headers_finished": collector.header_all,
                "on_part_data": collector.data,
                "on_part_end": collector.end,
                "on_end": collector.end_of_all,
            },
        )
        for piece in pieces:
            collector.piece = piece
            parser.write(piece)
            collector.before_bytes += len(piece)
        parser.finalize()
    except FormParserError:
        return None
    if not collector.parts or len(collector.parts) > PARTS_MAXIMUM:
        return None
    return Parts(tuple(collector.parts), is_cut_short=not collector.has_ended)


def head_of_part(*, name: str, file_name: str, media_type: str, boundary: str) -> bytes:
    """What stands before a part's content in a multipart body that `take_apart` reads.

    No content may hold the boundary, and no name a quotation mark or an end of line.
    """
    named = f'; filename="{file_name}"' if file_name else ""
    head = f'\r\n--{boundary}\r\nContent-Disposition: form-data; name="{name}"{named}'
    return f"{head}\r\nContent-Type: {media_type}\r\n\r\n".encode()


def end_of_parts(boundary: str) -> bytes:
    """What stands after the last part's content."""
    return f"\r\n--{boundary}--\r\n".encode()


def _parameter(message: Message, name: str, *, header: str) -> str:
    """A parameter of a header, or nothing where its continuations (RFC 2231) make no sense."""
    try:
        return collapse_rfc2231_value(message.get_param(name, "", header=header))
    except (TypeError, ValueError):
        return ""
