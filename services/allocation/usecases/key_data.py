"""Key data to share by, taken in."""

import hashlib
from datetime import datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.allocation.domain.key_data_checks import check_upload
from services.allocation.store import key_data as store
from shared.agreements.loader import LoadedAgreement
from shared.kit.audit import record_change
from shared.kit.principals import Principal
from shared.schemas.allocations import KeyDataSet, KeyDataUpload


async def upload_key_data(
    session: AsyncSession,
    loaded: LoadedAgreement,
    principal: Principal,
    upload: KeyDataUpload,
    *,
    now: datetime,
    new_id: UUID,
) -> KeyDataSet:
    """Take in key data to share by; the latest upload of a data set is the one used."""
    check_upload(loaded.agreement, upload)
    values = tuple(sorted(upload.values, key=lambda value: value.recipient_id))
    listing = "".join(f"{value.recipient_id},{value.value}\n" for value in values)
    key_data = KeyDataSet(
        id=new_id,
        agreement=loaded.reference,
        data_set_id=upload.data_set_id,
        source=upload.source,
        as_of=upload.as_of,
        note=upload.note,
        uploaded_at=now,
        uploaded_by=str(principal),
        sha256=hashlib.sha256(listing.encode()).hexdigest(),
        values=values,
    )
    await store.add_key_data(session, key_data)
    await record_change(
        session,
        at=now,
        principal=principal,
        action="key data uploaded",
        subject=f"key-data-set:{new_id}",
        facts={
            "data_set_id": upload.data_set_id,
            "sha256": key_data.sha256,
            "agreement_sha256": loaded.sha256,
        },
    )
    return key_data
