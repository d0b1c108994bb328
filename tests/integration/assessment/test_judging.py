"""An officer judges what they have read, says why where they depart, and nothing is lost."""

import asyncio
from uuid import uuid4

import pytest
from pydantic import JsonValue

from deploy.local.database import ServiceDatabase
from tests.integration.coast import (
    COAST,
    GOOD_REPORT,
    Tree,
    cases,
    decide,
    evaluate,
    file,
    propose,
    swedish,
)
from tests.integration.problems import pointers, refused
from tests.integration.tables import audit_trail, nothing_stored
from tests.wire import Wire, as_role, post

Databases = dict[str, ServiceDatabase]


async def case_of(wire: Wire, recipient_id: str = "nord") -> Tree:
    """A case as the officer reads it: nord has reported and syd has not."""
    await wire.set_clock(swedish("2024-09-20 10:00"))
    await file(wire, GOOD_REPORT)
    await wire.set_clock(swedish("2024-10-02 10:00"))
    await evaluate(wire)
    return (await cases(wire))[recipient_id]


async def test_a_case_shows_what_the_rules_propose(wire: Wire) -> None:
    await case_of(wire)

    found = await cases(wire)

    assert {name: case["state"] for name, case in found.items()} == dict.fromkeys(
        ("nord", "mitt", "syd"), found["nord"]["state"]
    )
    proposals = {name: case["proposal"] for name, case in found.items()}
    assert all(isinstance(proposal, dict) for proposal in proposals.values())
    statuses = {n: p["status"] for n, p in proposals.items() if isinstance(p, dict)}
    assert statuses == {"nord": "met", "mitt": "not_met", "syd": "not_met"}


async def test_evaluating_again_opens_no_second_case(wire: Wire) -> None:
    before = (await case_of(wire))["id"]
    await evaluate(wire)

    assert (await cases(wire))["nord"]["id"] == before


async def test_whoever_departs_from_the_proposal_says_why(wire: Wire, databases: Databases) -> None:
    case = await case_of(wire)
    reasons: list[JsonValue] = [None, " \n"]
    with nothing_stored(databases):
        for reason in reasons:
            silent = await propose(wire, case, "not_met", departure_reason=reason)
            problem = refused(silent, 422, "departure-reason-missing")
            assert pointers(problem).keys() == {"/departure_reason"}

    await decide(wire, case, "not_met", departure_reason="Redovisningen saknar bilagor.")

    decision = (await cases(wire))["nord"]["decision"]
    assert isinstance(decision, dict)
    assert decision["departs_from_proposal"] is True
    assert decision["departure_reason"] == "Redovisningen saknar bilagor."


async def test_whoever_follows_the_proposal_needs_no_reason(wire: Wire) -> None:
    await decide(wire, await case_of(wire, "syd"), "not_met")

    decision = (await cases(wire))["syd"]["decision"]
    assert isinstance(decision, dict)
    assert (decision["departs_from_proposal"], decision["departure_reason"]) == (False, None)


async def test_whoever_has_not_read_the_case_as_it_stands_does_not_judge_it(
    wire: Wire, databases: Databases
) -> None:
    case = await case_of(wire)
    await file(wire, GOOD_REPORT)
    await evaluate(wire)
    with nothing_stored(databases):
        stale = await propose(wire, case)
        unread = await post(
            wire.assessment,
            f"/cases/{case['id']}/decisions",
            "assessor.1",
            json={"judgement": "met", "motivation": "Påhittad."},
        )

    refused(stale, 412, "precondition-failed")
    refused(unread, 428, "precondition-missing")
    assert (await propose(wire, (await cases(wire))["nord"])).status_code == 201


async def test_of_two_officers_at_once_one_is_told_to_read_again(wire: Wire) -> None:
    case = await case_of(wire)

    answers = await asyncio.gather(*(propose(wire, case) for _ in range(4)))

    assert sorted(each.status_code for each in answers) == [201, 412, 412, 412]


async def test_the_etag_of_a_case_is_the_state_to_send_back(wire: Wire) -> None:
    case = await case_of(wire)
    response = await wire.assessment.get(f"/cases/{case['id']}", headers=as_role("assessor.1"))

    assert response.headers["etag"] == f'"{case["version"]}"'
    first = await propose(wire, case, if_match=response.headers["etag"])
    assert first.headers["etag"] != response.headers["etag"]


@pytest.mark.parametrize(
    ("changes", "where"),
    [
        ({"judgement": "perhaps"}, "/judgement"),
        ({"motivation": ""}, "/motivation"),
        ({"motivation": "x" * 20_001}, "/motivation"),
        ({"decided_at": "2024-01-01T00:00:00Z"}, "/decided_at"),
    ],
)
async def test_a_judgement_that_is_none_is_pointed_at(
    wire: Wire, databases: Databases, changes: dict[str, JsonValue], where: str
) -> None:
    case = await case_of(wire)
    with nothing_stored(databases):
        response = await post(
            wire.assessment,
            f"/cases/{case['id']}/decisions",
            "assessor.1",
            json={"judgement": "met", "motivation": "Påhittad.", **changes},
            headers={"If-Match": f'"{case["version"]}"'},
        )

    assert pointers(refused(response, 422, "invalid-content")).keys() == {where}


async def test_who_may_not_judge_is_refused_and_leaves_no_trace(
    wire: Wire, databases: Databases
) -> None:
    case = await case_of(wire)
    with nothing_stored(databases):
        for who in ("region.nord", "payer.1", "service.allocation", "auditor.1"):
            response = await post(
                wire.assessment,
                f"/cases/{case['id']}/decisions",
                who,
                json={"judgement": "met", "motivation": "Påhittad."},
                headers={"If-Match": f'"{case["version"]}"'},
            )
            refused(response, 403, "not-allowed")


async def test_a_case_there_is_none_of(wire: Wire) -> None:
    refused(await propose(wire, {"id": str(uuid4()), "version": 1}), 404, "not-found")
    response = await wire.assessment.get(f"/cases/{uuid4()}", headers=as_role("assessor.1"))
    refused(response, 404, "not-found")
    response = await wire.assessment.get("/cases?agreement_id=none", headers=as_role("assessor.1"))
    refused(response, 404, "not-found")


async def test_cases_come_in_pages_and_by_recipient(wire: Wire) -> None:
    await case_of(wire)
    listed = (
        await wire.assessment.get(
            f"/cases?agreement_id={COAST}&limit=2", headers=as_role("assessor.1")
        )
    ).json()
    one = (
        await wire.assessment.get(
            f"/cases?agreement_id={COAST}&recipient_id=syd", headers=as_role("assessor.1")
        )
    ).json()

    assert [case["recipient_id"] for case in listed["items"]] == ["mitt", "nord"]
    assert listed["_meta"]["total_records"] == 3
    assert [case["recipient_id"] for case in one["items"]] == ["syd"]


async def test_every_step_in_a_case_is_in_the_audit_trail(wire: Wire, databases: Databases) -> None:
    case = await case_of(wire)
    await decide(wire, case)

    subjects = [subject for _, _, subject, _ in audit_trail(databases["assessment"])]

    assert subjects.count(f"case:{case['id']}") >= 1
