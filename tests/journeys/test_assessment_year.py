"""The assessment of 2024 under ÖT24: evaluated, supplemented, judged by two, told, and paid."""

from fractions import Fraction
from typing import Any

import psycopg
import pytest

from deploy.demo.callers import Services
from deploy.demo.filing import file
from deploy.demo.year import (
    NEVER_COMPLETE,
    SUPPLEMENTED,
    deliver_waiting_times,
    evaluate,
)
from deploy.local.database import ServiceDatabase
from shared.agreements.catalogue import Catalogue
from shared.agreements.loader import LoadedAgreement
from shared.schemas.assessments import Evaluation, OutcomeSet
from shared.schemas.cases import Case
from shared.schemas.paging import Page
from shared.schemas.reviews import MonthPerformance, OutcomeDifferences
from shared.schemas.submissions import Receipt
from tests.integration.tables import connect
from tests.wire import Wire, as_role, post

OT24 = "okad-tillganglighet-2024"
CONDITION = "section-5-report"
COMPLETE = "01"
FILED = (COMPLETE, SUPPLEMENTED, NEVER_COMPLETE)


@pytest.fixture
def services(wire: Wire) -> Services:
    return Services(wire.submissions, wire.assessment, wire.allocation, tell=lambda _: None)


@pytest.fixture
def loaded() -> LoadedAgreement:
    return Catalogue.load().get(OT24)


async def file_reports(services: Services, loaded: LoadedAgreement) -> dict[str, Receipt]:
    """One complete report, and two without the same answer."""
    obligation = loaded.agreement.obligation("region-report")
    assert obligation is not None
    return {
        recipient_id: await file(
            services,
            loaded,
            obligation,
            recipient_id,
            leave_out=frozenset(() if recipient_id == COMPLETE else {"3.2-funds-use"}),
            action_plan=True,
        )
        for recipient_id in FILED
    }


async def case_of(wire: Wire, recipient_id: str) -> Case:
    response = await wire.assessment.get(
        f"/cases?agreement_id={OT24}&condition_id={CONDITION}&recipient_id={recipient_id}",
        headers=as_role("assessor.1"),
    )
    return Page[Case].model_validate_json(response.content).items[0]


async def act(
    wire: Wire, case: Case, what: str, who: str, *, status: int = 201, **json: object
) -> Case:
    """Do something in a case as it stands, and give it as it then stands."""
    response = await post(
        wire.assessment,
        f"/cases/{case.id}/{what}",
        who,
        json=json or None,
        headers={"If-Match": f'"{case.version}"'},
    )
    assert response.status_code == status, response.text
    if status != 201:
        return case
    return Case.model_validate_json(response.content)


async def get_text(wire: Wire, path: str, who: str = "assessor.1") -> bytes:
    response = await wire.assessment.get(path, headers=as_role(who))
    assert response.status_code == 200, response.text
    return response.content


async def degree_of(wire: Wire, recipient_id: str) -> Fraction:
    content = await get_text(wire, f"/agreements/{OT24}/outcomes?condition_ids={CONDITION}")
    outcomes = OutcomeSet.model_validate_json(content).outcomes
    return next(each.degree for each in outcomes if each.recipient_id == recipient_id)


async def evaluate_changed(wire: Wire) -> Evaluation:
    response = await post(
        wire.assessment,
        "/evaluations",
        "assessor.1",
        json={"agreement_id": OT24, "scope": "changed"},
    )
    assert response.status_code == 201, response.text
    return Evaluation.model_validate_json(response.content)


def touched(evaluation: Evaluation) -> int:
    return sum(
        sum(getattr(each, status) for status in type(each).model_fields if status != "condition_id")
        for each in evaluation.conditions
    )


async def test_a_supplement_touches_only_what_it_concerns(
    wire: Wire, services: Services, loaded: LoadedAgreement
) -> None:
    await services.live_at("2024-09-27")
    receipts = await file_reports(services, loaded)
    await services.live_at("2024-10-02")
    first = await evaluate(services, loaded)
    obligation = loaded.agreement.obligation("region-report")
    assert obligation is not None
    assert touched(await evaluate_changed(wire)) == 0
    await services.live_at("2024-10-14")
    supplement = await file(
        services,
        loaded,
        obligation,
        SUPPLEMENTED,
        action_plan=True,
        supplements=receipts[SUPPLEMENTED],
    )

    content = await get_text(wire, f"/agreements/{OT24}/staleness")
    stale = OutcomeDifferences.model_validate_json(content).differences
    second = await evaluate_changed(wire)
    content = await get_text(wire, f"/evaluations/{second.id}/differences")
    differences = OutcomeDifferences.model_validate_json(content).differences

    assert [(each.condition_id, each.recipient_id) for each in stale] == [(CONDITION, SUPPLEMENTED)]
    assert touched(second) == 1
    assert [each.recipient_id for each in differences] == [SUPPLEMENTED]
    assert differences[0].before is not None
    assert differences[0].before.evaluation_id == first.id
    assert supplement.registration_number in differences[0].reasons[0].sv
    old = OutcomeSet.model_validate_json(await get_text(wire, f"/evaluations/{first.id}/outcomes"))
    assert len(old.outcomes) == touched(first)


async def test_a_decision_counts_once_a_second_person_has_approved_it(
    wire: Wire,
    services: Services,
    loaded: LoadedAgreement,
    databases: dict[str, ServiceDatabase],
) -> None:
    await services.live_at("2024-09-27")
    await file_reports(services, loaded)
    await services.live_at("2024-10-28")
    await evaluate(services, loaded, [CONDITION])
    case = await case_of(wire, COMPLETE)
    assert case.state == "open"
    assert case.proposal.status == "met"

    departing: dict[str, Any] = {"judgement": "not_met", "motivation": "Påhittat."}
    await act(wire, case, "decisions", "assessor.1", status=422, **departing)
    case = await act(wire, case, "decisions", "approver.1", judgement="met", motivation="Påhittat.")
    await act(wire, case, "approvals", "approver.1", status=403)
    await act(wire, case, "approvals", "assessor.2", status=403)
    await act(wire, case, "hand-backs", "approver.1", note="Drar tillbaka det.")
    case = await case_of(wire, COMPLETE)
    case = await act(wire, case, "decisions", "assessor.1", judgement="met", motivation="Påhittat.")
    await act(wire, case, "approvals", "approver.1", status=403)
    assert await degree_of(wire, COMPLETE) == 0
    assert case.proposed_decision is not None
    with (
        connect(databases["assessment"].url) as connection,
        pytest.raises(psycopg.errors.CheckViolation, match="four_eyes"),
    ):
        connection.execute(
            "INSERT INTO assessment.approval VALUES (%s, %s, %s, now())",
            [case.proposed_decision.id, "assessor:1", "approver:1"],
        )
    case = await act(wire, case, "hand-backs", "approver.2", note="Nämn handlingsplanen.")
    assert case.state == "open"
    case = await act(wire, case, "decisions", "assessor.1", judgement="met", motivation="Påhittat.")
    case = await act(wire, case, "approvals", "approver.2", signed_as="Bo Påhitt, enhetschef")
    assert case.state == "decided"
    assert case.decision is not None
    assert (case.decision.decided_by, case.decision.approved_by) == ("assessor:1", "approver:2")
    assert case.decision.approved_as == "Bo Påhitt, enhetschef"
    assert await degree_of(wire, COMPLETE) == 1
    await act(wire, case, "approvals", "approver.2", status=409)

    case = await act(wire, case, "reopenings", "assessor.1", note="Nya uppgifter.")
    assert await degree_of(wire, COMPLETE) == 1, "a decision stands until another is approved"
    reasoned: dict[str, Any] = {**departing, "departure_reason": "Uppgifterna stämmer inte."}
    case = await act(wire, case, "decisions", "assessor.1", **reasoned)
    case = await act(wire, case, "approvals", "approver.2")
    assert case.decision is not None
    assert case.decision.departs_from_proposal
    assert await degree_of(wire, COMPLETE) == 0
    assert [step.kind for step in case.steps] == [
        "proposed", "handed_back", "proposed", "handed_back", "proposed", "approved",
        "reopened", "proposed", "approved",
    ]  # fmt: skip


async def test_equal_facts_judged_otherwise_are_shown_before_deciding(
    wire: Wire, services: Services, loaded: LoadedAgreement
) -> None:
    await services.live_at("2024-09-27")
    await file_reports(services, loaded)
    await services.live_at("2024-10-28")
    await evaluate(services, loaded, [CONDITION])
    first = await case_of(wire, SUPPLEMENTED)
    await act(
        wire, first, "decisions", "assessor.1",
        judgement="met", motivation="Bagatell.", departure_reason="Svaret finns i en annan ruta.",
    )  # fmt: skip

    second = await case_of(wire, NEVER_COMPLETE)

    assert [(each.recipient_id, each.judgement) for each in second.comparable] == [
        (SUPPLEMENTED, "met")
    ]
    assert not (await case_of(wire, COMPLETE)).comparable


async def test_a_region_sees_its_own_months_and_how_far_it_was_to_the_next_tier(
    wire: Wire, services: Services, loaded: LoadedAgreement
) -> None:
    await deliver_waiting_times(services, loaded)
    await evaluate(services, loaded)
    path = f"/agreements/{OT24}/performance?limit=100"

    own = Page[MonthPerformance].model_validate_json(await get_text(wire, path, "region.01"))
    others = await get_text(wire, f"{path}&recipient_id=03", "region.01")

    assert {each.recipient_id for each in own.items} == {"01"}
    assert len(own.items) == 33
    assert not Page[MonthPerformance].model_validate_json(others).items
    below = [each for each in own.items if each.degree < 1]
    assert below
    for month in below:
        assert [route.kind for route in month.routes] == ["share_improved", "all_of"]
        for distance in month.distances:
            assert distance.degree > month.degree
            assert str(distance.missing[0].more) in distance.text.en.replace(",", "")
    assert any("fler genomförda inom 30 dagar" in d.text.sv for m in below for d in m.distances)
