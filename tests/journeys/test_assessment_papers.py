"""From evaluation to letters, the national compilation, publication, and payment."""

import io
import os
from pathlib import Path

import docx
import pytest
from python_calamine import CalamineWorkbook

from deploy.demo.callers import Services
from deploy.demo.filing import file
from deploy.demo.year import (
    NEVER_COMPLETE,
    SUPPLEMENTED,
    deliver_waiting_times,
    evaluate,
    evaluate_and_run,
    file_requisitions,
    upload_key_data,
)
from shared.agreements.catalogue import Catalogue
from shared.agreements.loader import LoadedAgreement
from shared.schemas.cases import Case, SupplementDraft
from shared.schemas.compilations import Compilation
from shared.schemas.paging import Page
from shared.schemas.publications import (
    KeptDocument,
    ProtectedTable,
    Publication,
    PublishedCount,
)
from shared.schemas.reviews import OutcomeDifferences, ReadingEffect
from shared.schemas.submissions import Receipt
from tests.journeys.test_assessment_year import (
    CONDITION,
    OT24,
    act,
    case_of,
    degree_of,
    evaluate_changed,
    file_reports,
    get_text,
    touched,
)
from tests.wire import Wire, as_role, post

KEEP = os.environ.get("KEEP_PAPERS")
"""A folder to leave the papers in, to be looked at."""


@pytest.fixture
def services(wire: Wire) -> Services:
    return Services(wire.submissions, wire.assessment, wire.allocation, tell=lambda _: None)


@pytest.fixture
def loaded() -> LoadedAgreement:
    return Catalogue.load().get(OT24)


def kept(name: str, content: bytes) -> bytes:
    if KEEP:
        (Path(KEEP) / name).write_bytes(content)
    return content


async def test_the_assessment_year(wire: Wire, services: Services, loaded: LoadedAgreement) -> None:
    await services.live_at("2024-01-22")
    await upload_key_data(services, loaded)
    await deliver_waiting_times(services, loaded)
    await services.live_at("2024-02-05")
    await file_requisitions(services, loaded)
    await services.live_at("2024-09-27")
    receipts = await file_reports(services, loaded)
    await services.live_at("2024-10-02")
    await evaluate(services, loaded)
    await _supplement(wire, services, loaded, receipts[SUPPLEMENTED])
    await services.live_at("2024-10-28")
    await evaluate_changed(wire)

    await _judge(wire, SUPPLEMENTED, judgement="met", motivation="Fullständig. (Påhittat.)")
    case = await _judge(
        wire,
        NEVER_COMPLETE,
        judgement="met",
        motivation="Svaret framgår av ett annat svar. (Påhittat.)",
        departure_reason="Uppgiften finns i fråga 3.2-results.",
    )
    late = await _judge(
        wire,
        "03",
        judgement="not_met",
        motivation="Ingen redovisning har kommit in. (Påhittat.)",
        measures=[{"kind": "dialogue", "text": "Dialog om nästa års redovisning."}],
    )
    assert await degree_of(wire, SUPPLEMENTED) == 1
    await _letters(wire, case, late)
    await _compilation(wire)
    await services.live_at("2024-11-14")
    interim = await _reports_to_the_government(wire, "second-payment-assessed")
    assert interim.occasion is not None
    assert (interim.occasion.due.isoformat(), interim.number) == ("2024-11-15", 1)
    assert (interim.texts, interim.questions, interim.performance) == ((), (), ())
    assert {each.recipient_id for each in interim.recipients if each.is_decided} == {
        SUPPLEMENTED, NEVER_COMPLETE, "03"
    }  # fmt: skip
    await _publication(wire)
    await _readings(wire)
    for recipient_id in loaded.agreement.recipient_ids("regions"):
        if (await case_of(wire, recipient_id)).state == "open":
            is_met = (await case_of(wire, recipient_id)).proposal.status == "met"
            judgement = "met" if is_met else "not_met"
            await _judge(wire, recipient_id, judgement=judgement, motivation="Påhittat.")
    await services.live_at("2024-12-16")
    await evaluate_changed(wire)
    run = await evaluate_and_run(services, loaded, "december-2024")
    assert run.total_kronor > 0
    await services.live_at("2025-03-28")
    final = await _reports_to_the_government(wire, "assignment-finally-reported")
    assert all(each.is_decided for each in final.recipients)
    assert final.texts
    assert final.questions
    assert len(final.performance) == 3
    kept_interim = await get_text(wire, f"/compilations/{interim.id}")
    assert Compilation.model_validate_json(kept_interim) == interim, "it stays as it was made"
    again = await post(
        wire.assessment,
        "/compilations",
        "assessor.1",
        json={"agreement_id": OT24, "occasion_id": "someday"},
    )
    assert (again.status_code, again.json()["code"]) == (422, "nothing-to-compile")


async def _judge(wire: Wire, recipient_id: str, **json: object) -> Case:
    case = await case_of(wire, recipient_id)
    json["signed_as"] = "Ada Påhitt, utredare"
    case = await act(wire, case, "decisions", "assessor.1", status=201, **json)
    return await act(wire, case, "approvals", "approver.2", signed_as="Bo Påhitt, enhetschef")


async def _supplement(
    wire: Wire, services: Services, loaded: LoadedAgreement, receipt: Receipt
) -> None:
    case = await case_of(wire, SUPPLEMENTED)
    draft = SupplementDraft.model_validate_json(
        await get_text(wire, f"/cases/{case.id}/supplement-draft")
    )
    assert draft.question_ids == ("3.2-funds-use",)
    assert "Svar saknas på 1 av" in draft.reason.replace("\u00a0", " ")
    assert "senast 2024-10-21" in draft.reason
    filing = f"/filings/{draft.filing_id}"
    response = await wire.submissions.get(filing, headers=as_role("assessor.1"))
    assert response.headers["ETag"] == f'"{receipt.version}"'
    reason = f"{draft.reason}\n\nHör av er om något är oklart. (Påhittat.)"
    sent = await post(
        wire.submissions,
        f"{filing}/supplement-requests",
        "assessor.1",
        json=draft.model_dump(mode="json", include={"question_ids", "last_day"})
        | {"reason": reason},
        headers={"If-Match": response.headers["ETag"]},
    )
    assert sent.status_code == 201, sent.text
    assert sent.json()["supplement_requests"][0]["reason"] == reason
    case = await act(wire, case, "supplement-requests", "assessor.1", note=reason)
    assert case.state == "awaiting_supplement"
    await services.live_at("2024-10-14")
    obligation = loaded.agreement.obligation("region-report")
    assert obligation is not None
    receipts = await wire.submissions.get(
        f"/filings?recipient_id={SUPPLEMENTED}&obligation_id=region-report",
        headers=as_role("assessor.1"),
    )
    assert receipts.json()["items"][0]["id"] == str(draft.filing_id)
    newest = receipt.model_copy(update={"version": int(sent.headers["ETag"].strip('"'))})
    await file(services, loaded, obligation, SUPPLEMENTED, action_plan=True, supplements=newest)
    stale = await get_text(wire, f"/agreements/{OT24}/staleness")
    found = OutcomeDifferences.model_validate_json(stale).differences
    assert [(each.condition_id, each.recipient_id) for each in found] == [(CONDITION, SUPPLEMENTED)]
    judged = await evaluate_changed(wire)
    assert touched(judged) == 1, "only what the supplement concerns"
    complete = await case_of(wire, "01")
    refused = await wire.assessment.get(
        f"/cases/{complete.id}/supplement-draft", headers=as_role("assessor.1")
    )
    assert refused.status_code == 409


async def _letters(wire: Wire, case: Case, late: Case) -> None:
    for name, each in (("departing", case), ("refused", late)):
        pdf = kept(f"{name}.pdf", await get_text(wire, f"/cases/{each.id}/letter"))
        word = kept(f"{name}.docx", await get_text(wire, f"/cases/{each.id}/letter?format=docx"))
        assert pdf.startswith(b"%PDF")
        assert b"/MarkInfo" in pdf
        assert b"/Lang" in pdf
        document = docx.Document(io.BytesIO(word))
        text = "\n".join(paragraph.text for paragraph in document.paragraphs)
        assert "avsnitt 5" in text
        assert each.decision is not None
        assert each.decision.motivation in text
        assert "Ada Påhitt, utredare" in text
        assert "Bo Påhitt, enhetschef" in text
    undecided = await case_of(wire, "01")
    refused = await wire.assessment.get(
        f"/cases/{undecided.id}/letter", headers=as_role("assessor.1")
    )
    assert refused.status_code == 409
    assert refused.json()["code"] == "not-yet-decided"


async def _compilation(wire: Wire) -> None:
    path = f"/agreements/{OT24}/compilations/region-report"
    compiled = Compilation.model_validate_json(await get_text(wire, path))
    by_id = {each.recipient_id: each for each in compiled.recipients}
    assert len(by_id) == 21
    assert by_id[SUPPLEMENTED].version_count == 2
    assert by_id[SUPPLEMENTED].supplement_request_count == 1
    assert by_id[NEVER_COMPLETE].answered_count == by_id[NEVER_COMPLETE].required_count - 1
    assert by_id[NEVER_COMPLETE].departs_from_proposal
    assert by_id["03"].measures[0].kind == "dialogue"
    assert all(len(each.unanswered) == 18 for each in compiled.questions)
    assert any(each.recipient_id == "01" for each in compiled.texts)
    assert not any(each.question_id.startswith("contact") for each in compiled.texts)
    book = CalamineWorkbook.from_filelike(
        io.BytesIO(kept("compilation.xlsx", await get_text(wire, f"{path}?format=xlsx")))
    )
    assert book.sheet_names == ["Mottagare", "Svar", "Texter", "Månader", "Åtgärder"]
    assert len(book.get_sheet_by_name("Mottagare").to_python()) == 22
    pdf = kept("compilation.pdf", await get_text(wire, f"{path}?format=pdf"))
    assert b"/MarkInfo" in pdf
    word = kept("compilation.docx", await get_text(wire, f"{path}?format=docx"))
    assert len(docx.Document(io.BytesIO(word)).inline_shapes) == 2
    assert [each.condition_id for each in compiled.performance] == [
        "bup-first-visit", "bup-investigation", "bup-treatment"
    ]  # fmt: skip
    for each in compiled.performance:
        for one in each.recipients:
            assert sum(reached.months for reached in one.degrees) + one.awaited == 11


async def _reports_to_the_government(wire: Wire, occasion_id: str) -> Compilation:
    """Compile for an occasion, and read it back in every form."""
    request = {"agreement_id": OT24, "occasion_id": occasion_id}
    response = await post(wire.assessment, "/compilations", "assessor.1", json=request)
    assert response.status_code == 201, response.text
    path = response.headers["location"].removeprefix("/assessment/v1")
    for ending in ("pdf", "docx", "xlsx"):
        kept(f"{occasion_id}.{ending}", await get_text(wire, f"{path}?format={ending}"))
    return Compilation.model_validate_json(await get_text(wire, path))


async def _publication(wire: Wire) -> None:
    month: dict[str, object] = {"agreement_id": OT24, "period": "2024-03"}
    nothing = {**month, "period": "2022-03"}
    response = await post(wire.assessment, "/publications", "assessor.1", json=nothing)
    assert response.status_code == 404
    await _deliver_in_parts(wire)
    response = await post(wire.assessment, "/publications", "assessor.1", json=month)
    assert response.status_code == 201, response.text
    path = response.headers["location"].removeprefix("/assessment/v1")
    published = Publication.model_validate_json(await get_text(wire, path, "public.anyone"))
    assert published.number == 1
    assert published.threshold == 5
    assert 0 < published.hidden_small_count < published.hidden_count < published.cell_count
    hidden = sum(each.count is None for each in published.cells)
    assert hidden == published.hidden_count
    breakdowns = {each.breakdown for each in published.cells}
    assert breakdowns == {"total", "sex", "age_group", "care_offering"}
    columns = {each.name: {value.id for value in each.values} for each in published.columns}
    assert {"female", "male", "total", "not_broken_down"} <= columns["category"]
    rows = (await get_text(wire, f"{path}?format=csv", "public.anyone")).decode().splitlines()
    assert rows[0] == "period,statistic_id,figure,recipient_id,breakdown,category,count"
    assert sum(row.endswith(",..") for row in rows) == hidden
    assert len(rows) == published.cell_count + 1
    again = await post(wire.assessment, "/publications", "assessor.1", json=month)
    assert (again.status_code, again.json()["code"]) == (409, "not-fit-to-publish")
    await _deliver_in_parts(wire, more=1)
    response = await post(wire.assessment, "/publications", "assessor.1", json=month)
    second = Publication.model_validate_json(response.content)
    assert second.number == 2
    shown = {_cell(each) for each in second.cells if each.count is not None}
    assert not shown & {_cell(each) for each in published.cells if each.count is None}
    listed = await get_text(wire, f"/publications?agreement_id={OT24}", "public.anyone")
    assert [each.number for each in Page[KeptDocument].model_validate_json(listed).items] == [2, 1]
    made_up = {
        "title": {"sv": "Påhittat", "en": "Made up"},
        "origin": "Påhittade uppgifter",
        "dimensions": ["region", "kön"],
        "cells": [
            {"categories": [region, sex], "count": count}
            for region, counts in (("01", (3, 40)), ("03", (22, 31)), ("04", (18, 25)))
            for sex, count in zip(("flickor", "pojkar"), counts, strict=True)
        ],
    }
    response = await post(wire.assessment, "/protected-tables", "assessor.1", json=made_up)
    assert response.status_code == 201, response.text
    protected = ProtectedTable.model_validate_json(response.content)
    assert (protected.hidden_small_count, protected.hidden_count) == (1, 4)


def _cell(each: PublishedCount) -> tuple[str, ...]:
    return (each.statistic_id, each.figure, each.recipient_id, each.breakdown, each.category)


async def _deliver_in_parts(wire: Wire, *, more: int = 0) -> None:
    """Three regions' first visits in March by sex and age, made up; one part is very small."""
    rows: list[dict[str, object]] = []
    for number, recipient_id in enumerate(("01", "03", "04")):
        size = 60 + 20 * number + more
        parts: tuple[tuple[dict[str, str], int, int], ...] = (
            ({}, size, 20),
            ({"sex": "female"}, size - 3, 18),
            ({"sex": "male"}, 2, 1),
            ({"age_group": "6-12"}, size // 2, 10),
            ({"age_group": "13-17"}, size - size // 2, 10),
        )
        rows += [
            {
                "statistic_id": "bup-first-visit",
                "recipient_id": recipient_id,
                "period": "2024-03",
                "breakdown": breakdown,
                "figures": {
                    "completed": count,
                    "completed_within_30_days": count - longer,
                    "waiting": count,
                    "waiting_within_30_days": count - longer,
                },
            }
            for breakdown, count, longer in parts
        ]
    response = await post(
        wire.submissions,
        "/statistics-deliveries",
        "statistics-supplier.database",
        json={"agreement_id": OT24, "origin": "Påhittade uppgifter", "rows": rows},
    )
    assert response.status_code == 201, response.text


async def _readings(wire: Wire) -> None:
    """Interpretation 7: the rule on more than 20 waiting for both routes."""
    found = Catalogue.load().get(OT24).agreement.interpretations
    readings = [
        (interpretation.id, other.id)
        for interpretation in found
        for other in interpretation.others
        if any(change.path.startswith("/conditions") for change in other.changes)
    ]
    assert readings
    changed = 0
    for interpretation_id, reading_id in readings:
        content = await get_text(
            wire,
            f"/agreements/{OT24}/interpretations/{interpretation_id}/readings/{reading_id}/effect",
        )
        effect = ReadingEffect.model_validate_json(content)
        changed += len(effect.changes)
        for change in effect.changes:
            assert change.condition_id != CONDITION or change.degree == 0
    assert changed > 0
