"""Multipart bodies, the report's JSON with its files: taken apart, and put together."""

from collections.abc import Sequence
from dataclasses import dataclass
from email.message import Message
from email.utils import collapse_rfc2231_value

from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser

PARTS_MAXIMUM = 100


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a multipart body."""

    name: str
    file_name: str
    media_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Parts:
    """What a multipart body consists of, as far as it goes."""

    parts: tuple[Part, ...]
    is_cut_short: bool
    """Whether the body ends before its last boundary: a part may be missing."""


class _Collector:
    """Gathers what the parser calls out: headers, then data, part by part."""

    def __init__(self) -> None:
        self.parts: list[Part] = []
        self.has_ended = False
        self._header = bytearray()
        self._value = bytearray()
        self._headers = Message()
        self._content: list[memoryview] = []

    def begin(self) -> None:
        self._headers, self._content = Message(), []

    def header_field(self, data: bytes, start: int, end: int) -> None:
        self._header += data[start:end]

    def header_value(self, data: bytes, start: int, end: int) -> None:
        self._value += data[start:end]

    def header_end(self) -> None:
        self._headers[self._header.decode("latin-1")] = self._value.decode("utf-8", "replace")
        self._header, self._value = bytearray(), bytearray()

    def data(self, data: bytes, start: int, end: int) -> None:
        self._content.append(memoryview(data)[start:end])

    def end(self) -> None:
        self.parts.append(
            Part(
                name=_parameter(self._headers, "name", header="content-disposition"),
                file_name=_parameter(self._headers, "filename", header="content-disposition"),
                media_type=self._headers.get_content_type(),
                content=b"".join(self._content),
            )
        )

    def end_of_all(self) -> None:
        self.has_ended = True


def take_apart(content: bytes, *, media_type: str) -> Parts | None:
    """The parts of a multipart body in order, or None where it cannot be read as one."""
    header = Message()
    header["content-type"] = media_type
    boundary = _parameter(header, "boundary", header="content-type").rstrip()
    if not boundary:
        return None
    collector = _Collector()
    try:
        parser = MultipartParser(
            boundary.encode("latin-1", "replace"),
            {
                "on_part_begin": collector.begin,
                "on_header_field": collector.header_field,
                "on_header_value": collector.header_value,
                "on_header_end": collector.header_end,
                "on_part_data": collector.data,
                "on_part_end": collector.end,
                "on_end": collector.end_of_all,
            },
        )
        parser.write(content)
        parser.finalize()
    except FormParserError:
        return None
    if not collector.parts or len(collector.parts) > PARTS_MAXIMUM:
        return None
    return Parts(tuple(collector.parts), is_cut_short=not collector.has_ended)


def put_together(parts: Sequence[Part], *, boundary: str) -> bytes:
    """A multipart body of parts, from which `take_apart` gives the same parts back.

    No part's content may hold the boundary, and no name a quotation mark or an end of line.
    """
    pieces: list[bytes] = []
    for part in parts:
        file_name = f'; filename="{part.file_name}"' if part.file_name else ""
        head = f'--{boundary}\r\nContent-Disposition: form-data; name="{part.name}"{file_name}'
        pieces += [f"{head}\r\nContent-Type: {part.media_type}\r\n\r\n".encode(), part.content]
        pieces.append(b"\r\n")
    return b"".join([*pieces, f"--{boundary}--\r\n".encode()])


def _parameter(message: Message, name: str, *, header: str) -> str:
    """A parameter of a header, or nothing where its continuations (RFC 2231) make no sense."""
    try:
        return collapse_rfc2231_value(message.get_param(name, "", header=header))
    except (TypeError, ValueError):
        return ""
