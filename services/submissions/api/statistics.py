"""Monthly statistics, delivered whole or not at all; what is known, and was known at a time."""

from typing import Annotated
from uuid import UUID, uuid4

from fastapi import APIRouter, Depends, Path, Query
from starlette.responses import Response

from services.submissions.api.arguments import (
    UPLOAD_LIMIT_BYTES,
    AgreementId,
    Arrived,
    Inspects,
    Overseer,
    Reader,
    Supplier,
    WantedAgreement,
    WantedStatistics,
)
from services.submissions.domain.reading import XLSX
from services.submissions.store.statistics import known_statistics
from services.submissions.usecases import statistics
from services.submissions.usecases.data_quality import data_quality
from services.submissions.usecases.envelopes import Arrival
from shared.kit.database import Transaction
from shared.kit.idempotency import OncePerKey
from shared.kit.openapi import problems
from shared.kit.paging import Paging
from shared.kit.principals import Principal, allow
from shared.kit.strict_json import StrictRoute, UnsupportedMediaType
from shared.kit.wiring import Agreements, ClockNow
from shared.schemas.paging import Page
from shared.schemas.statistics import DataQuality, FileReport
from shared.schemas.submissions import KnownStatistic, StatisticsDelivery, StatisticsReceipt

router = APIRouter(tags=["statistics"], route_class=StrictRoute)

CSV = "text/csv"
Origin = Annotated[
    str,
    Query(min_length=1, max_length=400, examples=["Väntetidsdatabasen, uttag 2024-04-18"]),
]
ReportReader = Annotated[
    Principal, Depends(allow("statistics-supplier", "assessor", "approver", "auditor"))
]
_FILE_BODY = {
    "requestBody": {
        "required": True,
        "description": "A table whose first row names the columns: statistic_id, recipient_id, "
        "period, and one column per figure and per breakdown.",
        "content": {
            CSV: {
                "schema": {"type": "string"},
                "example": "statistic_id;recipient_id;period;completed;completed_within_30_days;"
                "waiting;waiting_within_30_days\n"
                "bup-first-visit;01;2024-03;412;300;150;120\n",
            },
            XLSX: {
                "schema": {"type": "string", "format": "binary"},
                "example": "(the file's bytes)",
            },
        },
    }
}


def _refuse_other_media_types(arrival: Arrival) -> None:
    if arrival.media_type.split(";")[0].strip().lower() not in {CSV, XLSX}:
        raise UnsupportedMediaType(f"A file of statistics is sent as {CSV} or {XLSX}.")


@router.post(
    "/statistics-deliveries",
    status_code=201,
    response_model=StatisticsReceipt,
    responses=problems(400, 404, 409, 413, 415, 422),
    max_body_size=UPLOAD_LIMIT_BYTES,
)
async def deliver_statistics(
    principal: Supplier,
    arrival: Arrived,
    once: OncePerKey,
    session: Transaction,
    catalogue: Agreements,
    delivery: StatisticsDelivery,
) -> Response:
    """Deliver monthly statistics. All rows are taken or none; a later delivery supersedes."""
    receipt = await statistics.take_delivery(
        session, catalogue, principal, delivery, arrival=arrival, new_id=uuid4()
    )
    return await once.answer(receipt)


@router.post(
    "/statistics-files",
    status_code=201,
    response_model=FileReport,
    responses=problems(400, 404, 409, 413, 415, 422),
    openapi_extra=_FILE_BODY,
    max_body_size=UPLOAD_LIMIT_BYTES,
)
async def deliver_statistics_file(
    principal: Supplier,
    arrival: Arrived,
    once: OncePerKey,
    session: Transaction,
    catalogue: Agreements,
    inspector: Inspects,
    agreement_id: WantedAgreement,
    origin: Origin,
) -> Response:
    """Deliver monthly statistics as CSV or Excel. All rows are taken, or none.

    The report says which, and names every fault by row and column; it can be read again.
    """
    _refuse_other_media_types(arrival)
    agreement = catalogue.get(agreement_id).agreement
    report = await statistics.take_file(
        session,
        catalogue,
        principal,
        await statistics.read_file(inspector, agreement, arrival),
        agreement_id=agreement_id,
        origin=origin,
        arrival=arrival,
        new_ids=(uuid4(), uuid4()),
    )
    return await once.answer(report, path=f"/statistics-files/{report.id}")


@router.post(
    "/statistics-file-checks",
    responses=problems(400, 404, 409, 413, 415, 422),
    openapi_extra=_FILE_BODY,
    max_body_size=UPLOAD_LIMIT_BYTES,
)
async def try_statistics(
    _: Supplier,
    arrival: Arrived,
    catalogue: Agreements,
    inspector: Inspects,
    agreement_id: WantedAgreement,
) -> FileReport:
    """Say what would become of a file. Nothing is kept of it.

    A POST that only reads: a file does not fit in an address.
    """
    _refuse_other_media_types(arrival)
    return await statistics.try_file(
        inspector, catalogue, agreement_id=agreement_id, arrival=arrival
    )


@router.get("/statistics-files/{id}", responses=problems(404))
async def get_statistics_report(
    principal: ReportReader,
    session: Transaction,
    id: Annotated[UUID, Path(description="The report's id.")],  # noqa: A002
) -> FileReport:
    """What was found in a file of statistics, row by row."""
    return await statistics.read_report(session, principal, id)


@router.get("/agreements/{id}/statistics", responses=problems(404, 422))
async def list_statistics(
    _: Overseer,
    session: Transaction,
    catalogue: Agreements,
    paging: Paging,
    id: AgreementId,  # noqa: A002
    wanted: WantedStatistics,
) -> Page[KnownStatistic]:
    """The figures known per statistic, recipient and month, now or at an instant.

    Whole, or in parts: `broken_down_by=sex&broken_down_by=age_group` gives each sex and age group.
    """
    known = await known_statistics(session, wanted, agreement_id=catalogue.get(id).agreement.id)
    page = known[paging.offset : paging.offset + paging.limit]
    return paging.page(page, total=len(known))


@router.get("/agreements/{id}/data-quality", responses=problems(404, 422))
async def list_data_quality(
    principal: Reader,
    session: Transaction,
    catalogue: Agreements,
    clock: ClockNow,
    paging: Paging,
    id: AgreementId,  # noqa: A002
) -> Page[DataQuality]:
    """Per recipient and month: were the figures owed there in time, and are they enough?

    What is missing is named, with the plan the recipient has filed for it. A recipient sees its
    own rows.
    """
    agreement = catalogue.get(id).agreement
    rows = await data_quality(session, agreement, principal, now=clock.now())
    page = rows[paging.offset : paging.offset + paging.limit]
    return paging.page(page, total=len(rows))
