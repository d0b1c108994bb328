from typing import Literal

CaseState = Literal['awaiting_supplement', 'decided', 'open', 'proposed', 'reopened']

CASE_STATE_VALUES: set[CaseState] = { 'awaiting_supplement', 'decided', 'open', 'proposed', 'reopened',  }

def check_case_state(value: str) -> CaseState:
    if value in CASE_STATE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {CASE_STATE_VALUES!r}")
