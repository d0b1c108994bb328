"""What every service tells of its own telling."""

from collections.abc import Mapping

from shared.schemas.base import Label
from shared.schemas.events import EventType

DISABLED = EventType(
    type="se.statsbidrag.webhook.disabled",
    meaning=Label(
        sv="En webhook har misslyckats för många gånger och får inget mer förrän den återupptas.",
        en="A webhook has failed too often and is sent nothing more until it is resumed.",
    ),
    subject="webhooks/<id>",
    data={"agreement_id": None, "recipient_id": "01", "failures": 9, "delivered_to": 41},
)
TEST = EventType(
    type="se.statsbidrag.webhook.test",
    meaning=Label(
        sv="Skickas när en webhooks ägare ber om det, och står inte i flödet.",
        en="Sent when the owner of a webhook asks for it; it does not stand in the feed.",
    ),
    subject="webhooks/<id>",
    data={},
)
OWN_TYPES: Mapping[str, EventType] = {"webhook.disabled": DISABLED, "webhook.test": TEST}
"""By the last words of their names."""
