"""What arrives has arrived (NJA 2024 s. 3): faults of the body are findings on a receipt."""

import hashlib
import json

import pytest

from shared.schemas.submissions import Receipt
from tests.integration.coast import GOOD_REPORT, Tree, evaluate, file, filings, requisition, send
from tests.wire import Wire, as_role

pytestmark = pytest.mark.asyncio(loop_scope="module")

MULTIPART = "multipart/form-data; boundary=b"
REPORT_PART = b'--b\r\ncontent-disposition: form-data; name="report"\r\n\r\n{"answers": {}}\r\n'


def part(name: bytes, *, more: bytes = b"", content: bytes = b"%PDF-1.7") -> bytes:
    head = b'--b\r\ncontent-disposition: form-data; name="' + name + b'"'
    return head + more + b"\r\n\r\n" + content + b"\r\n"


UNREADABLE = {
    "empty": (b"", "application/json", "not-a-report"),
    "not JSON": (b"Hej! Redovisningen kommer per post.", "application/json", "not-a-report"),
    "not UTF-8": (b'{"answers": {"done": "\xe5"}}', "application/json", "not-a-report"),
    "a list": (b"[]", "application/json", "not-a-report"),
    "null": (b"null", "application/json", "not-a-report"),
    "of the wrong shape": (b'{"answers": [1]}', "application/json", "not-a-report"),
    "with an unknown field": (b'{"answers": {}, "x": 1}', "application/json", "unknown-field"),
    "duplicate keys": (b'{"answers": {"left": 1, "left": 2}}', "application/json", "not-a-report"),
    "NaN": (b'{"answers": {"left": NaN}}', "application/json", "not-a-report"),
    "Infinity": (b'{"answers": {"left": -Infinity}}', "application/json", "not-a-report"),
    "a float": (b'{"answers": {"left": 3.0}}', "application/json", "unreadable-answer"),
    "too large a number": (
        b'{"answers": {"left": 1' + b"0" * 5000 + b"}}", "application/json", "not-a-report",
    ),
    "40 levels deep": (
        b'{"answers": {"x": ' + b"[" * 40 + b"]" * 40 + b"}}",
        "application/json", "unreadable-answer",
    ),
    "a million levels deep": (b"[" * 1_000_000, "application/json", "not-a-report"),
    "half a surrogate pair": (
        b'{"answers": {"done": "\\ud800"}}', "application/json", "unstorable-text",
    ),
    "NUL in a text": (b'{"answers": {"done": "\\u0000"}}', "application/json", "unstorable-text"),
    "NUL in a key": (b'{"answers": {"\\u0000": "x"}}', "application/json", "unstorable-text"),
    "a multipart without boundary": (REPORT_PART, "multipart/form-data", "not-multipart"),
    "not the multipart it says": (b"%PDF-1.7", MULTIPART, "not-multipart"),
    "a multipart without report": (part(b"plan") + b"--b--\r\n", MULTIPART, "report-missing"),
    "two reports": (REPORT_PART * 2 + b"--b--\r\n", MULTIPART, "report-missing"),
    "a thousand parts": (REPORT_PART * 1000 + b"--b--\r\n", MULTIPART, "not-multipart"),
    "a multipart without end": (REPORT_PART, MULTIPART, "not-multipart"),
    "a multipart cut short": (REPORT_PART + part(b"plan"), MULTIPART, "cut-short"),
}  # fmt: skip


@pytest.mark.parametrize("fault", UNREADABLE)
async def test_what_cannot_be_read_is_receipted_and_kept_as_it_came(
    standing: Wire, fault: str
) -> None:
    content, media_type, code = UNREADABLE[fault]

    response = await send(standing, content, media_type=media_type)

    assert response.status_code == 201, response.text
    receipt = Receipt.model_validate_json(response.content)
    assert receipt.findings[0].code == code
    assert receipt.sha256 == hashlib.sha256(content).hexdigest()
    here = f"/filings/{receipt.filing_id}"
    kept = await standing.submissions.get(
        f"{here}/versions/{receipt.version}/content", headers=as_role("region.nord")
    )
    assert kept.content == content
    listed = (await standing.submissions.get(here, headers=as_role("region.nord"))).json()
    assert listed["versions"][-1]["findings"][0]["code"] == code
    assert (await evaluate(standing)).status_code == 201, "and it stands in nobody's way"


HOSTILE_PARTS = {
    "two names that clean to one": part(b"x/plan") + part(b"y/plan", content=b"other"),
    "an empty name and one of control signs": part(b"") + part(b"\x01"),
    "a path for a file name": part(b"plan", more=b'; filename="../../etc/passwd"'),
    "NUL in names": part(b"pl\x00an", more=b'; filename="a\x00b.pdf"'),
    "NUL in a media type": part(b"plan", more=b"\r\ncontent-type: application/\x00pdf"),
    "names that are not UTF-8": part(b"pl\xe5n", more=b'; filename="\xff\xfe"'),
    "an endless name": part(b"p" * 5000, more=b'; filename="' + b"n" * 5000 + b'"'),
    "encoded words": part(b"plan", more=b"; filename*=utf-8''%00%ff; filename*1*=x"),
    "the same part twice": part(b"plan") * 2,
}


@pytest.mark.parametrize("fault", HOSTILE_PARTS)
async def test_hostile_parts_are_receipted_and_their_names_made_harmless(
    standing: Wire, fault: str
) -> None:
    content = REPORT_PART + HOSTILE_PARTS[fault] + b"--b--\r\n"

    response = await send(standing, content, media_type=MULTIPART)

    assert response.status_code == 201, response.text
    here = f"/filings/{response.json()['filing_id']}"
    filing = (await standing.submissions.get(here, headers=as_role("region.nord"))).json()
    for attachment in filing["versions"][-1]["attachments"]:
        for text in (attachment["name"], attachment["question_id"], attachment["media_type"]):
            assert text.isprintable()
            assert "../" not in text
            assert 1 <= len(text) <= 200


GOOD = dict(GOOD_REPORT["answers"]) if isinstance(GOOD_REPORT["answers"], dict) else {}


@pytest.mark.parametrize(
    ("obligation_id", "answers", "question", "code"),
    [
        ("report", {**GOOD, "done": "  "}, "done", "answer-missing"),
        ("report", {**GOOD, "has-plan": "ja"}, "has-plan", "neither-yes-nor-no"),
        ("report", {**GOOD, "left": 4}, "left", "does-not-add-up"),
        ("report", {**GOOD, "used": -7, "left": 17}, "used", "not-a-whole-number"),
        ("report", {**GOOD, "extra": "x"}, "extra", "unknown-question"),
        ("requisition", {"requested-amount": True}, "requested-amount", "not-a-whole-number"),
        (
            "requisition",
            {"requested-amount": 1, "organisation-number": "232100-0017"},
            "organisation-number",
            "organisation-number",
        ),
        ("requisition", {"requested-amount": 1, "giro": "5050-1056"}, "giro", "giro-number"),
    ],
)
async def test_a_wrong_answer_is_a_finding_that_says_where(
    standing: Wire, obligation_id: str, answers: Tree, question: str, code: str
) -> None:
    receipt = await file(standing, {"answers": answers}, obligation_id=obligation_id)

    found = {(each.question_id, each.code, each.pointer) for each in receipt.findings}
    assert (question, code, f"/answers/{question}") in found


async def test_right_answers_have_no_findings(standing: Wire) -> None:
    right: Tree = {
        "answers": {
            "requested-amount": 1, "organisation-number": "232100-0016", "giro": "5050-1055",
        }
    }  # fmt: skip

    assert (await file(standing, right, obligation_id="requisition")).findings == ()
    assert (await file(standing, GOOD_REPORT)).findings == ()


@pytest.mark.parametrize("kronor", [2**63 - 1, 2**63, 10**30, 9 * 10**4299])
async def test_an_absurd_amount_is_receipted_and_stops_no_evaluation(
    standing: Wire, kronor: int
) -> None:
    await file(standing, requisition(kronor), obligation_id="requisition")

    assert (await evaluate(standing, condition_ids=["requisitioned"])).status_code == 201


async def test_a_sum_too_long_to_write_is_receipted(standing: Wire) -> None:
    """Python refuses to write more than 4300 digits, and what is filed must be taken in."""
    most = 9 * 10**4299
    answers = json.dumps({**GOOD, "received": most, "used": -most})

    response = await send(standing, f'{{"answers": {answers}}}'.encode(), to=filings())

    assert response.status_code == 201, response.text
