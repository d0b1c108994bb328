from typing import Literal

ShareAtLeastSeverity = Literal['decides', 'informs', 'warns']

SHARE_AT_LEAST_SEVERITY_VALUES: set[ShareAtLeastSeverity] = { 'decides', 'informs', 'warns',  }

def check_share_at_least_severity(value: str) -> ShareAtLeastSeverity:
    if value in SHARE_AT_LEAST_SEVERITY_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {SHARE_AT_LEAST_SEVERITY_VALUES!r}")
