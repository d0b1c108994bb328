from typing import Literal

DueDateKind = Literal['economic_report', 'repayment', 'requisition']

DUE_DATE_KIND_VALUES: set[DueDateKind] = { 'economic_report', 'repayment', 'requisition',  }

def check_due_date_kind(value: str) -> DueDateKind:
    if value in DUE_DATE_KIND_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {DUE_DATE_KIND_VALUES!r}")
