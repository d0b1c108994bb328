from typing import Literal

ShareImprovedSeverity = Literal['decides', 'informs', 'warns']

SHARE_IMPROVED_SEVERITY_VALUES: set[ShareImprovedSeverity] = { 'decides', 'informs', 'warns',  }

def check_share_improved_severity(value: str) -> ShareImprovedSeverity:
    if value in SHARE_IMPROVED_SEVERITY_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {SHARE_IMPROVED_SEVERITY_VALUES!r}")
