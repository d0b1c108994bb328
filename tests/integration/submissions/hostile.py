"""At least sixty uploads nobody should open: made here, each as small as its trick allows."""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator

from docx import Document

from services.submissions.domain.reading import DOCX, XLSX

PDF = "application/pdf"
Upload = tuple[str, bytes]
"""What the sender says it is, and the bytes."""

_TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_DOCUMENT = f"<w:document {_W}><w:body/></w:document>"
_WORKBOOK = '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'


def packed(parts: dict[str, str | bytes], *, kind: str = DOCX) -> bytes:
    """A zipped document with some parts beside those it must have."""
    held = io.BytesIO()
    main = {"word/document.xml": _DOCUMENT} if kind == DOCX else {"xl/workbook.xml": _WORKBOOK}
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in ({"[Content_Types].xml": _TYPES} | main | parts).items():
            archive.writestr(name, content)
    return held.getvalue()


def relationship(kind: str, target: str) -> str:
    """A relationship to something outside the document."""
    return (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r1" Type="http://example.org/relationships/{kind}" '
        f'Target="{target}" TargetMode="External"/></Relationships>'
    )


def pdf(body: bytes) -> bytes:
    """A PDF with one object."""
    return b"%PDF-1.7\n1 0 obj\n" + body + b"\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"


def corpus() -> dict[str, Upload]:
    """Every hostile upload by name."""
    found = dict([*_active(), *_archives(), *_pdfs(), *_others()])
    assert len(found) >= 60, len(found)
    return found


def _active() -> Iterator[tuple[str, Upload]]:
    for kind, folder in ((DOCX, "word"), (XLSX, "xl")):
        for name in (
            f"{folder}/vbaProject.bin", f"{folder}/vbaData.xml", f"{folder}/activeX/activeX1.xml",
            f"{folder}/embeddings/oleObject1.bin", f"{folder}/embeddings/inner.docx",
            "customUI/customUI.xml", f"{folder}/media/run.exe", f"{folder}/media/x.lnk",
        ):  # fmt: skip
            yield f"{name} in {folder}", (kind, packed({name: "x"}, kind=kind))
        for target in ("attachedTemplate", "oleObject", "image", "frame"):
            part = relationship(target, "http://198.51.100.7/x")
            parts: dict[str, str | bytes] = {f"{folder}/_rels/document.xml.rels": part}
            yield f"{target} from outside in {folder}", (kind, packed(parts, kind=kind))
    yield "macro sheet", (XLSX, packed({"xl/macrosheets/sheet1.xml": "x"}, kind=XLSX))
    yield "external workbook", (XLSX, packed({"xl/externalLinks/e1.xml": "x"}, kind=XLSX))
    yield "connections", (XLSX, packed({"xl/connections.xml": "<connections/>"}, kind=XLSX))
    dde = f"<w:document {_W}><w:instrText>DDEAUTO c:\\\\cmd.exe</w:instrText></w:document>"
    yield "DDE field", (DOCX, packed({"word/document.xml": dde}))
    macro = _TYPES.replace("/>", '><Default ContentType="application/vnd.ms-word.document.'
                           'macroEnabled.main+xml" Extension="xml"/></Types>')  # fmt: skip
    yield "macro content type", (DOCX, packed({"[Content_Types].xml": macro}))
    include = f"<w:document {_W}><w:instrText>INCLUDEPICTURE x</w:instrText></w:document>"
    yield "included picture", (DOCX, packed({"word/document.xml": include}))
    chunk = f"<w:document {_W}><w:altChunk/></w:document>"
    yield "alternative chunk", (DOCX, packed({"word/document.xml": chunk}))


def _entities() -> Iterator[tuple[str, str]]:
    lines = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    yield "billion laughs", f'<!DOCTYPE x [<!ENTITY a0 "ha">{lines}]><x>&a9;</x>'
    yield "external entity", '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'
    yield "remote DTD", '<!DOCTYPE x SYSTEM "http://198.51.100.7/x.dtd"><x/>'
    yield "quadratic blow-up", f'<!DOCTYPE x [<!ENTITY a "{"a" * 50_000}">]><x>{"&a;" * 9000}</x>'


_STARTS = {
    "zip": b"PK\x03\x04",
    "rar": b"Rar!\x1a\x07",
    "7z": b"7z\xbc\xaf'\x1c",
    "gzip": b"\x1f\x8b\x08",
    "ole": b"\xd0\xcf\x11\xe0\xa1\xb1",
    "exe": b"MZ\x90",
    "elf": b"\x7fELF",
}


def _archives() -> Iterator[tuple[str, Upload]]:
    for name, text in _entities():
        yield name, (DOCX, packed({"word/document.xml": text}))
    yield "UTF-16 entity", (
        DOCX, packed({"word/x.xml": '<!DOCTYPE x [<!ENTITY e "e">]><x/>'.encode("utf-16")}),
    )  # fmt: skip
    yield "zip bomb", (DOCX, packed({"word/media/a.xml": bytes(60_000_000)}))
    yield "many parts", (DOCX, packed({f"word/{n}.xml": "x" for n in range(2100)}))
    for name in ("../../etc/cron.d/x", "/etc/passwd", "C:\\windows\\x", "word/..\\..\\x"):
        yield f"path {name}", (DOCX, packed({name: "x"}))
    for name, start in _STARTS.items():
        yield f"{name} inside", (DOCX, packed({"word/media/picture.png": start + bytes(50)}))
        yield f"{name} as a report", (DOCX, start + bytes(50))
        yield f"{name} as a plan", (PDF, start + bytes(50))
    yield "link inside", (DOCX, _with_link())
    yield "lies about sizes", (DOCX, _lying(packed({"word/media/a.xml": bytes(40_000)})))
    yield "cut off", (DOCX, packed({})[:200])
    yield "empty archive", (DOCX, b"PK\x05\x06" + bytes(18))
    yield "encrypted flag", (DOCX, _encrypted(packed({})))
    yield "same name twice", (DOCX, _twice())


def _with_link() -> bytes:
    held = io.BytesIO(packed({}))
    with zipfile.ZipFile(held, "a") as archive:
        entry = zipfile.ZipInfo("word/link")
        entry.external_attr = 0o120777 << 16
        archive.writestr(entry, "/etc/passwd")
    return held.getvalue()


def _lying(content: bytes) -> bytes:
    """Say in every place that 40 000 unpacked bytes are 10."""
    return content.replace(struct.pack("<I", 40_000), struct.pack("<I", 10))


def _encrypted(content: bytes) -> bytes:
    start = content.index(b"PK\x01\x02")
    return content[: start + 8] + b"\x01" + content[start + 9 :]


def _twice() -> bytes:
    held = io.BytesIO(packed({}))
    with zipfile.ZipFile(held, "a") as archive:
        archive.writestr("WORD/document.xml", "<other/>")
    return held.getvalue()


def _pdfs() -> Iterator[tuple[str, Upload]]:
    for name in ("JavaScript", "JS", "Launch", "EmbeddedFile", "RichMedia", "XFA", "SubmitForm",
                 "ImportData", "GoToR", "AA", "Encrypt"):  # fmt: skip
        yield f"PDF with {name}", (PDF, pdf(b"<</Type/Catalog/" + name.encode() + b" 2 0 R>>"))
    yield "PDF name in hexadecimal", (PDF, pdf(b"<</Type/Catalog/J#61vaScript 2 0 R>>"))
    hidden = zlib.compress(b"<</Type/Action/JS(app.alert(1))>>")
    stream = b"<</Type/ObjStm>>\nstream\n" + hidden + b"\nendstream"
    yield "PDF script in a stream", (PDF, pdf(stream))
    bomb = zlib.compress(bytes(80_000_000))
    yield "PDF stream bomb", (PDF, pdf(b"<<>>\nstream\n" + bomb + b"\nendstream"))
    yield "PDF and zip in one", (PDF, pdf(b"<<>>") + packed({}))
    yield "PDF without an end", (PDF, b"%PDF-1.7\n1 0 obj\n<<>>")


def _others() -> Iterator[tuple[str, Upload]]:
    yield "HTML", (PDF, b"<html><script>alert(1)</script></html>")
    yield "SVG", (PDF, b'<svg onload="alert(1)"/>')
    yield "shell script", (PDF, b"#!/bin/sh\nrm -rf /\n")
    yield "RTF", (PDF, b"{\\rtf1{\\object\\objdata}}")
    yield "shortcut", (PDF, b"L\x00\x00\x00\x01\x14\x02\x00" + bytes(60))
    yield "PHP", (PDF, b"<?php system('id');")


def harmless_plan() -> bytes:
    """A Word document with nothing in it to fear."""
    held, document = io.BytesIO(), Document()
    document.add_paragraph("Påhittad plan.")
    document.save(held)
    return held.getvalue()
