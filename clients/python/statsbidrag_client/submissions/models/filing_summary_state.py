from typing import Literal

FilingSummaryState = Literal['closed', 'filed', 'supplement_requested', 'supplemented']

FILING_SUMMARY_STATE_VALUES: set[FilingSummaryState] = { 'closed', 'filed', 'supplement_requested', 'supplemented',  }

def check_filing_summary_state(value: str) -> FilingSummaryState:
    if value in FILING_SUMMARY_STATE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {FILING_SUMMARY_STATE_VALUES!r}")
