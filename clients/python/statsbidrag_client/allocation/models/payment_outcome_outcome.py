from typing import Literal

PaymentOutcomeOutcome = Literal['accepted', 'rejected']

PAYMENT_OUTCOME_OUTCOME_VALUES: set[PaymentOutcomeOutcome] = { 'accepted', 'rejected',  }

def check_payment_outcome_outcome(value: str) -> PaymentOutcomeOutcome:
    if value in PAYMENT_OUTCOME_OUTCOME_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {PAYMENT_OUTCOME_OUTCOME_VALUES!r}")
