"""An agreement written by an outsider, with every kind of rule: filed, judged, told and published.

`lasframjande-2032` is made up. Askbo's plan is whole; Bokvik's sum is wrong and is supplemented;
Cembro sends nothing. In February 2032 Askbo lends so little that the share is not asked for.
"""

import io
import json
from collections.abc import AsyncIterator
from fractions import Fraction
from pathlib import Path

import docx
import pytest
from pydantic import JsonValue

from deploy.local.database import ServiceDatabase
from shared.agreements.loader import load_agreement
from shared.agreements.rule_reading import rules_of
from shared.schemas.assessments import OutcomeSet
from shared.schemas.cases import Case, SupplementDraft
from shared.schemas.compilations import Compilation
from shared.schemas.conditions import Condition
from shared.schemas.paging import Page
from shared.schemas.publications import Publication
from shared.schemas.submissions import Receipt
from tests.integration.coast import Tree, swedish
from tests.wire import Wire, as_role, post, wired

OUTSIDE = Path(__file__).parents[1] / "outside"
READING = "lasframjande-2032"
GOOD: dict[str, JsonValue] = {
    "aim": "Påhittat.", "reach": "everyone", "evenings": False, "weekends": True,
    "books": 40, "staff": 60, "total": 100,
}  # fmt: skip


@pytest.fixture
async def reading(databases: dict[str, ServiceDatabase]) -> AsyncIterator[Wire]:
    async with wired(databases, agreements_dir=OUTSIDE) as services:
        yield services


async def send_plan(
    wire: Wire, who: str, supplements: Receipt | None = None, **answers: int
) -> Receipt:
    path = f"/filings?agreement_id={READING}&obligation_id=plan&recipient_id={who}"
    headers = {}
    if supplements is not None:
        path = f"/filings/{supplements.filing_id}/versions"
        current = await wire.submissions.get(
            f"/filings/{supplements.filing_id}", headers=as_role(f"region.{who}")
        )
        headers = {"If-Match": current.headers["etag"]}
    report = json.dumps({"answers": {**GOOD, **answers}}).encode()
    response = await post(
        wire.submissions,
        path,
        f"region.{who}",
        files=[
            ("report", ("plan.json", report, "application/json")),
            ("programme", ("programme.pdf", b"%PDF-1.4\n%%EOF\n", "application/pdf")),
        ],
        headers=headers,
    )
    assert response.status_code == 201, response.text
    return Receipt.model_validate_json(response.content)


def loans(who: str, period: str, lent: int, in_time: int, complaints: int = 0) -> list[Tree]:
    """A month's loans, of which two were children's."""
    names = ("lent", "returned_in_time", "complaints")
    whole: Tree = dict(zip(names, (lent, in_time, complaints), strict=True))
    children: Tree = dict(zip(names, (2, 1, 0), strict=True))
    adults: Tree = dict(zip(names, (lent - 2, in_time - 1, complaints), strict=True))
    row: Tree = {"statistic_id": "loans", "recipient_id": who, "period": period}
    return [
        {**row, "figures": whole},
        {**row, "breakdown": {"age_group": "children"}, "figures": children},
        {**row, "breakdown": {"age_group": "adults"}, "figures": adults},
    ]


async def deliver(wire: Wire, *months: list[Tree]) -> None:
    rows: list[JsonValue] = [row for month in months for row in month]
    body: Tree = {"agreement_id": READING, "origin": "Påhittade uppgifter", "rows": rows}
    response = await post(
        wire.submissions, "/statistics-deliveries", "statistics-supplier.books", json=body
    )
    assert response.status_code == 201, response.text


async def ask(wire: Wire, path: str) -> bytes:
    response = await wire.assessment.get(path, headers=as_role("assessor.ada"))
    assert response.status_code == 200, response.text
    return response.content


async def make(wire: Wire, path: str, **body: JsonValue) -> bytes:
    response = await post(
        wire.assessment, path, "assessor.ada", json={"agreement_id": READING, **body}
    )
    assert response.status_code == 201, response.text
    return response.content


async def cases(wire: Wire) -> dict[str, Case]:
    page = Page[Case].model_validate_json(await ask(wire, f"/cases?agreement_id={READING}"))
    return {each.recipient_id: each for each in page.items}


async def judge(wire: Wire, case: Case, judgement: str, **more: JsonValue) -> None:
    path, body = f"/cases/{case.id}", {"judgement": judgement, "motivation": "Påhittat.", **more}
    etag = f'"{case.version}"'
    proposed = await post(
        wire.assessment, f"{path}/decisions", "assessor.ada", json=body, headers={"If-Match": etag}
    )
    assert proposed.status_code == 201, proposed.text
    etag = proposed.headers["etag"]
    approved = await post(
        wire.assessment, f"{path}/approvals", "approver.bo", headers={"If-Match": etag}
    )
    assert approved.status_code == 201, approved.text


def test_the_outsider_used_every_kind_of_rule() -> None:
    agreement = load_agreement(OUTSIDE / READING).agreement
    used = {rule.kind for each in agreement.conditions for rule in rules_of(each.rule)}
    kinds = Condition.model_json_schema()["$defs"]

    assert used == {
        kind["properties"]["kind"]["const"]
        for kind in kinds.values()
        if "const" in kind.get("properties", {}).get("kind", {}) and "source" in kind["properties"]
    }


async def test_it_is_judged_told_and_published_without_code(reading: Wire) -> None:
    wire = reading
    await wire.set_clock(swedish("2032-02-10 10:00"))
    await deliver(
        wire,
        loans("ask", "2031-01", 100, 80),
        loans("ask", "2032-01", 100, 83),
        loans("bok", "2031-01", 100, 80),
        loans("bok", "2032-01", 100, 87),
    )
    await wire.set_clock(swedish("2032-03-10 10:00"))
    await deliver(wire, loans("ask", "2032-02", 8, 5, 3), loans("bok", "2032-02", 100, 95, 4))
    await wire.set_clock(swedish("2032-05-31 23:00"))
    await send_plan(wire, "ask")
    first = await send_plan(wire, "bok", total=90)
    await wire.set_clock(swedish("2032-06-02 10:00"))
    await make(wire, "/evaluations")

    found = OutcomeSet.model_validate_json(await ask(wire, f"/agreements/{READING}/outcomes"))
    months = {
        (each.recipient_id, str(each.period)): (each.status, each.degree)
        for each in found.outcomes
        if each.condition_id == "returns"
    }
    assert months == {
        ("ask", "2032-01"): ("partly_met", Fraction(2, 5)),
        ("ask", "2032-02"): ("met", Fraction(1)),
        ("bok", "2032-01"): ("met", Fraction(1)),
        ("bok", "2032-02"): ("not_met", Fraction(0)),
        ("cem", "2032-01"): ("awaited", Fraction(0)),
        ("cem", "2032-02"): ("awaited", Fraction(0)),
    }
    before = await cases(wire)
    assert {who: each.proposal.status for who, each in before.items()} == {
        "ask": "met", "bok": "not_met", "cem": "not_met"
    }  # fmt: skip

    draft = SupplementDraft.model_validate_json(
        await ask(wire, f"/cases/{before['bok'].id}/supplement-draft")
    )
    assert draft.question_ids == ("books", "staff", "total")
    await send_plan(wire, "bok", supplements=first)
    again = await make(wire, "/evaluations", scope="changed")
    assert json.loads(again)["conditions"] == [
        {
            "condition_id": "plan-good", "met": 0, "partly_met": 0, "not_met": 0,
            "officer_judges": 1, "not_applicable": 0, "awaited": 0,
        }
    ]  # fmt: skip
    after = await cases(wire)
    assert after["bok"].proposal.status == "met"

    for who, judgement in (("ask", "met"), ("bok", "met"), ("cem", "not_met")):
        await judge(wire, after[who], judgement)
    letter = await ask(wire, f"/cases/{after['ask'].id}/letter?format=docx")
    text = "\n".join(each.text for each in docx.Document(io.BytesIO(letter)).paragraphs)
    assert "Bokverket (påhittat)" in text
    assert "avsnitt 2" in text

    compiled = Compilation.model_validate_json(
        await make(wire, "/compilations", occasion_id="report-in-summer")
    )
    assert [each.status for each in compiled.recipients] == ["met", "met", "not_met"]
    assert {each.question_id: each.no for each in compiled.questions}["evenings"] == ("ask", "bok")
    assert not compiled.texts, "the occasion does not ask for them"
    pdf = await ask(wire, f"/compilations/{compiled.id}?format=pdf")
    assert pdf.startswith(b"%PDF")

    published = Publication.model_validate_json(await make(wire, "/publications", period="2032-01"))
    assert published.threshold == 4
    assert published.publisher.sv == "Bokverket (påhittat)"
    assert [each.recipient_ids for each in published.not_delivered] == [("cem",)]
    children = [each for each in published.cells if each.category == "children"]
    assert children
    assert all(each.count in {None, 0, 4} for each in children)
