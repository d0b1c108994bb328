from typing import Literal

FilingState = Literal['closed', 'filed', 'supplement_requested', 'supplemented']

FILING_STATE_VALUES: set[FilingState] = { 'closed', 'filed', 'supplement_requested', 'supplemented',  }

def check_filing_state(value: str) -> FilingState:
    if value in FILING_STATE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {FILING_STATE_VALUES!r}")
