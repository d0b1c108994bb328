"""The child process that looks into files: little memory, little time, and no way to write.

    python -I -m … is not used, since the code is imported from the working folder;
    `Inspector` in `inspection` starts this module and talks to it over its pipes:

in:   one line of JSON, `[{"name": …, "size": …, "read": true}, …]`, then the files' bytes
out:  one line of JSON per file, `{"kind": …, "harm": […], "tables": [[[…]]] | null}`
"""

import json
import resource
import sys
from collections.abc import Iterator

from services.submissions.files import OUTPUT_BYTES_MAXIMUM
from services.submissions.files.archives import harm_in_archive, names_in_archive
from services.submissions.files.documents import tables_in_document
from services.submissions.files.pdfs import harm_in_pdf
from services.submissions.files.workbooks import tables_in_workbook

MEMORY_BYTES = 512 * 1024 * 1024
CPU_SECONDS = 4

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PDF = "application/pdf"

Tables = list[list[list[str]]]


def limit_this_process() -> None:
    """From here on: bounded memory and time, no new processes, no file may be written."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def look_into(content: bytes, *, read: bool) -> dict[str, object]:
    """What a file is by its content, what harm is in it, and its tables if asked for."""
    kind = kind_of(content)
    harm = sorted(set(harm_of(content, kind)))
    tables = tables_of(content, kind) if read and not harm else None
    return {"kind": kind, "harm": harm, "tables": tables}


def kind_of(content: bytes) -> str | None:
    """The media type that the bytes themselves show, of those accepted; else None."""
    if content.startswith(b"%PDF-"):
        return PDF
    if content.startswith(b"PK"):
        names = names_in_archive(content)
        if "[Content_Types].xml" in names:
            if "word/document.xml" in names:
                return DOCX
            if "xl/workbook.xml" in names:
                return XLSX
    return None


_DANGEROUS = {
    b"MZ": "executable", b"\x7fELF": "executable", b"#!": "executable",
    b"\xca\xfe\xba\xbe": "executable", b"\xd0\xcf\x11\xe0": "old-office-or-encrypted",
    b"Rar!": "archive", b"7z\xbc\xaf": "archive", b"\x1f\x8b": "archive", b"BZh": "archive",
    b"\xfd7zXZ": "archive", b"MSCF": "archive", b"{\\rtf": "rich-text",
    b"L\x00\x00\x00\x01\x14\x02\x00": "shortcut",
}  # fmt: skip


def harm_of(content: bytes, kind: str | None) -> Iterator[str]:
    """A code for everything in the file that could do harm."""
    if kind == PDF:
        yield from harm_in_pdf(content)
    elif content.startswith(b"PK"):
        if kind is None:
            yield "archive"
        yield from harm_in_archive(content)
    else:
        yield from (code for start, code in _DANGEROUS.items() if content.startswith(start))
        beginning = (
            content[:1024].lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower().replace(b"\x00", b"")
        )
        if beginning.startswith((b"<html", b"<!doctype", b"<script", b"<svg", b"<?xml", b"<?php")):
            yield "markup"


def tables_of(content: bytes, kind: str | None) -> Tables | None:
    """The tables of a Word document or an Excel workbook, cell by cell; None of anything else."""
    if kind == DOCX:
        return tables_in_document(content)
    if kind == XLSX:
        return tables_in_workbook(content)
    return None


def main() -> int:
    """Read what is asked, answer file by file; a file that breaks this breaks only this."""
    limit_this_process()
    asked = json.loads(sys.stdin.buffer.readline())
    for item in asked:
        content = sys.stdin.buffer.read(item["size"])
        answer = json.dumps(look_into(content, read=item["read"]))
        if len(answer) > OUTPUT_BYTES_MAXIMUM:
            answer = json.dumps({"kind": None, "harm": ["too-much-text"], "tables": None})
        sys.stdout.write(answer + "\n")
        sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
