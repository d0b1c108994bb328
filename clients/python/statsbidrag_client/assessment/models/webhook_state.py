from typing import Literal

WebhookState = Literal['approved', 'awaits_approval', 'disabled', 'refused', 'unregistered']

WEBHOOK_STATE_VALUES: set[WebhookState] = { 'approved', 'awaits_approval', 'disabled', 'refused', 'unregistered',  }

def check_webhook_state(value: str) -> WebhookState:
    if value in WEBHOOK_STATE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {WEBHOOK_STATE_VALUES!r}")
