"""What several addresses take: who asks, which filing, and the bytes as they arrive."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends, Path, Query, Request
from pydantic import Field, StringConstraints

from services.submissions.domain.reading import MEDIA_TYPES
from services.submissions.files.inspection import Inspector
from services.submissions.store.statistics import StatisticFilter
from services.submissions.usecases.envelopes import Arrival
from services.submissions.usecases.intake import Desk
from shared.kit.database import Database
from shared.kit.idempotency import begin_fingerprint
from shared.kit.principals import Principal, allow
from shared.kit.signatures import Signer
from shared.kit.spool import Spool
from shared.kit.strict_json import UnsupportedMediaType
from shared.kit.wiring import ClockNow
from shared.schemas.base import MONTH_PATTERN, FigureName, Identifier, Instant, RecipientId

UPLOAD_LIMIT_BYTES = 25 * 1024 * 1024


async def _arrival(request: Request, clock: ClockNow) -> Arrival:
    """All the bytes, and the instant the last of them was in."""
    spool, fingerprint = Spool(), begin_fingerprint(request)
    async for piece in request.stream():
        spool.add(piece)
        fingerprint.update(piece)
    media_type = request.headers.get("content-type", "")
    return Arrival(spool.content(), media_type[:200], clock.now())


async def _signer(request: Request) -> Signer:
    signer: Signer = request.app.state.signer
    return signer


async def _inspector(request: Request) -> Inspector:
    inspector: Inspector = request.app.state.inspector
    return inspector


async def _database(request: Request) -> Database:
    database: Database = request.app.state.database
    return database


async def _desk(request: Request) -> Desk:
    desk: Desk = request.app.state.desk
    return desk


AtDesk = Annotated[Desk, Depends(_desk)]
Arrived = Annotated[Arrival, Depends(_arrival)]
Signs = Annotated[Signer, Depends(_signer)]
Inspects = Annotated[Inspector, Depends(_inspector)]
Databases = Annotated[Database, Depends(_database)]
AgreementId = Annotated[Identifier, Path(description="The agreement's id.")]
FilingId = Annotated[UUID, Path(description="The filing's id, from its receipt.")]
VersionNumber = Annotated[int, Path(ge=1, le=10**6, description="The version, from 1.")]
Filer = Annotated[Principal, Depends(allow("region", "rss", "skr"))]
Reader = Annotated[
    Principal,
    Depends(allow("region", "rss", "skr", "assessor", "approver", "payer", "auditor", "service")),
]
Assessor = Annotated[Principal, Depends(allow("assessor"))]
Overseer = Annotated[
    Principal, Depends(allow("assessor", "approver", "payer", "auditor", "service"))
]
Assessing = Annotated[Principal, Depends(allow("service", "assessor", "approver", "auditor"))]
Supplier = Annotated[Principal, Depends(allow("statistics-supplier"))]

WantedAgreement = Annotated[Identifier, Query(examples=["okad-tillganglighet-2024"])]
WantedObligation = Annotated[Identifier, Query(examples=["region-report"])]
WantedRecipient = Annotated[RecipientId, Query(examples=["01"])]
MonthText = Annotated[
    str,
    StringConstraints(pattern=MONTH_PATTERN),
    Field(examples=["2024-03"]),
]
PeriodText = Annotated[
    MonthText | None,
    Query(description="The month, such as 2024-03, for what is owed month by month."),
]


async def _wanted_statistics(
    statistic_ids: Annotated[
        list[Identifier] | None, Query(description="Only these statistics; none: all.")
    ] = None,
    recipient_ids: Annotated[
        list[RecipientId] | None,
        Query(description="Only the statistics of these recipients; none: of all."),
    ] = None,
    periods: Annotated[
        list[MonthText] | None, Query(description="Only the statistics of these; none: of all.")
    ] = None,
    broken_down_by: Annotated[
        list[FigureName],
        Query(description="Statistics in parts by exactly these; none: the wholes."),
    ] = [],  # noqa: B006 - FastAPI copies it
    as_of: Annotated[
        Instant | None,
        Query(description="Statistics as known at this instant; none: as known now."),
    ] = None,
) -> StatisticFilter:
    return StatisticFilter(
        statistic_ids=statistic_ids,
        recipient_ids=recipient_ids,
        periods=periods,
        broken_down_by=broken_down_by,
        as_of=as_of,
    )


WantedStatistics = Annotated[StatisticFilter, Depends(_wanted_statistics)]

_ANSWERS_SCHEMA = {"type": "object", "description": "Answers by question id; see the form."}
_BINARY = {"schema": {"type": "string", "format": "binary"}, "example": "(the bytes)"}
FILING_BODY = {
    "requestBody": {
        "required": True,
        "description": "The report as JSON or as the form filled in in Word or Excel, or as "
        "multipart with the part `report` (any of these) and one part per attachment, named by "
        "its question id.",
        "content": {
            "application/json": {
                "schema": _ANSWERS_SCHEMA,
                "example": {"answers": {"3.4-in-time": True}, "refers_to_earlier_report": []},
            },
            "multipart/form-data": {
                "schema": {"type": "object", "properties": {"report": {"type": "string"}}},
                "example": {"report": "{}"},
            },
            **dict.fromkeys(MEDIA_TYPES[2:], _BINARY),
        },
    }
}


BYTES: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "The bytes, to be kept and not shown.",
        "content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}},
    }
}
"""What an operation answers that gives a file back."""


def refuse_other_media_types(arrival: Arrival) -> None:
    """Raise UnsupportedMediaType unless the envelope says something that can be a filing."""
    if arrival.media_type.split(";")[0].strip().lower() not in MEDIA_TYPES:
        raise UnsupportedMediaType(f"A filing is sent as {' or '.join(MEDIA_TYPES)}.")
