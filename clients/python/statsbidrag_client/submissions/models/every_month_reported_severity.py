from typing import Literal

EveryMonthReportedSeverity = Literal['decides', 'informs', 'warns']

EVERY_MONTH_REPORTED_SEVERITY_VALUES: set[EveryMonthReportedSeverity] = { 'decides', 'informs', 'warns',  }

def check_every_month_reported_severity(value: str) -> EveryMonthReportedSeverity:
    if value in EVERY_MONTH_REPORTED_SEVERITY_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {EVERY_MONTH_REPORTED_SEVERITY_VALUES!r}")
