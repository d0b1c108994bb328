"""Grant year 2024, day by day, under both agreements."""

from typing import Literal

from deploy.demo.answers import MADE_UP
from deploy.demo.callers import Services, get_all, post
from deploy.demo.filing import file
from deploy.demo.requisitions import requested_kronor
from deploy.demo.waiting_times import MEASURED, ORIGIN, waiting_times
from shared.agreements.loader import LoadedAgreement
from shared.agreements.tables import heading_of, key_data_of
from shared.schemas.allocations import (
    KeyDataSet,
    KeyDataUpload,
    KeyValue,
    Run,
    RunRequest,
    TransitionRequest,
)
from shared.schemas.assessments import DecisionRequest, Evaluation, EvaluationRequest
from shared.schemas.cases import Case
from shared.schemas.submissions import Receipt, StatisticsDelivery, StatisticsReceipt
from shared.values.money import kronor_text
from shared.values.periods import Month

LATE, SUPPLEMENTED, NEVER_COMPLETE = "10", "17", "23"
"""Blekinge files two days late; Värmland is incomplete and supplements in time; Jämtland
Härjedalen stays incomplete. Made up, all three."""

SOURCE_LENGTH_MAXIMUM = 400

ASSESSOR, APPROVER = "assessor.1", "approver.2"
PAYER, SUPPLIER = "payer.1", "statistics-supplier.database"
SECOND_PAYER = "payer.2"
"""Approves and releases what the first has computed."""


async def live_god_och_nara_vard(services: Services, loaded: LoadedAgreement) -> list[Run]:
    """Requisition, payment, and a year later the reports and accounts; returns the runs."""
    await services.live_at("2024-01-22")
    await upload_key_data(services, loaded)
    await services.live_at("2024-02-05")
    await file_requisitions(services, loaded)
    await services.live_at("2024-02-20")
    run = await evaluate_and_run(services, loaded, "payment")
    await services.live_at("2024-09-27")
    await file_for_all(services, loaded, "skr-interim-report")
    await services.live_at("2025-03-24")
    for obligation in loaded.agreement.obligations:
        is_due_in_2025 = obligation.due.kind == "date" and obligation.due.date.year == 2025
        if is_due_in_2025 and obligation.form is not None:
            await file_for_all(services, loaded, obligation.id)
    return [run]


async def live_okad_tillganglighet(services: Services, loaded: LoadedAgreement) -> list[Run]:
    """Two payments, monthly waiting times, reports, judgements, bonus; returns the runs."""
    await services.live_at("2024-01-22")
    await upload_key_data(services, loaded)
    await deliver_waiting_times(services, loaded)
    await services.live_at("2024-02-05")
    await file_requisitions(services, loaded)
    await services.live_at("2024-02-20")
    first = await evaluate_and_run(services, loaded, "first")
    await services.live_at("2024-08-19")
    august = await evaluate_and_run(services, loaded, "august-2024")
    await report_and_judge(services, loaded)
    await services.live_at("2024-12-16")
    december = await evaluate_and_run(services, loaded, "december-2024")
    await services.live_at("2025-03-24")
    for obligation_id in ("skr-activity-report", "skr-economic-report"):
        await file_for_all(services, loaded, obligation_id)
    return [first, august, december]


async def upload_key_data(services: Services, loaded: LoadedAgreement) -> None:
    """The payer uploads every data set that the agreement's folder holds values for."""
    for data_set in loaded.agreement.data_sets:
        values = key_data_of(loaded, data_set)
        if values is None or data_set.file is None:
            continue
        upload = KeyDataUpload(
            agreement_id=loaded.agreement.id,
            data_set_id=data_set.id,
            source=heading_of(loaded.folder / data_set.file)[:SOURCE_LENGTH_MAXIMUM],
            as_of=data_set.as_of,
            values=[KeyValue(recipient_id=name, value=value) for name, value in values.items()],
        )
        await post(
            services.allocation,
            "key-data-sets",
            who=PAYER,
            content=upload.model_dump_json().encode(),
            answers=KeyDataSet,
        )
        services.tell(f"nyckeldata: {data_set.label.sv.lower()}, {len(values)} mottagare")


async def deliver_waiting_times(services: Services, loaded: LoadedAgreement) -> None:
    """2023 in one delivery; 2024 month by month, each within three weeks of its end."""
    population = loaded.agreement.data_set("population")
    assert population is not None
    values = key_data_of(loaded, population)
    assert values is not None
    rows = waiting_times(dict(values))
    before = [row for month in MEASURED for row in rows[month.year_before()]]
    deliveries = [("2024-01-22", before), *((_delivery_day(m), rows[m]) for m in MEASURED)]
    for day, delivered in deliveries:
        await services.live_at(day, "03:00")
        delivery = StatisticsDelivery(
            agreement_id=loaded.agreement.id, origin=ORIGIN, rows=delivered
        )
        await post(
            services.submissions,
            "statistics-deliveries",
            who=SUPPLIER,
            content=delivery.model_dump_json().encode(),
            answers=StatisticsReceipt,
        )
    row_count = sum(len(delivered) for _, delivered in deliveries)
    services.tell(f"{len(deliveries)} leveranser av påhittade väntetider, {row_count} rader")


def _delivery_day(month: Month) -> str:
    """The 18th of the following month."""
    return f"{month.year}-{month.number + 1:02d}-18"


async def file_requisitions(services: Services, loaded: LoadedAgreement) -> None:
    """Everyone who may requisition does, asking for its share as it reckons it."""
    agreement = loaded.agreement
    for condition in agreement.conditions:
        if condition.requested_amount is None:
            continue
        obligation = agreement.obligation(condition.id)
        assert obligation is not None, condition.id
        for recipient_id in agreement.recipient_ids(condition.recipients):
            requested = requested_kronor(
                loaded, condition_id=condition.id, recipient_id=recipient_id
            )
            await file(
                services,
                loaded,
                obligation,
                recipient_id,
                figures={condition.requested_amount: requested},
            )
        count = len(agreement.recipient_ids(condition.recipients))
        services.tell(f"{obligation.label.sv}: {count}")


async def file_for_all(services: Services, loaded: LoadedAgreement, obligation_id: str) -> None:
    """Everyone who owes something files it, complete."""
    obligation = loaded.agreement.obligation(obligation_id)
    assert obligation is not None, obligation_id
    recipients = loaded.agreement.recipient_ids(obligation.recipients)
    for recipient_id in recipients:
        await file(services, loaded, obligation, recipient_id)
    services.tell(f"{obligation.label.sv}: {len(recipients)}")


async def report_and_judge(services: Services, loaded: LoadedAgreement) -> None:
    """The regions' reports, one late, two incomplete, one supplement; then 21 judgements."""
    obligation = loaded.agreement.obligation("region-report")
    assert obligation is not None
    regions = loaded.agreement.recipient_ids(obligation.recipients)
    await services.live_at("2024-09-27")
    await file_for_all(services, loaded, "skr-interim-report")
    receipts: dict[str, Receipt] = {}
    for recipient_id in regions:
        if recipient_id == LATE:
            continue
        is_incomplete = recipient_id in {SUPPLEMENTED, NEVER_COMPLETE}
        receipts[recipient_id] = await file(
            services,
            loaded,
            obligation,
            recipient_id,
            leave_out=frozenset({"3.2-funds-use"} if is_incomplete else ()),
            action_plan=recipient_id != NEVER_COMPLETE,
        )
    await services.live_at("2024-10-02", "09:15")
    receipts[LATE] = await file(services, loaded, obligation, LATE, action_plan=True)
    late = receipts[LATE]
    faulty = sum(1 for each in receipts.values() if each.findings)
    services.tell(
        f"{obligation.label.sv}: {len(receipts)}, varav {faulty} ofullständiga; "
        f"{late.registration_number} kom in {late.late_by_seconds} s för sent"
    )
    await services.live_at("2024-10-14")
    supplement = await file(
        services,
        loaded,
        obligation,
        SUPPLEMENTED,
        action_plan=True,
        supplements=receipts[SUPPLEMENTED],
    )
    services.tell(
        f"komplettering {supplement.registration_number}: version {supplement.version}, "
        f"{len(supplement.findings)} brister kvar"
    )
    await services.live_at("2024-10-28")
    await evaluate(services, loaded, ["section-5-report"])
    await judge_all(services, loaded, "section-5-report")


async def judge_all(services: Services, loaded: LoadedAgreement, condition_id: str) -> None:
    """The officer proposes as the rules do, having read each case; a second person approves."""
    cases = await get_all(
        services.assessment,
        "cases",
        who=ASSESSOR,
        items=Case,
        query={"agreement_id": loaded.agreement.id, "condition_id": condition_id},
    )
    met = 0
    for case in cases:
        is_met = case.proposal.status == "met"
        met += is_met
        request = DecisionRequest(
            judgement="met" if is_met else "not_met",
            motivation=f"{case.proposal.text.sv} ({MADE_UP})",
        )
        proposed = await post(
            services.assessment,
            f"cases/{case.id}/decisions",
            who=ASSESSOR,
            content=request.model_dump_json().encode(),
            answers=Case,
            if_match=f'"{case.version}"',
        )
        await post(
            services.assessment,
            f"cases/{case.id}/approvals",
            who=APPROVER,
            content=b"",
            answers=Case,
            if_match=f'"{proposed.version}"',
        )
    services.tell(
        f"{len(cases)} helhetsbedömningar: {met} uppfyllda, {len(cases) - met} inte uppfyllda"
    )


async def evaluate(
    services: Services, loaded: LoadedAgreement, condition_ids: list[str] | None = None
) -> Evaluation:
    """Have conditions judged from what has been filed."""
    request = EvaluationRequest(
        agreement_id=loaded.agreement.id,
        agreement_sha256=loaded.sha256,
        condition_ids=condition_ids,
    )
    return await post(
        services.assessment,
        "evaluations",
        who=ASSESSOR,
        content=request.model_dump_json().encode(),
        answers=Evaluation,
    )


async def evaluate_and_run(services: Services, loaded: LoadedAgreement, occasion_id: str) -> Run:
    """Judge everything anew, then compute a payment occasion."""
    await evaluate(services, loaded)
    request = RunRequest(
        agreement_id=loaded.agreement.id, agreement_sha256=loaded.sha256, occasion_id=occasion_id
    )
    run = await post(
        services.allocation,
        "runs",
        who=PAYER,
        content=request.model_dump_json().encode(),
        answers=Run,
    )
    for step in ("approved", "released"):
        run = await take_step(services, run, step)
    occasion = loaded.agreement.occasion(occasion_id)
    assert occasion is not None
    services.tell(f"{occasion.label.sv}: {kronor_text(run.total_kronor)}")
    return run


async def take_step(services: Services, run: Run, step: Literal["approved", "released"]) -> Run:
    """The other payer approves a run, or releases it into the ledger."""
    return await post(
        services.allocation,
        f"runs/{run.id}/transitions",
        who=SECOND_PAYER,
        content=TransitionRequest(to=step).model_dump_json().encode(),
        answers=Run,
        if_match=f'"{run.version}"',
    )
