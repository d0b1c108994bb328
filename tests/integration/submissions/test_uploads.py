"""Hostile uploads get their receipt and go into quarantine; the service does not feel them."""

import asyncio
import json
import sys

import pytest

from services.submissions.domain.errors import NobodyToLook
from services.submissions.domain.parts import Span
from services.submissions.domain.reading import DOCX
from services.submissions.files.inspection import File, Inspector
from services.submissions.files.scanner import Scanner
from shared.kit.spool import content_of
from tests.integration.coast import GOOD_REPORT, filings, send
from tests.integration.submissions.hostile import harmless_plan, packed
from tests.integration.submissions.life import AUDITOR, read
from tests.wire import Wire, as_role


def with_plan(media_type: str, content: bytes) -> bytes:
    """A good report with a file as its plan."""
    head = b'--b\r\ncontent-disposition: form-data; name="report"\r\n\r\n'
    plan = b'\r\n--b\r\ncontent-disposition: form-data; name="plan"; filename="plan"\r\n'
    kind = b"content-type: " + media_type.encode() + b"\r\n\r\n"
    return head + json.dumps(GOOD_REPORT).encode() + plan + kind + content + b"\r\n--b--\r\n"


async def test_what_is_in_quarantine_is_for_auditors_and_its_sender(wire: Wire) -> None:
    bad = packed({"word/vbaProject.bin": "x"})
    receipt = (await send(wire, bad, media_type=DOCX)).json()
    address = f"/filings/{receipt['filing_id']}"
    assert receipt["is_read"] is False
    version = (await read(wire, address)).json()["versions"][0]
    assert (version["quarantined"], version["body"]) == (["report"], None)

    officer = await wire.submissions.get(
        f"{address}/versions/1/content", headers=as_role("assessor.1")
    )
    auditor = await read(wire, f"{address}/versions/1/content", AUDITOR)

    assert (officer.status_code, officer.json()["code"]) == (409, "in-quarantine")
    assert auditor.content == bad


async def test_a_harmless_plan_that_is_not_what_it_says_is_a_finding(wire: Wire) -> None:
    body = with_plan("application/pdf", harmless_plan())
    receipt = (await send(wire, body, media_type="multipart/form-data; boundary=b")).json()
    version = (await read(wire, f"/filings/{receipt['filing_id']}")).json()["versions"][0]
    assert version["quarantined"] == []
    assert [each["code"] for each in version["findings"]] == ["attachment-content"]


async def test_a_filing_whose_files_nobody_looked_into_is_looked_into_when_read(
    wire: Wire, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As after a stop of the service between the receipt and the look."""
    with monkeypatch.context() as broken:
        broken.setattr("services.submissions.api.filings.look_into_version", _nothing)
        bad = packed({"word/vbaProject.bin": "x"})
        receipt = (await send(wire, bad, to=filings(), media_type=DOCX)).json()
    version = (await read(wire, f"/filings/{receipt['filing_id']}")).json()["versions"][0]
    assert version["is_read"] is True
    assert version["quarantined"] == ["report"]


async def _nothing(*_: object, **__: object) -> None:
    """Stands for a service that stopped."""


async def test_a_scanner_is_asked_in_clamavs_own_words() -> None:
    heard = []

    async def clamd(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        heard.append(await reader.readuntil(b"\0"))
        content = b""
        while size := int.from_bytes(await reader.readexactly(4), "big"):
            content += await reader.readexactly(size)
        found = b"stream: Eicar FOUND\0" if b"EICAR" in content else b"stream: OK\0"
        writer.write(found)
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(clamd, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        scanner = Scanner("127.0.0.1", port)
        assert await scanner.find_harm([b"EICAR" * 5_000] * 10) == ("scanner-found",)
        assert await scanner.find_harm([b"quiet"]) == ()
    assert await scanner.find_harm([b"quiet"]) == ("not-scanned",)
    assert heard == [b"zINSTREAM\0"] * 2


async def test_a_child_that_dies_takes_only_its_file_with_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    content = content_of([harmless_plan()])
    plan = File("plan", content, Span(0, content.size_bytes))
    monkeypatch.setattr("services.submissions.files.inspection.WALL_SECONDS", 0.001)
    (hung,) = await Inspector().look_into([plan])
    assert hung.harm == ("could-not-be-read",)
    monkeypatch.undo()
    (well,) = await Inspector().look_into([plan])
    assert (well.kind, well.harm) == (DOCX, ())


async def test_where_no_child_can_be_started_nothing_is_found_and_it_is_tried_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    content = content_of([harmless_plan()])
    plan = File("plan", content, Span(0, content.size_bytes))
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    with pytest.raises(NobodyToLook):
        await Inspector().look_into([plan])
