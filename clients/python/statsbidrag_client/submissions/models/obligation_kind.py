from typing import Literal

ObligationKind = Literal['activity_report', 'data_delivery', 'economic_report', 'final_report', 'interim_report', 'repayment', 'report', 'requisition', 'statistics']

OBLIGATION_KIND_VALUES: set[ObligationKind] = { 'activity_report', 'data_delivery', 'economic_report', 'final_report', 'interim_report', 'repayment', 'report', 'requisition', 'statistics',  }

def check_obligation_kind(value: str) -> ObligationKind:
    if value in OBLIGATION_KIND_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {OBLIGATION_KIND_VALUES!r}")
