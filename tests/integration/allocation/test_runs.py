"""A run is computed from what is known, whole or not at all, and never changes afterwards.

`kust-2024`: population 100, 300 and 600 share 1 000 000 kronor by requisition in spring; in
December 1 000 003 kronor by report, and 60 000 kronor over two months by performance. All made up.
"""

from uuid import uuid4

from deploy.local.database import ServiceDatabase
from shared.schemas.allocations import Amount, Run
from shared.schemas.explanations import Explanation
from shared.schemas.paging import Page
from shared.schemas.traces import Figure
from tests.integration.coast import (
    POPULATION,
    RECIPIENTS,
    evaluate,
    file,
    key_data,
    live_until_december,
    requisition,
    run,
    swedish,
    upload,
)
from tests.integration.problems import refused
from tests.integration.tables import nothing_stored
from tests.wire import Wire, as_role, post

Databases = dict[str, ServiceDatabase]


async def computed(wire: Wire, occasion_id: str = "spring") -> Run:
    response = await run(wire, occasion_id)
    assert response.status_code == 201, response.text
    return Run.model_validate_json(response.content)


async def amounts(wire: Wire, of: Run, query: str = "") -> list[Amount]:
    response = await wire.allocation.get(
        f"/runs/{of.id}/amounts?limit=1000{query}", headers=as_role("payer.1")
    )
    return list(Page[Amount].model_validate_json(response.content).items)


def kronor(found: list[Amount], pot_id: str, part: str = "share") -> dict[str, int]:
    chosen = [each for each in found if (each.pot_id, each.part) == (pot_id, part)]
    return {
        name: sum(each.kronor for each in chosen if each.recipient_id == name)
        for name in RECIPIENTS
    }


async def ready_for_spring(wire: Wire, *, by: int = 1_000_000) -> None:
    """All three have requisitioned in time, and it has been seen."""
    await wire.set_clock(swedish("2024-03-01 10:00"))
    await upload(wire)
    for recipient_id in RECIPIENTS:
        await file(wire, requisition(by), obligation_id="requisition", recipient_id=recipient_id)
    await evaluate(wire)


async def test_a_run_without_key_data_is_refused_whole(wire: Wire, databases: Databases) -> None:
    await evaluate(wire)
    with nothing_stored(databases):
        response = await run(wire)

    assert "population" in refused(response, 409, "key-data-missing").detail


async def test_a_run_without_outcomes_is_refused_whole(wire: Wire, databases: Databases) -> None:
    await upload(wire)
    with nothing_stored(databases):
        response = await run(wire)

    assert "requisitioned" in refused(response, 409, "outcomes-missing").detail


async def test_a_run_on_undecided_cases_is_refused_whole(wire: Wire, databases: Databases) -> None:
    """Redistribution among those who met the condition needs to know who they are."""
    await ready_for_spring(wire)
    await wire.set_clock(swedish("2024-11-20 10:00"))
    await evaluate(wire)
    with nothing_stored(databases):
        response = await run(wire, "december")

    assert "reported" in refused(response, 409, "outcomes-undecided").detail


async def test_a_run_over_what_is_not_known_is_refused(wire: Wire, databases: Databases) -> None:
    spring = {"agreement_id": "kust-2024", "occasion_id": "spring"}
    for request, status, code in (
        ({**spring, "agreement_id": "none"}, 404, "not-found"),
        ({**spring, "occasion_id": "autumn"}, 404, "unknown-occasion"),
        ({**spring, "agreement_sha256": "0" * 64}, 409, "unknown-definition"),
    ):
        with nothing_stored(databases):
            response = await post(wire.allocation, "/runs", "payer.1", json=request)
        refused(response, status, code)


async def test_only_a_payer_computes(wire: Wire, databases: Databases) -> None:
    await ready_for_spring(wire)
    body = {"agreement_id": "kust-2024", "occasion_id": "spring"}
    with nothing_stored(databases):
        for who in ("region.nord", "assessor.1", "auditor.1", "service.assessment"):
            refused(await post(wire.allocation, "/runs", who, json=body), 403, "not-allowed")


async def test_spring_is_shared_by_population(wire: Wire) -> None:
    await ready_for_spring(wire)

    spring = await computed(wire)

    found = await amounts(wire, spring)
    assert kronor(found, "first") == {"mitt": 300_000, "nord": 100_000, "syd": 600_000}
    assert (spring.total_kronor, spring.unaccounted_kronor) == (1_000_000, 0)
    assert {pinned.kind for pinned in spring.inputs} >= {
        "definition", "outcome_set", "key_data_set",
    }  # fmt: skip


async def test_december_redistributes_carries_and_shares_out_a_bonus(wire: Wire) -> None:
    """Reckoned by hand.

    Second: 1 000 003 by 0.1, 0.3 and 0.6 is 100 000.3, 300 000.9 and 600 001.8; of the two kronor
    left when these are rounded down, mitt (.9) and syd (.8) get one each. Syd reported nothing, so
    its 600 002 is shared by 300 and 100 between mitt and nord: 450 001.5 and 150 000.5, where the
    krona left goes to mitt, which comes first in order. Performance: 30 000 a month, of which
    syd's 36 000 go to the bonus, shared as 18 000 and 6 000 were earned: 27 000 and 9 000.
    """
    await live_until_december(wire)
    await computed(wire)

    december = await computed(wire, "december")

    found = await amounts(wire, december)
    assert kronor(found, "second") == {"mitt": 300_001, "nord": 100_000, "syd": 0}
    assert kronor(found, "second", "redistribution") == {
        "mitt": 450_002, "nord": 150_000, "syd": 0,
    }  # fmt: skip
    assert kronor(found, "prompt") == {"mitt": 18_000, "nord": 6_000, "syd": 0}
    assert kronor(found, "bonus") == {"mitt": 27_000, "nord": 9_000, "syd": 0}
    assert december.total_kronor == sum(each.kronor for each in found) == 1_060_003
    assert december.unaccounted_kronor == 0
    bonus = next(each for each in december.pots if each.pot_id == "bonus")
    assert (bonus.carried_in_kronor, bonus.allocated_kronor) == (36_000, 36_000)


async def test_a_requisition_of_less_is_paid_as_asked_and_the_rest_forfeited(wire: Wire) -> None:
    await ready_for_spring(wire, by=200_000)

    spring = await computed(wire)

    assert kronor(await amounts(wire, spring), "first") == {
        "mitt": 200_000, "nord": 100_000, "syd": 200_000,
    }  # fmt: skip
    first = next(each for each in spring.pots if each.pot_id == "first")
    assert (first.allocated_kronor, first.forfeited_kronor) == (500_000, 500_000)


async def test_the_same_facts_give_the_same_result(wire: Wire) -> None:
    await ready_for_spring(wire)
    first = await computed(wire)
    await wire.set_clock(swedish("2024-03-09 10:00"))

    second = await computed(wire)

    assert (first.number, second.number) == (1, 2)
    assert first.id != second.id
    assert first.result_sha256 == second.result_sha256


async def test_a_run_stays_as_it_was_when_the_facts_change(wire: Wire) -> None:
    await ready_for_spring(wire)
    before = await computed(wire)
    kept = await wire.allocation.get(f"/runs/{before.id}", headers=as_role("auditor.1"))
    lines = await amounts(wire, before)
    await upload(wire, key_data({**POPULATION, "nord": 200}))

    after = await computed(wire)

    assert after.result_sha256 != before.result_sha256
    again = Run.model_validate_json(
        (await wire.allocation.get(f"/runs/{before.id}", headers=as_role("auditor.1"))).content
    )
    assert again.result_sha256 == Run.model_validate_json(kept.content).result_sha256
    assert again.pots == before.pots
    assert await amounts(wire, before) == lines


def leaves(figure: Figure) -> list[Figure]:
    return [leaf for each in figure.inputs for leaf in leaves(each)] or [figure]


def nowhere(figure: Figure, *, above: bool = False) -> list[str]:
    """Facts that neither say where they are from nor belong to a figure that does."""
    here = bool(figure.source or figure.reference)
    if not figure.inputs:
        return [] if here or above else [figure.name.en]
    return [name for each in figure.inputs for name in nowhere(each, above=here)]


async def test_every_amount_is_explained_down_to_paragraph_and_key_data(wire: Wire) -> None:
    await live_until_december(wire)
    await computed(wire)
    december = await computed(wire, "december")

    for amount in await amounts(wire, december):
        response = await wire.allocation.get(
            f"/amounts/{amount.id}/explanation", headers=as_role("region.syd")
        )
        explanation = Explanation.model_validate_json(response.content)
        assert explanation.amount == amount
        assert explanation.agreement == december.agreement
        assert explanation.figure.kronor() == amount.entitled_kronor
        assert explanation.figure.formula is not None
        assert nowhere(explanation.figure) == []
        found = leaves(explanation.figure)
        kinds = {leaf.reference.kind for leaf in found if leaf.reference is not None}
        assert "key_data_set" in kinds or amount.pot_id == "bonus"


async def test_amounts_are_listed_by_recipient_and_by_pot(wire: Wire) -> None:
    await ready_for_spring(wire)
    spring = await computed(wire)

    (nord,) = await amounts(wire, spring, "&recipient_id=nord")
    assert (nord.recipient_id, nord.kronor) == ("nord", 100_000)
    assert len(await amounts(wire, spring, "&pot_id=first")) == 3
    assert await amounts(wire, spring, "&pot_id=second") == []


async def test_runs_are_listed_newest_first(wire: Wire) -> None:
    await ready_for_spring(wire)
    runs = [await computed(wire) for _ in range(3)]

    listed = await wire.allocation.get(
        "/runs?agreement_id=kust-2024&occasion_id=spring&limit=2", headers=as_role("auditor.1")
    )

    assert [each["id"] for each in listed.json()["items"]] == [
        str(each.id) for each in reversed(runs[1:])
    ]
    assert listed.json()["_meta"]["total_records"] == 3


async def test_what_was_never_computed_is_not_found(wire: Wire) -> None:
    for path in ("/runs/{}", "/runs/{}/amounts", "/amounts/{}/explanation"):
        response = await wire.allocation.get(path.format(uuid4()), headers=as_role("payer.1"))
        refused(response, 404, "not-found")
