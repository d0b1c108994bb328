"""What is filed is receipted: number, instant and hash, in one answer, and kept as it came."""

import asyncio
import hashlib
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest

from deploy.demo.answers import answer_form
from shared.agreements.catalogue import Catalogue
from shared.schemas.submissions import Filing, Receipt
from tests.integration.coast import (
    COAST,
    GOOD_REPORT,
    RECIPIENTS,
    file,
    filings,
    requisition,
    send,
    swedish,
)
from tests.integration.problems import refused
from tests.wire import Wire, as_role

OT24 = "okad-tillganglighet-2024"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
DEADLINE = datetime(2024, 9, 30, 22, tzinfo=UTC)
"""The end of 30 September in Sweden, which is two hours ahead of UTC that day."""


async def read(wire: Wire, receipt: Receipt, who: str = "region.nord") -> Filing:
    response = await wire.submissions.get(f"/filings/{receipt.filing_id}", headers=as_role(who))
    assert response.status_code == 200, response.text
    return Filing.model_validate_json(response.content)


async def test_a_receipt_says_what_came_when_and_under_which_number(wire: Wire) -> None:
    await wire.set_clock(swedish("2024-09-12 08:30"))
    content = b'{"answers": {"done": "P\xc3\xa5hittat."}}  \n'

    response = await send(wire, content)

    assert response.status_code == 201
    receipt = Receipt.model_validate_json(response.content)
    assert receipt.registration_number == "S-2024-000001"
    assert receipt.sha256 == hashlib.sha256(content).hexdigest()
    assert receipt.size_bytes == len(content)
    assert receipt.received_at == swedish("2024-09-12 08:30")
    assert (receipt.deadline, receipt.late, receipt.late_by_seconds) == (DEADLINE, False, 0)
    assert (receipt.obligation_id, receipt.recipient_id, receipt.version) == ("report", "nord", 1)
    assert receipt.agreement.id == COAST
    assert response.headers["location"] == f"/submissions/v1/filings/{receipt.filing_id}"
    assert response.headers["etag"] == '"1"'
    assert {finding.code for finding in receipt.findings} == {"answer-missing"}


async def test_a_region_report_with_its_action_plan_has_no_findings(wire: Wire) -> None:
    """The form of ÖT24 section 5, filled in with made-up answers and a made-up Word file."""
    agreement = Catalogue.load().get(OT24).agreement
    form, region = agreement.form("region-report"), agreement.recipient("01")
    assert form is not None
    assert region is not None
    plan = b"PK\x03\x04\x00\xff\r\n--not-the-boundary\r\n"
    body = (
        b'--b\r\ncontent-disposition: form-data; name="report"\r\n\r\n'
        + answer_form(form, region).model_dump_json().encode()
        + b'\r\n--b\r\ncontent-disposition: form-data; name="3.6-action-plan"; '
        + b'filename="Handlingsplan f\xc3\xb6r v\xc3\xa5rden.docx"\r\ncontent-type: '
        + WORD.encode()
        + b"\r\n\r\n"
        + plan
        + b"\r\n--b--\r\n"
    )
    await wire.set_clock(swedish("2024-09-20 10:00"))

    response = await send(
        wire,
        body,
        to=filings("region-report", "01", agreement_id=OT24),
        who="region.01",
        media_type="multipart/form-data; boundary=b",
    )

    assert response.status_code == 201, response.text
    receipt = Receipt.model_validate_json(response.content)
    assert receipt.findings == ()
    (version,) = (await read(wire, receipt, "assessor.1")).versions
    (attachment,) = version.attachments
    assert attachment.name == "Handlingsplan för vården.docx"
    assert attachment.media_type == WORD
    assert attachment.sha256 == hashlib.sha256(plan).hexdigest()
    downloaded = await wire.submissions.get(
        f"/filings/{receipt.filing_id}/versions/1/attachments/3.6-action-plan",
        headers=as_role("region.01"),
    )
    assert downloaded.content == plan


@pytest.mark.parametrize(
    ("after_the_deadline", "seconds"),
    [
        (timedelta(microseconds=-1), 0),
        (timedelta(0), 1),
        (timedelta(microseconds=1), 1),
        (timedelta(seconds=1), 1),
        (timedelta(seconds=1, microseconds=1), 2),
        (timedelta(days=2, microseconds=500), 2 * 86_400 + 1),
    ],
)
async def test_what_comes_too_late_is_taken_in_and_marked_by_how_much(
    wire: Wire, after_the_deadline: timedelta, seconds: int
) -> None:
    await wire.set_clock(DEADLINE + after_the_deadline)

    receipt = await file(wire, GOOD_REPORT)

    assert (receipt.late, receipt.late_by_seconds) == (seconds > 0, seconds)
    assert (await read(wire, receipt)).versions[0].late == (seconds > 0)


async def test_registration_numbers_are_unbroken_whatever_is_refused_between(wire: Wire) -> None:
    await wire.set_clock(swedish("2024-12-31 23:00"))
    numbers = []
    for recipient_id in RECIPIENTS:
        numbers.append((await file(wire, {}, recipient_id=recipient_id)).registration_number)
        refused(await send(wire, b"{}", media_type="text/plain"), 415, "unsupported-media-type")
        refused(await send(wire, b"{}", who="region.syd"), 403, "no-right-to-file")
    await wire.set_clock(swedish("2025-01-01 00:00"))
    numbers.append((await file(wire, {})).registration_number)

    assert numbers == ["S-2024-000001", "S-2024-000002", "S-2024-000003", "S-2025-000001"]


async def test_filings_at_the_same_time_get_numbers_without_gaps_or_doubles(wire: Wire) -> None:
    await wire.set_clock(swedish("2024-03-01 10:00"))

    receipts = await asyncio.gather(
        *(
            file(wire, requisition(number), obligation_id=obligation_id, recipient_id=recipient_id)
            for number in range(4)
            for obligation_id in ("requisition", "report")
            for recipient_id in RECIPIENTS
        )
    )

    assert sorted(receipt.registration_number for receipt in receipts) == [
        f"S-2024-{number:06d}" for number in range(1, 25)
    ]
    for filing_id in {receipt.filing_id for receipt in receipts}:
        versions = [each.version for each in receipts if each.filing_id == filing_id]
        assert sorted(versions) == [1, 2, 3, 4]


async def test_what_is_owed_by_month_is_filed_by_month(wire: Wire) -> None:
    """January is due three weeks after its end: by 21 February, whole day."""
    await wire.set_clock(swedish("2024-02-21 23:59"))

    in_time = await send(wire, b'{"answers": {}}', to=filings("letter") + "&period=2024-01")
    await wire.set_clock(swedish("2024-02-22 00:00"))
    late = await send(wire, b'{"answers": {}}', to=filings("letter") + "&period=2024-01")
    other = await send(wire, b'{"answers": {}}', to=filings("letter") + "&period=2024-02")

    assert [each.json()["late"] for each in (in_time, late, other)] == [False, True, False]
    assert in_time.json()["filing_id"] == late.json()["filing_id"] != other.json()["filing_id"]
    assert in_time.json()["findings"] == [], "where there is no form, nothing is missing"


async def test_no_client_supplies_the_time_of_receipt(wire: Wire) -> None:
    await wire.set_clock(DEADLINE + timedelta(hours=1))

    response = await send(
        wire,
        b'{"answers": {}, "received_at": "2024-09-01T00:00:00Z"}',
        Date="Sun, 01 Sep 2024 00:00:00 GMT",
        X_Received_At="2024-09-01T00:00:00Z",
    )

    assert response.json()["received_at"] == "2024-09-30T23:00:00.000000Z"
    assert response.json()["late"] is True


async def test_what_began_in_time_and_ended_too_late_is_late(wire: Wire) -> None:
    await wire.set_clock(swedish("2024-09-30 23:59"))

    async def past_midnight() -> AsyncIterator[bytes]:
        yield b'{"answers": '
        await wire.set_clock(swedish("2024-10-01 00:00"))
        yield b"{}}"

    response = await wire.submissions.post(
        filings(),
        content=past_midnight(),
        headers=as_role(
            "region.nord", Content_Type="application/json", Idempotency_Key="past-midnight"
        ),
    )

    receipt = Receipt.model_validate_json(response.content)
    assert receipt.received_at == DEADLINE
    assert receipt.late
