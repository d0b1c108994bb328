"""Who reads what: pages and their links, downloads as sent, and another's filing as none."""

from uuid import uuid4

from tests.integration.coast import RECIPIENTS, file, filings, requisition, send, swedish
from tests.integration.problems import refused
from tests.wire import Wire, as_role

THEIRS = ("", "/versions/1/content", "/versions/1/attachments/plan")


async def six_filings(wire: Wire) -> None:
    """A report and a requisition from each of three, a day apart."""
    for day, recipient_id in enumerate(RECIPIENTS, start=1):
        await wire.set_clock(swedish(f"2024-03-0{day} 10:00"))
        await file(wire, {}, recipient_id=recipient_id)
        await file(wire, requisition(1), obligation_id="requisition", recipient_id=recipient_id)


async def test_anothers_filing_answers_exactly_as_a_missing_one(wire: Wire) -> None:
    theirs = (await file(wire, {}, recipient_id="syd")).filing_id

    for rest in THEIRS:
        answers = []
        for filing_id in (theirs, uuid4()):
            response = await wire.submissions.get(
                f"/filings/{filing_id}{rest}", headers=as_role("region.nord")
            )
            problem = refused(response, 404, "not-found")
            answers.append(problem.model_copy(update={"instance": "", "trace_id": ""}))
        assert answers[0] == answers[1], rest


async def test_who_has_business_there_reads_filings_and_nobody_else(wire: Wire) -> None:
    theirs = (await file(wire, {})).filing_id

    for who in ("assessor.1", "approver.1", "payer.1", "auditor.1", "service.x"):
        response = await wire.submissions.get(f"/filings/{theirs}", headers=as_role(who))
        assert response.status_code == 200, who
    for who in ("public.1", "statistics-supplier.database"):
        for path in ("/filings", f"/filings/{theirs}"):
            refused(await wire.submissions.get(path, headers=as_role(who)), 403, "not-allowed")


async def test_a_list_comes_in_pages_with_links_to_the_others(wire: Wire) -> None:
    await six_filings(wire)
    seen, path = [], "/filings?agreement_id=kust-2024&limit=4"
    while path:
        response = await wire.submissions.get(path, headers=as_role("assessor.1"))
        page = response.json()
        assert page["_meta"]["total_records"] == 6
        assert page["_meta"]["count"] == len(page["items"])
        seen += [item["recipient_id"] for item in page["items"]]
        onwards = page["_links"]["next"]
        path = onwards and onwards["href"]
        assert path is None or "agreement_id=kust-2024" in path

    assert seen == ["syd", "syd", "nord", "nord", "mitt", "mitt"], "the latest arrived first"
    assert page["_meta"] == {
        "total_records": 6, "page": 2, "offset": 4, "limit": 4, "count": 2,
    }  # fmt: skip
    links = page["_links"]
    assert links["prev"]["href"] == links["first"]["href"]
    assert links["self"]["href"] == links["last"]["href"]


async def test_a_page_out_of_range_is_empty_and_one_that_is_none_is_refused(wire: Wire) -> None:
    await six_filings(wire)
    beyond = (await wire.submissions.get("/filings?page=9", headers=as_role("auditor.1"))).json()

    assert (beyond["items"], beyond["_meta"]["total_records"]) == ([], 6)
    assert beyond["_links"]["next"] is None
    assert "page=1" in beyond["_links"]["prev"]["href"]
    for query in ("page=-1", "limit=0", "limit=1001", "page=x", "limit=-1", "page=99999999999999"):
        response = await wire.submissions.get(f"/filings?{query}", headers=as_role("auditor.1"))
        refused(response, 422, "invalid-content")


async def test_a_recipient_lists_its_own(wire: Wire) -> None:
    await six_filings(wire)
    for query, count in (
        ("", 2),
        ("?recipient_id=nord", 2),
        ("?recipient_id=syd", 0),
        ("?obligation_id=report", 1),
        ("?agreement_id=okad-tillganglighet-2024", 0),
    ):
        response = await wire.submissions.get(f"/filings{query}", headers=as_role("region.nord"))
        items = response.json()["items"]
        assert (response.json()["_meta"]["total_records"], len(items)) == (count, count), query
        assert {item["recipient_id"] for item in items} <= {"nord"}


async def test_what_was_sent_is_downloaded_byte_for_byte_and_never_shown(wire: Wire) -> None:
    """A page of HTML filed as an attachment must not run in a reader's browser."""
    page = b"<script>alert(1)</script>\x00\xff"
    content = (
        b'--b\r\ncontent-disposition: form-data; name="report"\r\n\r\n{"answers": {}}\r\n--b\r\n'
        b'content-disposition: form-data; name="plan"; filename="plan.html"\r\n'
        b"content-type: text/html\r\n\r\n" + page + b"\r\n--b--\r\n"
    )
    response = await send(wire, content, media_type='multipart/form-data; boundary="b"')
    here = f"/filings/{response.json()['filing_id']}/versions/1"

    for path, expected in ((f"{here}/content", content), (f"{here}/attachments/plan", page)):
        download = await wire.submissions.get(path, headers=as_role("region.nord"))
        assert download.content == expected
        assert download.headers["content-type"] == "application/octet-stream"
        assert download.headers["content-disposition"] == "attachment"
        assert download.headers["x-content-type-options"] == "nosniff"
    for missing in (f"{here}/attachments/other", here.replace("/1", "/2") + "/content"):
        answer = await wire.submissions.get(missing, headers=as_role("region.nord"))
        refused(answer, 404, "not-found")


async def test_times_are_answered_in_utc(wire: Wire) -> None:
    await wire.set_clock(swedish("2024-07-01 00:30"))
    await send(wire, b"{}", to=filings("requisition"))

    item = (await wire.submissions.get("/filings", headers=as_role("region.nord"))).json()["items"]

    assert item[0]["first_received_at"] == "2024-06-30T22:30:00.000000Z"
