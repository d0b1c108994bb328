"""Is a zipped document (Word, Excel) harmless? Nothing is unpacked before its size is bounded.

Runs in the child process only: see `child`.
"""

import io
import re
import stat
import zipfile
from collections.abc import Iterator

ENTRIES_MAXIMUM = 2_000
UNPACKED_MAXIMUM = 200 * 1024 * 1024
RATIO_MAXIMUM = 100
RATIO_MATTERS_FROM = 1024 * 1024
"""Small parts may be as repetitive as they like."""

_NESTED = (b"PK\x03\x04", b"PK\x05\x06", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"BZh", b"\xfd7zXZ",
           b"MSCF", b"\xd0\xcf\x11\xe0", b"MZ", b"\x7fELF")  # fmt: skip
_FORBIDDEN_NAMES = re.compile(
    r"vbaProject|vbaData|macrosheets?/|activeX|embeddings/|externalLinks?/|connections\.xml"
    r"|customUI|\.(bin|exe|dll|js|vbs|ps1|bat|cmd|jar|zip|7z|rar|gz|docm|xlsm|dotm|xlam|lnk)$",
    re.IGNORECASE,
)
_PRINTER_SETTINGS = re.compile(r"^(xl|word)/printerSettings/printerSettings\d*\.bin$")
_ACTIVE_XML = re.compile(
    rb"<!DOCTYPE|<!ENTITY|macroEnabled|DDEAUTO|\bDDE\b|ddeLink|attachedTemplate|oleObject"
    rb"|INCLUDEPICTURE|INCLUDETEXT|altChunk|frameset|subDocument",
    re.IGNORECASE,
)
_HARMLESS_LINKS = re.compile(rb"relationships/(hyperlink|officeDocument)\b")
_RELATIONSHIP = re.compile(rb"<Relationship\b[^>]*>", re.IGNORECASE)


def harm_in_archive(content: bytes) -> Iterator[str]:
    """A code for everything that makes a zipped document unfit to be opened."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            listed = list(_harm_in_listing(archive.infolist()))
            yield from listed
            if not listed:
                yield from _harm_in_parts(archive)
    except (
        zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, ValueError,
        OverflowError, KeyError, UnicodeError, LookupError,
    ):  # fmt: skip
        yield "damaged-archive"
    except Exception as error:  # zlib, lzma and bz2 raise errors of their own
        if type(error).__module__ in {"zlib", "lzma", "_lzma", "bz2"}:
            yield "damaged-archive"
        else:
            raise


def names_in_archive(content: bytes) -> frozenset[str]:
    """What an archive says it holds; nothing where it cannot be read."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return frozenset(archive.namelist())
    except Exception:  # whatever is wrong is found, and named, by harm_in_archive
        return frozenset()


def _harm_in_listing(entries: list[zipfile.ZipInfo]) -> Iterator[str]:
    if not 0 < len(entries) <= ENTRIES_MAXIMUM:
        yield "archive-entries"
    if sum(entry.file_size for entry in entries) > UNPACKED_MAXIMUM:
        yield "archive-too-large"
    if len({entry.filename.lower() for entry in entries}) != len(entries):
        yield "archive-duplicate-names"
    for entry in entries:
        yield from _harm_in_entry(entry)


def _harm_in_entry(entry: zipfile.ZipInfo) -> Iterator[str]:
    name = entry.orig_filename
    steps = name.replace("\\", "/").split("/")
    if name.startswith(("/", "\\")) or ".." in steps or "\x00" in name or ":" in name:
        yield "archive-path"
    if stat.S_ISLNK(entry.external_attr >> 16):
        yield "archive-link"
    if entry.flag_bits & 0x1:
        yield "archive-encrypted"
    packed = max(entry.compress_size, 1)
    if entry.file_size > RATIO_MATTERS_FROM and entry.file_size > packed * RATIO_MAXIMUM:
        yield "archive-ratio"
    if _FORBIDDEN_NAMES.search(name) and not _PRINTER_SETTINGS.match(name):
        yield "active-content"


def _harm_in_parts(archive: zipfile.ZipFile) -> Iterator[str]:
    """Unpack piece by piece and count: what a listing says of sizes may be a lie."""
    budget = UNPACKED_MAXIMUM
    for entry in archive.infolist():
        with archive.open(entry) as part:
            content = part.read(min(entry.file_size, budget) + 1)
        budget -= len(content)
        if budget < 0 or len(content) > entry.file_size:
            yield "archive-too-large"
            return
        if content.startswith(_NESTED):
            yield "archive-in-archive"
        if entry.filename.lower().endswith((".xml", ".rels", ".vml")):
            yield from _harm_in_xml(content)


def _harm_in_xml(content: bytes) -> Iterator[str]:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        content = content.decode("utf-16", "replace").encode()
    if _ACTIVE_XML.search(content):
        yield "active-content"
    for relationship in _RELATIONSHIP.findall(content):
        if b"external" in relationship.lower() and not _HARMLESS_LINKS.search(relationship):
            yield "remote-content"
