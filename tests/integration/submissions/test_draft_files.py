"""Files of a draft: saved, replaced, removed, and filed with it."""

import httpx
import pytest

from tests.integration.coast import swedish
from tests.integration.submissions.hostile import pdf
from tests.integration.submissions.life import AUDITOR, FILER, draft, read
from tests.wire import Wire, as_role, post

PDF = "application/pdf"


async def begin(wire: Wire) -> str:
    """The address of a new draft."""
    answer = await post(wire.submissions, "/drafts", FILER, json=draft())
    assert answer.status_code == 201, answer.text
    return f"/drafts/{answer.json()['id']}"


async def save(
    wire: Wire,
    at: str,
    content: bytes,
    *,
    if_match: str = '"1"',
    question: str = "plan",
    name: str = "plan.pdf",
    who: str = FILER,
) -> httpx.Response:
    return await wire.submissions.put(
        f"{at}/attachments/{question}",
        params={"name": name},
        content=content,
        headers=as_role(who, If_Match=if_match, Content_Type=PDF),
    )


def lacks(answer: httpx.Response) -> set[str]:
    return {each["code"] for each in answer.json()["findings"]}


async def test_a_file_is_saved_replaced_and_removed(wire: Wire) -> None:
    at = await begin(wire)
    first = await save(wire, at, b"first", name="handlingsplan \u00e5r 1.pdf")
    assert first.status_code == 200, first.text
    assert first.headers["ETag"] == '"2"'
    assert first.json()["attachments"][0]["name"] == "handlingsplan \u00e5r 1.pdf"
    second = await save(wire, at, b"second", if_match='"2"')
    (kept,) = second.json()["attachments"]
    assert kept["size_bytes"] == len(b"second")
    assert (await read(wire, f"{at}/attachments/plan", FILER)).content == b"second"
    assert (await read(wire, "/drafts", FILER)).json()[0]["attachments"] == [kept]
    removed = await wire.submissions.delete(
        f"{at}/attachments/plan", headers=as_role(FILER, If_Match='"3"')
    )
    assert removed.json()["attachments"] == []
    gone = await wire.submissions.get(f"{at}/attachments/plan", headers=as_role(FILER))
    assert gone.status_code == 404


async def test_a_draft_is_filed_with_its_files(wire: Wire) -> None:
    await wire.set_clock(swedish("2024-09-01 09:00"))
    at, plan = await begin(wire), pdf(b"<</Type/Catalog>>")
    await save(wire, at, plan, name="plan \u00e5.pdf")
    filed = await post(wire.submissions, f"{at}/filings", FILER, headers={"If-Match": '"2"'})
    assert filed.status_code == 201, filed.text
    here = f"/filings/{filed.json()['filing_id']}"
    (version,) = (await read(wire, here)).json()["versions"]
    (attachment,) = version["attachments"]
    assert (attachment["question_id"], attachment["name"]) == ("plan", "plan \u00e5.pdf")
    assert version["findings"] == []
    assert (await read(wire, f"{here}/versions/1/attachments/plan", AUDITOR)).content == plan
    assert (await read(wire, "/drafts", FILER)).json() == []


@pytest.mark.parametrize(
    ("changes", "status", "code"),
    [
        ({"question": "done"}, 422, "unknown-question"),
        ({"question": "nothing"}, 422, "unknown-question"),
        ({"if_match": '"7"'}, 412, "precondition-failed"),
        ({"name": 'a"b'}, 422, "invalid-content"),
        ({"name": "../plan"}, 422, "invalid-content"),
        ({"who": "region.syd"}, 404, "not-found"),
    ],
)
async def test_a_file_that_does_not_belong_is_refused(
    wire: Wire, changes: dict[str, str], status: int, code: str
) -> None:
    at = await begin(wire)

    answer = await save(wire, at, b"plan", **changes)

    assert (answer.status_code, answer.json()["code"]) == (status, code)


async def test_files_that_are_together_too_large_are_refused(wire: Wire) -> None:
    at = await begin(wire)

    answer = await save(wire, at, bytes(24 * 1024 * 1024 + 1))

    assert (answer.status_code, answer.json()["code"]) == (413, "draft-too-large")


async def test_a_withdrawn_draft_takes_its_files_with_it(wire: Wire) -> None:
    at = await begin(wire)
    await save(wire, at, b"plan")

    gone = await wire.submissions.delete(at, headers=as_role(FILER, If_Match='"2"'))

    assert gone.status_code == 204
