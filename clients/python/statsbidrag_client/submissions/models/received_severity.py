from typing import Literal

ReceivedSeverity = Literal['decides', 'informs', 'warns']

RECEIVED_SEVERITY_VALUES: set[ReceivedSeverity] = { 'decides', 'informs', 'warns',  }

def check_received_severity(value: str) -> ReceivedSeverity:
    if value in RECEIVED_SEVERITY_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {RECEIVED_SEVERITY_VALUES!r}")
