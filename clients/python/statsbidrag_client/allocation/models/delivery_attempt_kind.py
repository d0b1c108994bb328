from typing import Literal

DeliveryAttemptKind = Literal['feed', 'resend', 'test']

DELIVERY_ATTEMPT_KIND_VALUES: set[DeliveryAttemptKind] = { 'feed', 'resend', 'test',  }

def check_delivery_attempt_kind(value: str) -> DeliveryAttemptKind:
    if value in DELIVERY_ATTEMPT_KIND_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {DELIVERY_ATTEMPT_KIND_VALUES!r}")
