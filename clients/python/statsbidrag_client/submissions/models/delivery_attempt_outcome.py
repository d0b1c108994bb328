from typing import Literal

DeliveryAttemptOutcome = Literal['address_refused', 'answered_otherwise', 'delivered', 'redirected', 'too_slow', 'unreachable']

DELIVERY_ATTEMPT_OUTCOME_VALUES: set[DeliveryAttemptOutcome] = { 'address_refused', 'answered_otherwise', 'delivered', 'redirected', 'too_slow', 'unreachable',  }

def check_delivery_attempt_outcome(value: str) -> DeliveryAttemptOutcome:
    if value in DELIVERY_ATTEMPT_OUTCOME_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {DELIVERY_ATTEMPT_OUTCOME_VALUES!r}")
