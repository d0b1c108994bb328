"""A filing's life: draft, filed, supplement requested, supplemented, closed; and what changed."""

from tests.integration.coast import GOOD_REPORT, Tree, swedish
from tests.integration.submissions.life import (
    ASSESSOR,
    FILER,
    INCOMPLETE,
    ask_for,
    draft,
    file_json,
    read,
    supplement,
)
from tests.wire import Wire, as_role, post


async def test_a_draft_is_saved_says_what_is_missing_and_is_filed(wire: Wire) -> None:
    begun = await post(wire.submissions, "/drafts", FILER, json=draft({"answers": {}}))
    assert begun.status_code == 201, begun.text
    assert begun.headers["ETag"] == '"1"'
    missing = {finding["question_id"] for finding in begun.json()["findings"]}
    assert missing == {"done", "has-plan", "received", "used", "left"}
    address = f"/drafts/{begun.json()['id']}"

    saved = await wire.submissions.put(
        address, json=GOOD_REPORT, headers=as_role(FILER, If_Match='"1"')
    )
    assert saved.status_code == 200, saved.text
    assert saved.json()["findings"] == []
    stale = await wire.submissions.put(
        address, json=GOOD_REPORT, headers=as_role(FILER, If_Match='"1"')
    )
    unseen = await wire.submissions.put(address, json=GOOD_REPORT, headers=as_role(FILER))
    foreign = await wire.submissions.get(address, headers=as_role("region.syd"))
    second = await post(wire.submissions, "/drafts", FILER, json=draft())
    assert [each.status_code for each in (stale, unseen, foreign, second)] == [412, 428, 404, 409]

    filed = await post(wire.submissions, f"{address}/filings", FILER, headers={"If-Match": '"2"'})
    assert filed.status_code == 201, filed.text
    assert filed.json()["findings"] == []
    gone = await wire.submissions.get(address, headers=as_role(FILER))
    assert gone.status_code == 404


async def test_a_withdrawn_draft_disappears_and_has_arrived_nowhere(wire: Wire) -> None:
    begun = await post(wire.submissions, "/drafts", FILER, json=draft())
    address = f"/drafts/{begun.json()['id']}"

    withdrawn = await wire.submissions.delete(address, headers=as_role(FILER, If_Match='"1"'))

    assert withdrawn.status_code == 204
    assert (await read(wire, "/drafts", FILER)).json() == []
    assert (await read(wire, "/filings", FILER)).json()["items"] == []


async def test_validation_says_what_would_be_found_and_saves_nothing(wire: Wire) -> None:
    said = await wire.submissions.post(
        "/filing-checks?agreement_id=kust-2024&obligation_id=report&recipient_id=nord",
        json=INCOMPLETE,
        headers=as_role(FILER),
    )

    assert said.status_code == 200, said.text
    assert [each["code"] for each in said.json()["findings"]] == ["answer-missing"]
    assert said.json()["is_complete"] is False
    assert (await read(wire, "/filings", FILER)).json()["items"] == []
    assert (await read(wire, "/events")).json()["events"] == []


async def test_a_supplement_is_asked_for_filed_and_the_changes_are_told_apart(
    wire: Wire,
) -> None:
    await wire.set_clock(swedish("2024-09-27 09:00"))
    filed = await file_json(wire, INCOMPLETE)
    filing_id = filed.json()["filing_id"]
    await wire.set_clock(swedish("2024-10-03 09:00"))

    asked = await ask_for(wire, filing_id, ["has-plan"], etag='"1"')
    assert asked.status_code == 201, asked.text
    assert asked.json()["state"] == "supplement_requested"
    assert asked.json()["supplement_requests"][0]["deadline"] == "2024-10-21T22:00:00.000000Z"

    answers: Tree = {
        "answers": {"done": "Påhittat, rättat.", "has-plan": True, "received": 10, "used": 7,
                    "left": 3}
    }  # fmt: skip
    unseen = await supplement(wire, filing_id, answers, etag='"1"')
    assert unseen.status_code == 412, "the request has not been seen"
    sent = await supplement(wire, filing_id, answers, etag='"2"')
    assert sent.status_code == 201, sent.text
    assert sent.headers["ETag"] == '"3"'
    assert sent.json()["late"] is False, "the request's own deadline counts"

    told = (await read(wire, f"/filings/{filing_id}/versions/2/differences", FILER)).json()
    assert [
        (each["question_id"], each["kind"], each["requested"]) for each in told["differences"]
    ] == [("done", "changed", False), ("has-plan", "added", True)]
    whole = (await read(wire, f"/filings/{filing_id}")).json()
    assert whole["state"] == "supplemented"
    assert whole["versions"][0]["body"]["answers"]["done"] == "Påhittat."


async def test_a_closed_filing_takes_in_what_still_arrives(wire: Wire) -> None:
    filed = await file_json(wire, GOOD_REPORT)
    address = f"/filings/{filed.json()['filing_id']}"
    reason = {"reason": "Redovisningen är fullständig."}
    headers = {"If-Match": '"1"'}

    closed = await post(
        wire.submissions, f"{address}/closings", ASSESSOR, json=reason, headers=headers
    )
    assert closed.json()["state"] == "closed"
    again = await post(
        wire.submissions,
        f"{address}/closings",
        ASSESSOR,
        json=reason,
        headers={"If-Match": '"2"'},
    )
    assert again.status_code == 409
    refused = await ask_for(wire, filed.json()["filing_id"], ["done"], etag='"2"')
    assert refused.status_code == 409

    late = await supplement(wire, filed.json()["filing_id"], INCOMPLETE, etag='"2"')
    assert late.status_code == 201
    assert (await read(wire, address)).json()["state"] == "supplemented"


async def test_supplements_are_asked_for_within_the_agreements_own_weeks(wire: Wire) -> None:
    filed = await file_json(wire, INCOMPLETE)
    filing_id = filed.json()["filing_id"]
    codes = {}
    for at in ("2024-09-30 23:59", "2024-10-01 00:00", "2024-10-22 00:00"):
        await wire.set_clock(swedish(at))
        state = (await read(wire, f"/filings/{filing_id}")).headers["ETag"]
        asked = await ask_for(wire, filing_id, ["has-plan"], etag=state)
        codes[at] = asked.status_code
    assert codes == {
        "2024-09-30 23:59": 422,
        "2024-10-01 00:00": 201,
        "2024-10-22 00:00": 422,
    }
    await wire.set_clock(swedish("2024-10-02 10:00"))
    state = (await read(wire, f"/filings/{filing_id}")).headers["ETag"]
    unknown = await ask_for(wire, filing_id, ["no-such"], etag=state)
    assert unknown.json()["errors"][0]["pointer"] == "/question_ids/0"
    too_late = await ask_for(wire, filing_id, ["done"], etag=state, last_day="2024-10-22")
    assert too_late.json()["code"] == "outside-supplement-window"


async def test_a_recipient_may_not_ask_itself_for_supplements(wire: Wire) -> None:
    filed = await file_json(wire, INCOMPLETE)
    asked = await post(
        wire.submissions,
        f"/filings/{filed.json()['filing_id']}/supplement-requests",
        FILER,
        json={"question_ids": ["done"], "reason": "Jag vill."},
        headers={"If-Match": '"1"'},
    )
    assert asked.status_code == 403
