from typing import Literal

MonthPerformanceStatus = Literal['awaited', 'met', 'not_applicable', 'not_met', 'officer_judges', 'partly_met']

MONTH_PERFORMANCE_STATUS_VALUES: set[MonthPerformanceStatus] = { 'awaited', 'met', 'not_applicable', 'not_met', 'officer_judges', 'partly_met',  }

def check_month_performance_status(value: str) -> MonthPerformanceStatus:
    if value in MONTH_PERFORMANCE_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {MONTH_PERFORMANCE_STATUS_VALUES!r}")
