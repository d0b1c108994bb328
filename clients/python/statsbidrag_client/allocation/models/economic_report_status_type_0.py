from typing import Literal

EconomicReportStatusType0 = Literal['awaited', 'met', 'not_applicable', 'not_met', 'officer_judges', 'partly_met']

ECONOMIC_REPORT_STATUS_TYPE_0_VALUES: set[EconomicReportStatusType0] = { 'awaited', 'met', 'not_applicable', 'not_met', 'officer_judges', 'partly_met',  }

def check_economic_report_status_type_0(value: str) -> EconomicReportStatusType0:
    if value in ECONOMIC_REPORT_STATUS_TYPE_0_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ECONOMIC_REPORT_STATUS_TYPE_0_VALUES!r}")
