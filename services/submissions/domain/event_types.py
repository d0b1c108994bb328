"""What submissions tells of in its feed of events, and of each kind an example."""

from collections.abc import Mapping

from shared.schemas.base import Label
from shared.schemas.events import EventType

_FILED = {
    "agreement_id": "okad-tillganglighet-2024",
    "recipient_id": "01",
    "obligation_id": "region-report",
    "version": 1,
}
_LOOKED = {
    "agreement_id": "okad-tillganglighet-2024",
    "recipient_id": "01",
    "version": 1,
    "finding_count": 0,
}

EVENT_TYPES: Mapping[str, EventType] = {
    "filing.received": EventType(
        type="se.statsbidrag.filing.received",
        meaning=Label(
            sv="En inlämning, eller en ny version av den, har kommit in och fått sitt kvitto.",
            en="A filing, or another version of it, has arrived and got its receipt.",
        ),
        subject="filings/<id>",
        data={
            **_FILED,
            "registration_number": "S-2024-000001",
            "sha256": "9f86d081" + "0" * 56,
            "agreement_sha256": "9f86d081" + "0" * 56,
            "period": None,
            "late": False,
        },
    ),
    "filing.read": EventType(
        type="se.statsbidrag.filing.read",
        meaning=Label(
            sv="Filerna i en version har lästs igenom; nu finns alla iakttagelser.",
            en="The files of a version have been looked into; now all findings are there.",
        ),
        subject="filings/<id>",
        data=_LOOKED,
    ),
    "filing.quarantined": EventType(
        type="se.statsbidrag.filing.quarantined",
        meaning=Label(
            sv="En fil i versionen är skadlig eller går inte att läsa och hålls undan.",
            en="A file of the version is harmful or cannot be read, and is held apart.",
        ),
        subject="filings/<id>",
        data={**_LOOKED, "finding_count": 1},
    ),
    "filing.supplement-requested": EventType(
        type="se.statsbidrag.filing.supplement-requested",
        meaning=Label(
            sv="Bedömaren har begärt komplettering av en inlämning.",
            en="The assessor has asked for a filing to be supplemented.",
        ),
        subject="filings/<id>",
        data={**_FILED, "questions": 2},
    ),
    "filing.closed": EventType(
        type="se.statsbidrag.filing.closed",
        meaning=Label(
            sv="Handläggaren har lagt en inlämning till handlingarna.",
            en="An officer has put a filing aside as dealt with.",
        ),
        subject="filings/<id>",
        data=_FILED,
    ),
    "statistics.delivered": EventType(
        type="se.statsbidrag.statistics.delivered",
        meaning=Label(
            sv="En leverans av månadsstatistik har tagits emot.",
            en="A delivery of monthly statistics has been taken.",
        ),
        subject="statistics-deliveries/<id>",
        data={
            "agreement_id": "okad-tillganglighet-2024",
            "recipient_id": None,
            "rows": 21,
            "sha256": "9f86d081" + "0" * 56,
            "agreement_sha256": "9f86d081" + "0" * 56,
        },
        seen_by="everyone",
    ),
}
"""By the last words of their names."""
