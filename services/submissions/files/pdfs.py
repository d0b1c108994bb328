"""Is a PDF harmless? Scripts, launches, embedded files and forms that fetch are not.

Runs in the child process only: see `child`.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator

STREAM_MAXIMUM = 4 * 1024 * 1024
STREAMS_TOTAL_MAXIMUM = 64 * 1024 * 1024

_ACTIVE = re.compile(
    rb"/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData|GoToE|GoToR|AA"
    rb"|Movie|Sound|3D|Encrypt)\b"
)
_STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)
_HEXADECIMAL = re.compile(rb"#([0-9A-Fa-f]{2})")


def harm_in_pdf(content: bytes) -> Iterator[str]:
    """A code for everything that makes a PDF unfit to be opened."""
    if b"%%EOF" not in content[-2048:]:
        yield "damaged-pdf"
    if zipfile.is_zipfile(io.BytesIO(content)):
        yield "two-types-in-one"
    if _is_active(content):
        yield "active-content"
        return
    budget = STREAMS_TOTAL_MAXIMUM
    for match in _STREAM.finditer(content):
        unpacked = _unpack(match[1])
        budget -= len(unpacked)
        if len(unpacked) > STREAM_MAXIMUM or budget < 0:
            yield "stream-too-large"
            return
        # Object streams may hide what the open part of the file does not say.
        if b"/Type" in unpacked[:STREAM_MAXIMUM] and _is_active(unpacked):
            yield "active-content"
            return


def _is_active(content: bytes) -> bool:
    plain = _HEXADECIMAL.sub(lambda match: bytes([int(match[1], 16)]), content)
    return bool(_ACTIVE.search(plain))


def _unpack(stream: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(stream, STREAM_MAXIMUM + 1)
    except zlib.error:
        return b""
