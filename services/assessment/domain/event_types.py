"""What assessment tells of in its feed of events, and of each kind an example.

Until a judgement is approved it is the officers' own work: a recipient is told of what is decided.
"""

from collections.abc import Mapping

from shared.schemas.base import Label
from shared.schemas.events import EventType

_AGREEMENT = "okad-tillganglighet-2024"
_CASE = {
    "agreement_id": _AGREEMENT,
    "recipient_id": "01",
    "condition_id": "general-requirements",
    "number": 2,
}


def _case(kind: str, *, sv: str, en: str) -> EventType:
    return EventType(
        type=f"se.statsbidrag.assessment.case.{kind}",
        meaning=Label(sv=sv, en=en),
        subject="case:<id>",
        data=_CASE,
        seen_by="recipient" if kind == "approved" else "officers",
    )


EVENT_TYPES: Mapping[str, EventType] = {
    "conditions.evaluated": EventType(
        type="se.statsbidrag.assessment.conditions.evaluated",
        meaning=Label(
            sv="Villkoren i en överenskommelse har prövats mot det som lämnats in.",
            en="An agreement's conditions have been judged by what has been filed.",
        ),
        subject="evaluation:<id>",
        data={
            "agreement_id": _AGREEMENT,
            "recipient_id": None,
            "outcomes": 42,
            "scope": "all",
            "dossier_sha256": "9f86d081" + "0" * 56,
            "agreement_sha256": "9f86d081" + "0" * 56,
        },
        seen_by="officers",
    ),
    "case.supplement-requested": _case(
        "supplement-requested",
        sv="Handläggaren har noterat att komplettering är begärd.",
        en="An officer has noted that a supplement has been asked for.",
    ),
    "case.proposed": _case(
        "proposed",
        sv="En helhetsbedömning är föreslagen och väntar på en annan person.",
        en="An overall judgement is proposed and awaits another person.",
    ),
    "case.handed-back": _case(
        "handed-back",
        sv="Ett förslag är återlämnat eller återtaget.",
        en="A proposal has been handed back or withdrawn.",
    ),
    "case.approved": _case(
        "approved",
        sv="En helhetsbedömning är beslutad; mottagaren får veta det.",
        en="An overall judgement is decided; its recipient is told.",
    ),
    "case.reopened": _case(
        "reopened", sv="Ett beslutat ärende är återupptaget.", en="A decided case is reopened."
    ),
    "report.compiled": EventType(
        type="se.statsbidrag.assessment.report.compiled",
        meaning=Label(
            sv="Den nationella sammanställningen är gjord.",
            en="The national compilation has been made.",
        ),
        subject="compilation:<id>",
        data={
            "agreement_id": _AGREEMENT,
            "recipient_id": None,
            "occasion": "interim-report",
            "number": 1,
        },
        seen_by="officers",
    ),
    "statistics.published": EventType(
        type="se.statsbidrag.assessment.statistics.published",
        meaning=Label(
            sv="En månads statistik är publicerad, med små tal skyddade.",
            en="A month's statistics are published, with small counts protected.",
        ),
        subject="publication:<id>",
        data={
            "agreement_id": _AGREEMENT,
            "recipient_id": None,
            "period": "2024-03",
            "hidden": 4,
        },
        seen_by="everyone",
    ),
}
"""By the last words of their names."""
