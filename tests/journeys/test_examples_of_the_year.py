"""In a year that has been lived, every operation is called with its specification's examples.

Only what a service itself has given, such as the id of a run, is put in the place of an example.
"""

from deploy.demo.answers import answer_form
from deploy.demo.callers import Services
from deploy.demo.year import live_okad_tillganglighet
from deploy.local.database import ServiceDatabase
from shared.agreements.catalogue import Catalogue
from tests.bank import giro_of, status_report, transfers_in
from tests.examples import Caller
from tests.integration.coast import swedish
from tests.webhook_examples import call_webhooks
from tests.wire import Wire, as_role, post

OT24 = "okad-tillganglighet-2024"
REPORTS_FOR_SKR = "skr-economic-report"
PAYER, SECOND_PAYER = "payer.1", "payer.2"
Databases = dict[str, ServiceDatabase]


async def test_every_example_of_assessment_and_allocation_is_taken(
    wire: Wire, databases: Databases
) -> None:
    services = Services(wire.submissions, wire.assessment, wire.allocation, tell=lambda _: None)
    runs = await live_okad_tillganglighet(services, Catalogue.load().get(OT24))
    await _leave_unspent(wire)
    await wire.set_clock(swedish("2025-03-29 10:00"))
    await _examples_of_assessment(wire, databases)
    await _examples_of_allocation(wire, databases, paid=str(runs[0].id), last=str(runs[-1].id))


async def _examples_of_assessment(wire: Wire, databases: Databases) -> None:
    seconds = dict.fromkeys(("approve_case", "hand_back_case"), "approver.2")
    seconds["list_audit_entries"] = "auditor.1"
    caller = Caller("assessment", wire.assessment, usually="assessor.1", others=seconds)
    evaluated = (await caller.call("evaluate_conditions")).json()
    for name in ("get_evaluation", "get_differences", "get_evaluated_outcomes"):
        await caller.call(name, id=evaluated["id"])
    # Region Jämtland Härjedalen's report was never complete, and was judged so.
    found = (await caller.call("list_cases")).json()["items"]
    asked = {"agreement_id": OT24, "recipient_id": "23"}
    listed = await wire.assessment.get("/cases", params=asked, headers=as_role("assessor.1"))
    case = listed.json()["items"][0]["id"]
    assert len(found) == 20
    for name in ("get_case", "get_decision_letter", "get_supplement_draft", "reopen_case",
                 "await_supplement"):  # fmt: skip
        await caller.call(name, id=case)
    departs = {"departure_reason": "Påhittat skäl."}
    await caller.call("decide_case", id=case, given=departs)
    await caller.call("hand_back_case", id=case)
    await caller.call("decide_case", id=case, given=departs)
    await caller.call("approve_case", id=case)
    kept = (await caller.call("compile_for_occasion")).json()
    await caller.call("get_kept_compilation", id=kept["id"])
    published = (await caller.call("publish_month")).json()
    await caller.call("get_publication", id=published["id"])
    await caller.call("protect_table")
    await call_webhooks(caller, databases["assessment"].url)
    await caller.call_the_rest()


async def _examples_of_allocation(
    wire: Wire, databases: Databases, *, paid: str, last: str
) -> None:
    seconds = dict.fromkeys(("decide_claim", "take_step", "make_file"), SECOND_PAYER)
    seconds["list_audit_entries"] = "auditor.1"
    caller = Caller("allocation", wire.allocation, usually=PAYER, others=seconds)
    uploaded = (await caller.call("upload_key_data")).json()
    await caller.call("get_key_data", id=uploaded["id"])
    await _examples_of_payments(wire, caller, run_id=paid)
    amounts = (await caller.call("list_amounts", id=last)).json()["items"]
    for name in ("explain_amount", "explain_amount_in_words"):
        await caller.call(name, id=amounts[0]["id"])
    for name in ("get_run", "list_differences", "explain_total", "explain_total_on_paper",
                 "explain_total_in_words", "list_forfeited", "list_effects", "get_proof",
                 "recompute_run", "list_steps"):  # fmt: skip
        await caller.call(name, id=last)
    for name in ("trace_back", "trace_back_in_words"):
        await caller.call(name, id=last, asked="source")
    await caller.call("compare_table", given={"run_id": last})
    claim = (await caller.call("propose_claim")).json()
    await caller.call("decide_claim", id=claim["id"])
    await caller.call("book_receipt", id=claim["id"], given={"kronor": claim["kronor"]})
    await caller.call("get_claim", id=claim["id"])
    run = (await caller.call("compute_run")).json()
    await caller.call("take_step", id=run["id"])
    await caller.call("simulate_occasion")
    await caller.call("announce_due_dates")
    analysis = (await caller.call("analyse_scenarios")).json()
    await caller.call("get_scenario_analysis", id=analysis["id"])
    await call_webhooks(caller, databases["allocation"].url)
    await caller.call_the_rest()


async def _examples_of_payments(wire: Wire, caller: Caller, *, run_id: str) -> None:
    """A file goes to the bank; one transfer is recorded by hand, the bank tells of the others."""
    payee = (await caller.call("register_payee")).json()
    members = Catalogue.load().get(OT24).agreement.recipients
    others = {member.id for group in members for member in group.members} - {payee["recipient_id"]}
    for place, recipient_id in enumerate(sorted(others)):
        registration = {
            "recipient_id": recipient_id, "giro": "bankgiro", "giro_number": giro_of(place),
            "source": "Rekvisition (påhittad)",
        }  # fmt: skip
        assert (await post(wire.allocation, "/payees", PAYER, json=registration)).is_success
    file = (await caller.call("make_file", given={"run_id": run_id})).json()
    for name in ("get_file", "get_file_content"):
        await caller.call(name, id=file["id"])
    payments = (
        await wire.allocation.get(f"/payments?run_id={run_id}", headers=as_role(PAYER))
    ).json()
    await caller.call("get_payment", id=payments[0]["id"])
    await caller.call("record_outcome", id=payments[0]["id"])
    transfers = await transfers_in(wire, file)
    transfers.pop(payments[0]["recipient_id"])
    answered = await post(
        wire.allocation, "/payment-status-reports", SECOND_PAYER,
        content=status_report(file["id"], [(name, "ACSC") for name in transfers.values()]),
        headers={"Content-Type": "application/xml"},
    )  # fmt: skip
    assert answered.status_code == 201, answered.text
    caller.called.add("take_report")


async def _leave_unspent(wire: Wire) -> None:
    """SKR's economic report says in a second version what was not spent."""
    await wire.set_clock(swedish("2025-03-28 10:00"))
    query = {"agreement_id": OT24, "obligation_id": REPORTS_FOR_SKR}
    found = await wire.submissions.get("/filings", params=query, headers=as_role("skr.skr"))
    [filed] = found.json()["items"]
    agreement = Catalogue.load().get(OT24).agreement
    recipient, form = agreement.recipient("skr"), agreement.form("economic-report")
    assert recipient is not None
    assert form is not None
    answers = answer_form(
        form, recipient, figures={"grant-received": 12_000_000, "total-costs": 11_000_000}
    )
    supplemented = await post(
        wire.submissions, f"/filings/{filed['id']}/versions", "skr.skr",
        json=answers.model_dump(mode="json"), headers={"If-Match": '"1"'},
    )  # fmt: skip
    assert supplemented.status_code == 201, supplemented.text
