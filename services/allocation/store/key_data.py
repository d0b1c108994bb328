"""Key data as uploaded: the latest of each kind is used, the earlier ones stay."""

from uuid import UUID

from sqlalchemy import insert, select
from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from services.allocation.tables import KeyDataSetRow
from shared.schemas.agreements import AgreementReference
from shared.schemas.allocations import KeyDataSet, KeyValue


async def add_key_data(session: AsyncSession, key_data: KeyDataSet) -> None:
    """Write an upload of key data."""
    facts = key_data.model_dump(exclude={"agreement", "values"})
    await session.execute(
        insert(KeyDataSetRow).values(
            agreement_id=key_data.agreement.id,
            agreement_version=key_data.agreement.version,
            agreement_sha256=key_data.agreement.sha256,
            data=[value.model_dump() for value in key_data.values],
            **facts,
        )
    )


async def latest_key_data(
    session: AsyncSession, agreement_id: str, *, data_set_ids: tuple[str, ...] | None
) -> list[KeyDataSet]:
    """The newest upload of each key data set of an agreement, or of those named."""
    row = KeyDataSetRow
    query = (
        select(row)
        .where(col(row.agreement_id) == agreement_id)
        .ext(distinct_on(col(row.data_set_id)))
        .order_by(col(row.data_set_id), col(row.number).desc())
    )
    if data_set_ids is not None:
        query = query.where(col(row.data_set_id).in_(data_set_ids))
    return [_key_data(found) for found in (await session.execute(query)).scalars()]


async def key_data_of(session: AsyncSession, key_data_id: UUID) -> KeyDataSet | None:
    """An upload of key data, or None."""
    row = await session.get(KeyDataSetRow, key_data_id)
    return None if row is None else _key_data(row)


def _key_data(row: KeyDataSetRow) -> KeyDataSet:
    return KeyDataSet(
        id=row.id,
        agreement=_reference(row),
        data_set_id=row.data_set_id,
        source=row.source,
        as_of=row.as_of,
        note=row.note,
        uploaded_at=row.uploaded_at,
        uploaded_by=row.uploaded_by,
        sha256=row.sha256,
        values=tuple(KeyValue(**value) for value in row.data),
    )


def _reference(row: KeyDataSetRow) -> AgreementReference:
    return AgreementReference(
        id=row.agreement_id, version=row.agreement_version, sha256=row.agreement_sha256
    )
