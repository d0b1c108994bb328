"""An evaluation judges everyone from what has been filed, and says why, what from and how much."""

import shutil
from fractions import Fraction
from pathlib import Path
from uuid import uuid4

import pytest
from pydantic import JsonValue

from deploy.local.database import ServiceDatabase
from shared.schemas.assessments import Evaluation, Outcome, OutcomeSet
from tests.integration.coast import (
    COAST,
    CONDITIONS,
    DEFINITIONS,
    GOOD_REPORT,
    cases,
    decide,
    deliver,
    evaluate,
    file,
    requisition,
    swedish,
    visits,
)
from tests.integration.problems import pointers, refused
from tests.integration.siblings import assessment_asking
from tests.integration.tables import nothing_stored
from tests.wire import Wire, as_role, wired

Databases = dict[str, ServiceDatabase]
OUTCOMES = f"/agreements/{COAST}/outcomes"


async def read_outcomes(wire: Wire, query: str = "", who: str = "service.allocation") -> OutcomeSet:
    response = await wire.assessment.get(OUTCOMES + query, headers=as_role(who))
    assert response.status_code == 200, response.text
    return OutcomeSet.model_validate_json(response.content)


async def outcome(wire: Wire, condition_id: str, recipient_id: str, period: str = "") -> Outcome:
    found = [
        each
        for each in (await read_outcomes(wire)).outcomes
        if (each.condition_id, each.recipient_id, str(each.period or ""))
        == (condition_id, recipient_id, period)
    ]
    assert len(found) == 1
    return found[0]


async def test_everyone_is_judged_on_every_condition_and_month(wire: Wire) -> None:
    await wire.set_clock(swedish("2024-03-01 10:00"))

    response = await evaluate(wire)

    assert response.status_code == 201, response.text
    evaluation = Evaluation.model_validate_json(response.content)
    assert response.headers["location"] == f"/assessment/v1/evaluations/{evaluation.id}"
    counted = {
        each.condition_id: sum(each.model_dump(exclude={"condition_id"}).values())
        for each in evaluation.conditions
    }
    assert counted == {"requisitioned": 3, "reported": 3, "prompt": 6}
    assert len((await read_outcomes(wire)).outcomes) == 12
    again = await wire.assessment.get(f"/evaluations/{evaluation.id}", headers=as_role("auditor.1"))
    assert again.content == response.content


async def test_what_came_in_time_meets_and_what_came_late_does_not(wire: Wire) -> None:
    await wire.set_clock(swedish("2024-03-31 23:59"))
    in_time = await file(wire, requisition(500), obligation_id="requisition")
    await wire.set_clock(swedish("2024-04-01 00:00"))
    await file(wire, requisition(600), obligation_id="requisition", recipient_id="syd")
    await evaluate(wire)

    nord, syd, mitt = [
        await outcome(wire, "requisitioned", each) for each in ("nord", "syd", "mitt")
    ]

    assert (nord.status, nord.degree, nord.requested_kronor) == ("met", Fraction(1), 500)
    (evidence,) = nord.finding.evidence
    assert (evidence.id, evidence.registration_number) == (
        in_time.filing_id,
        in_time.registration_number,
    )
    assert evidence.sha256 == in_time.sha256
    assert (syd.status, syd.degree) == ("not_met", Fraction(0))
    assert (mitt.status, mitt.degree) == ("not_met", Fraction(0))


async def test_a_correction_of_statistics_counts_from_the_next_evaluation(wire: Wire) -> None:
    await deliver(wire, visits(prompt=74))
    await evaluate(wire)
    before = await read_outcomes(wire)
    assert (await outcome(wire, "prompt", "nord", "2024-01")).degree == 0

    await deliver(wire, visits(prompt=75))
    assert (await read_outcomes(wire)).sha256 == before.sha256, "nothing moves by itself"
    await evaluate(wire)

    assert (await outcome(wire, "prompt", "nord", "2024-01")).degree == 1
    assert (await read_outcomes(wire)).sha256 != before.sha256


async def test_the_same_facts_have_the_same_hash(wire: Wire) -> None:
    await deliver(wire, visits())
    await wire.set_clock(swedish("2024-05-01 10:00"))
    first = Evaluation.model_validate_json((await evaluate(wire)).content)
    await wire.set_clock(swedish("2024-05-02 10:00"))
    second = Evaluation.model_validate_json((await evaluate(wire)).content)

    assert first.id != second.id
    assert first.dossier_sha256 == second.dossier_sha256


async def test_some_conditions_may_be_evaluated_and_some_outcomes_asked_for(wire: Wire) -> None:
    await evaluate(wire, condition_ids=["prompt"])

    assert {each.condition_id for each in (await read_outcomes(wire)).outcomes} == {"prompt"}
    assert (await read_outcomes(wire, "?condition_ids=reported")).outcomes == ()
    await evaluate(wire, condition_ids=["reported"])
    found = await read_outcomes(wire, "?condition_ids=reported&condition_ids=prompt")
    assert {each.condition_id for each in found.outcomes} == {"prompt", "reported"}


@pytest.mark.parametrize(
    ("request_", "status", "code"),
    [
        ({"agreement_id": "kust-2025"}, 404, "not-found"),
        ({"agreement_sha256": "0" * 64}, 409, "unknown-definition"),
        ({"condition_ids": ["prompt", "none"]}, 404, "unknown-condition"),
    ],
)
async def test_what_is_not_known_is_not_evaluated(
    wire: Wire, databases: Databases, request_: dict[str, JsonValue], status: int, code: str
) -> None:
    with nothing_stored(databases):
        response = await evaluate(wire, **request_)

    problem = refused(response, status, code)
    if code == "unknown-condition":
        assert all(each in problem.detail for each in CONDITIONS), "it says what there is"


async def test_a_definition_with_a_wrong_hash_is_pointed_at(wire: Wire) -> None:
    response = await evaluate(wire, agreement_sha256="abc")

    assert pointers(refused(response, 422, "invalid-content")).keys() == {"/agreement_sha256"}


async def test_outcomes_under_another_definition_are_refused(wire: Wire) -> None:
    response = await wire.assessment.get(
        f"{OUTCOMES}?agreement_sha256={'0' * 64}", headers=as_role("service.allocation")
    )

    problem = refused(response, 409, "unknown-definition")
    assert "1.0.0" in problem.detail, "it says which it knows"


async def test_a_sibling_with_another_definition_refuses(
    databases: Databases, tmp_path: Path
) -> None:
    """Submissions was deployed with an older file: nothing is judged until the two agree."""
    shutil.copytree(DEFINITIONS / COAST, tmp_path / COAST)
    file = tmp_path / COAST / "agreement.yaml"
    file.write_text(file.read_text().replace("75 %", "70 %"))
    async with (
        wired(databases, agreements_dir=tmp_path) as older,
        assessment_asking(older.submissions, databases) as newer,
    ):
        with nothing_stored(databases):
            headers = {**as_role("assessor.1"), "Idempotency-Key": "one"}
            response = await newer.post(
                "/evaluations", json={"agreement_id": COAST}, headers=headers
            )

    assert "does not know that definition" in refused(response, 409, "peer-refused").detail


async def test_an_unknown_evaluation_is_not_found(wire: Wire) -> None:
    response = await wire.assessment.get(f"/evaluations/{uuid4()}", headers=as_role("assessor.1"))

    refused(response, 404, "not-found")


@pytest.mark.parametrize("who", ["region.nord", "payer.1", "approver.1", "service.allocation"])
async def test_only_an_assessor_evaluates(wire: Wire, databases: Databases, who: str) -> None:
    with nothing_stored(databases):
        response = await wire.assessment.post(
            "/evaluations",
            json={"agreement_id": COAST},
            headers={**as_role(who), "Idempotency-Key": "one"},
        )

    refused(response, 403, "not-allowed")


async def test_a_decision_stands_when_the_rules_are_evaluated_again(wire: Wire) -> None:
    await wire.set_clock(swedish("2024-09-20 10:00"))
    await file(wire, GOOD_REPORT)
    await evaluate(wire)
    assert (await outcome(wire, "reported", "nord")).degree == 0, "nothing is paid on a proposal"
    await decide(wire, (await cases(wire))["nord"])

    await evaluate(wire)

    after = await outcome(wire, "reported", "nord")
    assert (after.status, after.degree) == ("met", Fraction(1))
    assert after.decision is not None
    assert after.decision.decided_by == "assessor:1"
