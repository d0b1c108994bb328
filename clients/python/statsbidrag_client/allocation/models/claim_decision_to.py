from typing import Literal

ClaimDecisionTo = Literal['decided', 'withdrawn']

CLAIM_DECISION_TO_VALUES: set[ClaimDecisionTo] = { 'decided', 'withdrawn',  }

def check_claim_decision_to(value: str) -> ClaimDecisionTo:
    if value in CLAIM_DECISION_TO_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {CLAIM_DECISION_TO_VALUES!r}")
