"""Take a multipart body apart: the report's JSON and the files sent with it."""

from dataclasses import dataclass
from email.message import Message

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


class _Collector:
    """Gathers what the parser calls out: headers, then data, part by part."""

    def __init__(self) -> None:
        self.parts: list[Part] = []
        self._header = bytearray()
        self._value = bytearray()
        self._headers = Message()
        self._content = bytearray()

    def begin(self) -> None:
        self._headers, self._content = Message(), bytearray()

    def header_field(self, data: bytes, start: int, end: int) -> None:
        self._header += data[start:end]

    def header_value(self, data: bytes, start: int, end: int) -> None:
        self._value += data[start:end]

    def header_end(self) -> None:
        self._headers[self._header.decode("latin-1")] = self._value.decode("utf-8", "replace")
        self._header, self._value = bytearray(), bytearray()

    def data(self, data: bytes, start: int, end: int) -> None:
        self._content += data[start:end]

    def end(self) -> None:
        name = self._headers.get_param("name", "", header="content-disposition")
        self.parts.append(
            Part(
                name=str(name),
                file_name=self._headers.get_filename("") or "",
                media_type=self._headers.get_content_type(),
                content=bytes(self._content),
            )
        )


def take_apart(content: bytes, *, media_type: str) -> tuple[Part, ...] | None:
    """The parts of a multipart body in order, or None where it cannot be read as one."""
    header = Message()
    header["content-type"] = media_type
    boundary = header.get_boundary()
    if boundary is None:
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
            },
        )
        parser.write(content)
        parser.finalize()
    except FormParserError:
        return None
    if not collector.parts or len(collector.parts) > PARTS_MAXIMUM:
        return None
    return tuple(collector.parts)
