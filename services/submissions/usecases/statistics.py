"""Deliveries of monthly statistics: all of it is taken, or none."""

import asyncio
import csv
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.submissions.domain.event_types import EVENT_TYPES
from services.submissions.domain.parts import Span
from services.submissions.domain.reading import XLSX
from services.submissions.domain.statistics import check_delivery
from services.submissions.domain.statistics_files import FileContent, read_statistics, unreadable
from services.submissions.files.csv_files import csv_lines
from services.submissions.files.inspection import File, Inspector
from services.submissions.store import statistics
from services.submissions.usecases.envelopes import Arrival
from shared.agreements.catalogue import Catalogue
from shared.kit.audit import record_change
from shared.kit.events import add_event
from shared.kit.principals import Principal
from shared.schemas.agreements import Agreement
from shared.schemas.statistics import FileReport
from shared.schemas.submissions import StatisticsDelivery, StatisticsReceipt
from shared.values.errors import NotFound

FAULTS_SHOWN_MAXIMUM = 1000


async def take_delivery(
    session: AsyncSession,
    catalogue: Catalogue,
    principal: Principal,
    delivery: StatisticsDelivery,
    *,
    arrival: Arrival,
    new_id: UUID,
) -> StatisticsReceipt:
    """Take a delivery of statistics in whole, or raise InvalidDelivery and take nothing."""
    loaded = catalogue.get(delivery.agreement_id)
    check_delivery(loaded.agreement, delivery)
    receipt = StatisticsReceipt(
        id=new_id,
        agreement=loaded.reference,
        origin=delivery.origin,
        received_at=arrival.received_at,
        row_count=len(delivery.rows),
        sha256=arrival.content.sha256,
    )
    await statistics.add_delivery(
        session, receipt, delivery, delivered_by=str(principal), content=arrival.content
    )
    facts: dict[str, str | int | None] = {
        "rows": receipt.row_count,
        "sha256": receipt.sha256,
        "agreement_sha256": loaded.sha256,
    }
    await record_change(
        session,
        at=arrival.received_at,
        principal=principal,
        action="statistics delivered",
        subject=f"statistics-delivery:{new_id}",
        facts=facts,
    )
    await add_event(
        session,
        EVENT_TYPES["statistics.delivered"],
        subject=f"statistics-deliveries/{new_id}",
        agreement_id=receipt.agreement.id,
        recipient_id=None,
        at=arrival.received_at,
        facts=facts,
    )
    return receipt


async def read_file(inspector: Inspector, agreement: Agreement, arrival: Arrival) -> FileContent:
    """The rows of a CSV or Excel file and every fault in it; nothing is kept."""
    if arrival.media_type.split(";")[0].strip().lower() != XLSX:
        return await asyncio.to_thread(_read_csv, agreement, arrival.content.whole())
    file = File("statistics", arrival.content, Span(0, arrival.content.size_bytes), is_form=True)
    (verdict,) = await inspector.look_into([file])
    if verdict.harm:
        return unreadable("quarantined")
    tables = verdict.tables
    if not tables:
        return unreadable("not-a-table")
    return await asyncio.to_thread(read_statistics, agreement, tables[0])


def _read_csv(agreement: Agreement, content: bytes) -> FileContent:
    lines = csv_lines(content)
    try:
        return unreadable("not-a-table") if lines is None else read_statistics(agreement, lines)
    except csv.Error:
        return unreadable("not-a-table")


async def try_file(
    inspector: Inspector, catalogue: Catalogue, *, agreement_id: str, arrival: Arrival
) -> FileReport:
    """Tell what would become of a file."""
    content = await read_file(inspector, catalogue.get(agreement_id).agreement, arrival)
    return _report(None, agreement_id, arrival, content, delivery_id=None)


async def take_file(
    session: AsyncSession,
    catalogue: Catalogue,
    principal: Principal,
    content: FileContent,
    *,
    agreement_id: str,
    origin: str,
    arrival: Arrival,
    new_ids: tuple[UUID, UUID],
) -> FileReport:
    """Take every row of a file, or none; the report is kept either way."""
    report_id, delivery_id = new_ids
    taken: UUID | None = None
    if not content.faults:
        delivery = StatisticsDelivery(
            agreement_id=agreement_id, origin=origin, rows=list(content.rows)
        )
        await take_delivery(
            session, catalogue, principal, delivery, arrival=arrival, new_id=delivery_id
        )
        taken = delivery_id
    report = _report(report_id, agreement_id, arrival, content, delivery_id=taken)
    await statistics.add_report(
        session,
        report,
        delivered_by=str(principal),
        media_type=arrival.media_type,
        content=arrival.content,
        faults=content.faults,
    )
    if taken is None:
        await record_change(
            session,
            at=arrival.received_at,
            principal=principal,
            action="statistics file refused",
            subject=f"statistics-report:{report_id}",
            facts={"faults": report.fault_count, "sha256": report.sha256},
        )
    return report


def _report(
    report_id: UUID | None,
    agreement_id: str,
    arrival: Arrival,
    content: FileContent,
    *,
    delivery_id: UUID | None,
) -> FileReport:
    return FileReport(
        id=report_id,
        agreement_id=agreement_id,
        received_at=arrival.received_at,
        sha256=arrival.content.sha256,
        row_count=content.row_count,
        is_taken=not content.faults,
        delivery_id=delivery_id,
        fault_count=len(content.faults),
        faults=content.faults[:FAULTS_SHOWN_MAXIMUM],
    )


async def read_report(session: AsyncSession, principal: Principal, report_id: UUID) -> FileReport:
    """A file's report, for its sender and for those who oversee."""
    found = await statistics.report_of(session, report_id)
    is_supplier = principal.role == "statistics-supplier"
    if found is None or (is_supplier and found[0] != str(principal)):
        raise NotFound("There is no report with this id.")
    return found[1]
