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
from shared.schemas.publications import ProtectedTable
from shared.schemas.reviews import ReadingEffect
from tests.journeys.test_assessment_year import (
    CONDITION,
    OT24,
    act,
    case_of,
    degree_of,
    evaluate_changed,
    file_reports,
    get_text,
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
    await _supplement(wire, services, loaded, receipts[SUPPLEMENTED].version)
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


async def _judge(wire: Wire, recipient_id: str, **json: object) -> Case:
    case = await case_of(wire, recipient_id)
    json["signed_as"] = "Ada Påhitt, utredare"
    case = await act(wire, case, "decisions", "assessor.1", status=201, **json)
    return await act(wire, case, "approvals", "approver.2", signed_as="Bo Påhitt, enhetschef")


async def _supplement(
    wire: Wire, services: Services, loaded: LoadedAgreement, version: int
) -> None:
    case = await case_of(wire, SUPPLEMENTED)
    draft = SupplementDraft.model_validate_json(
        await get_text(wire, f"/cases/{case.id}/supplement-draft")
    )
    assert draft.question_ids == ("3.2-funds-use",)
    assert "Svar saknas på 1 av" in draft.reason.replace("\u00a0", " ")
    assert "senast 2024-10-21" in draft.reason
    case = await act(wire, case, "supplement-requests", "assessor.1", note=draft.reason)
    assert case.state == "awaiting_supplement"
    await services.live_at("2024-10-14")
    obligation = loaded.agreement.obligation("region-report")
    assert obligation is not None
    response = await wire.submissions.get(
        f"/filings/{draft.filing_id}", headers=as_role("assessor.1")
    )
    assert response.headers["ETag"] == f'"{version}"'
    receipts = await wire.submissions.get(
        f"/filings?recipient_id={SUPPLEMENTED}&obligation_id=region-report",
        headers=as_role("assessor.1"),
    )
    assert receipts.json()["items"][0]["id"] == str(draft.filing_id)
    await file(services, loaded, obligation, SUPPLEMENTED, action_plan=True)
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
    assert book.sheet_names == ["Mottagare", "Svar", "Texter", "Åtgärder"]
    assert len(book.get_sheet_by_name("Mottagare").to_python()) == 22
    pdf = kept("compilation.pdf", await get_text(wire, f"{path}?format=pdf"))
    assert b"/MarkInfo" in pdf
    word = kept("compilation.docx", await get_text(wire, f"{path}?format=docx"))
    assert len(docx.Document(io.BytesIO(word)).inline_shapes) == 2


async def _publication(wire: Wire) -> None:
    path = f"/agreements/{OT24}/published-statistics?period=2024-03&figure=completed&threshold=20"
    table = ProtectedTable.model_validate_json(await get_text(wire, path, "public.anyone"))
    assert table.cell_count == 22 * 4
    assert 0 < table.hidden_small_count < table.hidden_count < table.cell_count
    assert sum(each.count is None for each in table.cells) == table.hidden_count
    rows = (await get_text(wire, f"{path}&format=csv", "public.anyone")).decode().splitlines()
    assert rows[0] == "region,vårdutbud,antal"
    assert sum(row.endswith(",..") for row in rows) == table.hidden_count
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
