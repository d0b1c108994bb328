from typing import Literal

OutcomeStatus = Literal['awaited', 'met', 'not_applicable', 'not_met', 'officer_judges', 'partly_met']

OUTCOME_STATUS_VALUES: set[OutcomeStatus] = { 'awaited', 'met', 'not_applicable', 'not_met', 'officer_judges', 'partly_met',  }

def check_outcome_status(value: str) -> OutcomeStatus:
    if value in OUTCOME_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {OUTCOME_STATUS_VALUES!r}")
