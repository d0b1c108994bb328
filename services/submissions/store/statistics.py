"""Deliveries of statistics, and what is known from them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Select,
    String,
    and_,
    cast,
    func,
    insert,
    literal,
    select,
)
from sqlalchemy.dialects.postgresql import ARRAY, JSONB, distinct_on
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from services.submissions.store.contents import within_statements
from services.submissions.tables import (
    TABLES,
    DeliveryRow,
    StatisticFiguresRow,
    StatisticPartRow,
    StatisticsReportRow,
)
from shared.kit.spool import Content
from shared.schemas.statistics import FileFault, FileReport
from shared.schemas.submissions import KnownStatistic, StatisticsDelivery, StatisticsReceipt


async def add_delivery(
    session: AsyncSession,
    receipt: StatisticsReceipt,
    delivery: StatisticsDelivery,
    *,
    delivered_by: str,
    content: Content,
) -> None:
    """Write a delivery and every row of it."""
    async with within_statements(session, content) as kept:
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
                content=kept,
            )
        )
    wholes: list[dict[str, Any]] = []
    parts: list[dict[str, Any]] = []
    for row in delivery.rows:
        facts = {"delivery_id": receipt.id, **row.model_dump(mode="json")}
        (parts if row.breakdown else wholes).append(facts)
    await session.execute(
        insert(StatisticFiguresRow),
        [{name: row[name] for name in row if name != "breakdown"} for row in wholes],
    )
    if parts:
        await session.execute(insert(StatisticPartRow), parts)


@dataclass(frozen=True, slots=True)
class StatisticFilter:
    """Which of the known figures are wanted; None: all."""

    statistic_ids: Sequence[str] | None = None
    recipient_ids: Sequence[str] | None = None
    periods: Sequence[str] | None = None
    broken_down_by: Sequence[str] = ()
    """The parts by exactly these breakdowns; none: the wholes."""
    as_of: datetime | None = None
    """What was known at this instant; None: what is known now."""

    def clauses(self) -> list[ColumnElement[bool]]:
        """What the rows must meet."""
        row = StatisticFiguresRow
        named = (
            (col(row.statistic_id), self.statistic_ids),
            (col(row.recipient_id), self.recipient_ids),
            (col(row.period), self.periods),
        )
        met: list[ColumnElement[bool]] = [
            column.in_(wanted) for column, wanted in named if wanted is not None
        ]
        if self.as_of is not None:
            met.append(col(DeliveryRow.received_at) <= self.as_of)
        return met


async def known_statistics(
    session: AsyncSession, wanted: StatisticFilter, *, agreement_id: str
) -> list[KnownStatistic]:
    """The latest figures per statistic, recipient and month, whole or broken down."""
    row, delivery = StatisticFiguresRow, DeliveryRow
    identity = (col(row.statistic_id), col(row.recipient_id), col(row.period))
    latest = (
        select(
            *identity,
            col(row.figures),
            col(row.delivery_id),
            col(delivery.received_at),
            func.min(delivery.received_at).over(partition_by=identity).label("first_received_at"),
            col(delivery.origin),
        )
        .join(delivery, col(delivery.id) == row.delivery_id)
        .where(col(delivery.agreement_id) == agreement_id, *wanted.clauses())
        .ext(distinct_on(*identity))
        .order_by(*identity, col(delivery.number).desc())
    )
    query = _parts_of(latest, wanted.broken_down_by) if wanted.broken_down_by else latest
    return [KnownStatistic(**found) for found in (await session.execute(query)).mappings()]


def _parts_of(latest: Select[Any], broken_down_by: Sequence[str]) -> Select[Any]:
    """The parts that came with the latest figures, by exactly these breakdowns."""
    whole, part = latest.subquery(), TABLES["submissions.statistic_part"].c
    names = cast(list(broken_down_by), ARRAY(String))
    identity = [whole.c[name] for name in ("statistic_id", "recipient_id", "period")]
    return (
        select(
            *identity,
            part.breakdown,
            part.figures,
            whole.c.delivery_id,
            whole.c.received_at,
            whole.c.first_received_at,
            whole.c.origin,
        )
        .join(
            part.breakdown.table,
            and_(
                part.delivery_id == whole.c.delivery_id,
                *(part[column.name] == column for column in identity),
            ),
        )
        .where(
            part.breakdown.has_all(names),
            part.breakdown.op("-", return_type=JSONB())(names) == literal({}, JSONB),
        )
        .order_by(*identity, part.breakdown)
    )


async def add_report(
    session: AsyncSession,
    report: FileReport,
    *,
    delivered_by: str,
    media_type: str,
    content: Content,
    faults: Sequence[FileFault],
) -> None:
    """Keep a file, and everything that was found in it."""
    async with within_statements(session, content) as kept:
        await session.execute(
            insert(StatisticsReportRow).values(
                id=report.id,
                agreement_id=report.agreement_id,
                received_at=report.received_at,
                delivered_by=delivered_by,
                media_type=media_type,
                sha256=report.sha256,
                content=kept,
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
