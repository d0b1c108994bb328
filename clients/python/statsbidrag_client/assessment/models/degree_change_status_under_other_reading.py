from typing import Literal

DegreeChangeStatusUnderOtherReading = Literal['awaited', 'met', 'not_applicable', 'not_met', 'officer_judges', 'partly_met']

DEGREE_CHANGE_STATUS_UNDER_OTHER_READING_VALUES: set[DegreeChangeStatusUnderOtherReading] = { 'awaited', 'met', 'not_applicable', 'not_met', 'officer_judges', 'partly_met',  }

def check_degree_change_status_under_other_reading(value: str) -> DegreeChangeStatusUnderOtherReading:
    if value in DEGREE_CHANGE_STATUS_UNDER_OTHER_READING_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {DEGREE_CHANGE_STATUS_UNDER_OTHER_READING_VALUES!r}")
