from typing import Literal

AnsweredSeverity = Literal['decides', 'informs', 'warns']

ANSWERED_SEVERITY_VALUES: set[AnsweredSeverity] = { 'decides', 'informs', 'warns',  }

def check_answered_severity(value: str) -> AnsweredSeverity:
    if value in ANSWERED_SEVERITY_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ANSWERED_SEVERITY_VALUES!r}")
