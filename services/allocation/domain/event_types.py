"""What allocation tells of in its feed of events, and of each kind an example.

A recipient is told of its own payments, claims and due dates, and everyone of runs once released.
"""

from collections.abc import Mapping
from typing import Literal

from shared.schemas.base import Label
from shared.schemas.events import EventType, Fact

_UUID = "0190b0c1-7a3e-7000-8000-000000000001"
_AGREEMENT = "okad-tillganglighet-2024"
_WHOSE: dict[str, Fact] = {"agreement_id": _AGREEMENT, "recipient_id": "01"}
_RUN: dict[str, Fact] = {
    "agreement_id": _AGREEMENT,
    "recipient_id": None,
    "occasion_id": "december-2024",
    "number": 1,
    "total_kronor": 1_197_500_000,
    "result_sha256": "9f86d081" + "0" * 56,
}
_PAYMENT: dict[str, Fact] = {**_WHOSE, "run_id": _UUID, "kronor": 6_929_444, "attempt": 1}
_CLAIM: dict[str, Fact] = {
    **_WHOSE, "kind": "unspent", "kronor": 12_000, "due": "2025-03-31",
}  # fmt: skip
_DUE: dict[str, Fact] = {**_WHOSE, "due": "2025-03-31", "days_before": 14}


_SEEN_BY: Mapping[str, Literal["everyone", "officers"]] = {
    **dict.fromkeys(("run.released", "run.paid"), "everyone"),
    **dict.fromkeys(("run.computed", "run.approved", "run.withdrawn"), "officers"),
    **dict.fromkeys(("claim.proposed", "claim.withdrawn", "payment.contradicted"), "officers"),
    "payment-file.made": "officers",
}
"""What is not its recipient's to know, or is everybody's."""


def _type(name: str, subject: str, data: dict[str, Fact], *, sv: str, en: str) -> EventType:
    return EventType(
        type=f"se.statsbidrag.allocation.{name}",
        meaning=Label(sv=sv, en=en),
        subject=f"{subject}:<id>",
        data=data,
        seen_by=_SEEN_BY.get(name, "recipient"),
    )


_WORDS = {
    ("run", "computed"): ("Ett utbetalningstillfälle är beräknat.", "An occasion is computed."),
    ("run", "approved"): ("En körning är godkänd av en annan.", "A run is approved by another."),
    ("run", "released"): (
        "En körning är släppt: beloppen är beslutade.",
        "A run is released: its amounts are decided.",
    ),
    ("run", "paid"): ("Allt i en körning är utbetalt.", "All of a run has been paid."),
    ("run", "withdrawn"): ("En körning är återtagen.", "A run is withdrawn."),
    ("payment", "accepted"): ("Banken har betalat ut.", "The bank has paid."),
    ("payment", "rejected"): (
        "Banken har avvisat betalningen, som ska göras om.",
        "The bank has rejected the payment, which is due again.",
    ),
    ("payment", "contradicted"): (
        "Bankens besked motsäger ett tidigare; en person måste fråga.",
        "The bank contradicts what it said before; a person must ask.",
    ),
    ("claim", "proposed"): ("Ett återkrav är föreslaget.", "A claim is proposed."),
    ("claim", "decided"): ("Ett återkrav är beslutat.", "A claim is decided."),
    ("claim", "withdrawn"): ("Ett återkrav är återtaget.", "A claim is withdrawn."),
    ("claim", "received"): (
        "Pengar har kommit in på ett återkrav.",
        "Money has come in on a claim.",
    ),
    ("claim", "near"): ("Ett återkrav förfaller snart.", "A claim is soon due."),
    ("claim", "overdue"): ("Ett återkrav har förfallit.", "A claim is past its day."),
}
_SUBJECTS = {"run": _RUN, "payment": _PAYMENT, "claim": _CLAIM}

EVENT_TYPES: Mapping[str, EventType] = {
    **{
        f"{subject}.{step}": _type(
            f"{subject}.{step}",
            subject,
            {**_CLAIM, **_DUE} if step in {"near", "overdue"} else _SUBJECTS[subject],
            sv=sv,
            en=en,
        )
        for (subject, step), (sv, en) in _WORDS.items()
    },
    "payment-file.made": _type(
        "payment-file.made",
        "payment-file",
        {
            "agreement_id": _AGREEMENT,
            "recipient_id": None,
            "run_id": _UUID,
            "payment_count": 21,
            "total_kronor": 1_197_500_000,
            "sha256": "9f86d081" + "0" * 56,
        },
        sv="En betalfil till banken är gjord.",
        en="A payment file for the bank has been made.",
    ),
    "due-date.near": _type(
        "due-date.near",
        "recipient",
        {**_DUE, "obligation_id": "requisition"},
        sv="Något som en mottagare ska göra om pengarna förfaller snart.",
        en="Something that a recipient must do about the money is soon due.",
    ),
}
"""By the last words of their names."""
