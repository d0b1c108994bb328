from typing import Literal

DegreeChangeStatus = Literal['awaited', 'met', 'not_applicable', 'not_met', 'officer_judges', 'partly_met']

DEGREE_CHANGE_STATUS_VALUES: set[DegreeChangeStatus] = { 'awaited', 'met', 'not_applicable', 'not_met', 'officer_judges', 'partly_met',  }

def check_degree_change_status(value: str) -> DegreeChangeStatus:
    if value in DEGREE_CHANGE_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {DEGREE_CHANGE_STATUS_VALUES!r}")
