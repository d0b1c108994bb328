from typing import Literal

AnsweredYesSeverity = Literal['decides', 'informs', 'warns']

ANSWERED_YES_SEVERITY_VALUES: set[AnsweredYesSeverity] = { 'decides', 'informs', 'warns',  }

def check_answered_yes_severity(value: str) -> AnsweredYesSeverity:
    if value in ANSWERED_YES_SEVERITY_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ANSWERED_YES_SEVERITY_VALUES!r}")
