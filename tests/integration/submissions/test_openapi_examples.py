"""Every operation of the specification is called with its own examples, and does what it says."""

from deploy.local.database import ServiceDatabase
from tests.examples import Caller
from tests.integration.coast import swedish
from tests.integration.submissions.hostile import harmless_plan
from tests.integration.submissions.test_uploads import with_plan
from tests.webhook_examples import call_webhooks
from tests.wire import Wire, as_role, new_key

ATTACHED = "3.6-action-plan"
BY_OTHERS = {
    "list_audit_entries": "auditor.1",
    **dict.fromkeys(
        ("deliver_statistics", "deliver_statistics_file", "try_statistics",
         "get_statistics_report"), "statistics-supplier.database",
    ),
    **dict.fromkeys(
        ("request_supplement", "close_filing", "list_statistics", "get_dossier"), "assessor.1"
    ),
}  # fmt: skip
"""Who makes a call that is not a region's to make."""


async def test_every_example_is_taken(wire: Wire, databases: dict[str, ServiceDatabase]) -> None:
    await wire.set_clock(swedish("2024-10-02 10:00"))
    caller = Caller("submissions", wire.submissions, usually="region.01", others=BY_OTHERS)
    withdrawn = (await caller.call("begin_draft")).json()
    await caller.call("withdraw_draft", id=withdrawn["id"])
    draft = (await caller.call("begin_draft")).json()
    await caller.call("get_draft", id=draft["id"])
    await caller.call("save_draft", id=draft["id"])
    await caller.call("list_drafts")
    for name in ("save_draft_file", "get_draft_file", "remove_draft_file"):
        await caller.call(name, id=draft["id"])
    receipt = (await caller.call("file_draft", id=draft["id"])).json()
    filing_id = receipt["filing_id"]
    await caller.call("request_supplement", id=filing_id)
    supplement = (await caller.call("supplement_filing", id=filing_id)).json()
    assert supplement["version"] == 2
    await caller.call("get_differences", id=filing_id, number="2")
    await caller.call("close_filing", id=filing_id)
    assert (await caller.call("validate_filing")).json()["is_complete"] is False
    assert (await caller.call("file_report")).json()["filing_id"] == filing_id
    delivered = (await caller.call("deliver_statistics")).json()
    assert delivered["row_count"] >= 1
    assert (await caller.call("try_statistics")).json()["is_taken"] is True
    report = (await caller.call("deliver_statistics_file")).json()
    assert report["is_taken"] is True, report
    await caller.call("get_statistics_report", id=report["id"])
    number = await attach_a_plan(wire)
    await caller.call("get_attachment", id=filing_id, number=number, question=ATTACHED)
    for name in ("get_filing", "get_content", "get_receipt"):
        await caller.call(name, id=filing_id, number="1")
    await call_webhooks(caller, databases["submissions"].url)
    await caller.call_the_rest()


async def attach_a_plan(wire: Wire) -> str:
    """File a version with an action plan, so that there is one to fetch; gives its number."""
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    body = with_plan(word, harmless_plan()).replace(b'name="plan"', f'name="{ATTACHED}"'.encode())
    parameters = "agreement_id=okad-tillganglighet-2024&obligation_id=region-report&recipient_id=01"
    headers = as_role("region.01", Content_Type="multipart/form-data; boundary=b")
    answer = await wire.submissions.post(
        f"/filings?{parameters}", content=body, headers={**headers, "Idempotency-Key": new_key()}
    )
    assert answer.status_code == 201, answer.text
    return str(answer.json()["version"])
