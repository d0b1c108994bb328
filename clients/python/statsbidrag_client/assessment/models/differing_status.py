from typing import Literal

DifferingStatus = Literal['awaited', 'met', 'not_applicable', 'not_met', 'officer_judges', 'partly_met']

DIFFERING_STATUS_VALUES: set[DifferingStatus] = { 'awaited', 'met', 'not_applicable', 'not_met', 'officer_judges', 'partly_met',  }

def check_differing_status(value: str) -> DifferingStatus:
    if value in DIFFERING_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {DIFFERING_STATUS_VALUES!r}")
