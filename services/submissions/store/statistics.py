"""Deliveries of statistics, and what is known from them."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, insert, select
from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from services.submissions.tables import (
    TABLES,
    DeliveryRow,
    StatisticFiguresRow,
    StatisticsReportRow,
)
from shared.schemas.statistics import FileFault, FileReport
from shared.schemas.submissions import KnownStatistic, StatisticsDelivery, StatisticsReceipt


async def add_delivery(
    session: AsyncSession,
    receipt: StatisticsReceipt,
    delivery: StatisticsDelivery,
    *,
    delivered_by: str,
    content: bytes,
) -> None:
    """Write a delivery and every row of it."""
    await session.execute(
        insert(DeliveryRow).values(
            id=receipt.id,
            agreement_id=receipt.agreement.id,
            agreement_version=receipt.agreement.version,
            agreement_sha256=receipt.agreement.sha256,
            origin=receipt.origin,
            received_at=receipt.received_at,
            delivered_by=delivered_by,
            row_count=receipt.row_count,
            sha256=receipt.sha256,
            content=content,
        )
    )
    await session.execute(
        insert(StatisticFiguresRow),
        [{"delivery_id": receipt.id, **row.model_dump(mode="json")} for row in delivery.rows],
    )


async def known_statistics(
    session: AsyncSession,
    *,
    agreement_id: str,
    statistic_ids: list[str] | None,
    as_of: datetime | None = None,
) -> list[KnownStatistic]:
    """The latest figures per statistic, recipient and month, or those known at an instant."""
    row, delivery = StatisticFiguresRow, DeliveryRow
    identity = (col(row.statistic_id), col(row.recipient_id), col(row.period))
    query = (
        select(
            *identity,
            col(row.figures),
            col(row.delivery_id),
            col(delivery.received_at),
            col(delivery.origin),
        )
        .join(delivery, col(delivery.id) == row.delivery_id)
        .where(col(delivery.agreement_id) == agreement_id)
        .ext(distinct_on(*identity))
        .order_by(*identity, col(delivery.number).desc())
    )
    if statistic_ids is not None:
        query = query.where(col(row.statistic_id).in_(statistic_ids))
    if as_of is not None:
        query = query.where(col(delivery.received_at) <= as_of)
    return [KnownStatistic(**found) for found in (await session.execute(query)).mappings()]


async def first_deliveries(
    session: AsyncSession, *, agreement_id: str, statistic_ids: list[str]
) -> dict[tuple[str, str, str], datetime]:
    """When figures were first there, by statistic, recipient and month."""
    row, delivery = StatisticFiguresRow, DeliveryRow
    query = (
        select(
            col(row.statistic_id),
            col(row.recipient_id),
            col(row.period),
            func.min(delivery.received_at),
        )
        .join(delivery, col(delivery.id) == row.delivery_id)
        .where(col(delivery.agreement_id) == agreement_id, col(row.statistic_id).in_(statistic_ids))
        .group_by(col(row.statistic_id), col(row.recipient_id), col(row.period))
    )
    return {
        (statistic_id, recipient_id, period): at
        for statistic_id, recipient_id, period, at in await session.execute(query)
    }


async def add_report(
    session: AsyncSession,
    report: FileReport,
    *,
    delivered_by: str,
    media_type: str,
    content: bytes,
    faults: Sequence[FileFault],
) -> None:
    """Keep a file, and everything that was found in it."""
    await session.execute(
        insert(StatisticsReportRow).values(
            id=report.id,
            agreement_id=report.agreement_id,
            received_at=report.received_at,
            delivered_by=delivered_by,
            media_type=media_type,
            sha256=report.sha256,
            content=content,
            row_count=report.row_count,
            delivery_id=report.delivery_id,
            faults=[fault.model_dump(mode="json") for fault in faults],
        )
    )


async def report_of(session: AsyncSession, report_id: UUID) -> tuple[str, FileReport] | None:
    """A file's report, and who delivered it; or None."""
    columns = [
        column for column in TABLES["submissions.statistics_report"].c if column.name != "content"
    ]
    query = select(*columns).where(col(StatisticsReportRow.id) == report_id)
    row = (await session.execute(query)).mappings().one_or_none()
    if row is None:
        return None
    report = FileReport(
        id=row["id"],
        agreement_id=row["agreement_id"],
        received_at=row["received_at"],
        sha256=row["sha256"],
        row_count=row["row_count"],
        is_taken=row["delivery_id"] is not None,
        delivery_id=row["delivery_id"],
        fault_count=len(row["faults"]),
        faults=row["faults"],
    )
    return row["delivered_by"], report
