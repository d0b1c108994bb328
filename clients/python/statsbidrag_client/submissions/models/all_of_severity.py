from typing import Literal

AllOfSeverity = Literal['decides', 'informs', 'warns']

ALL_OF_SEVERITY_VALUES: set[AllOfSeverity] = { 'decides', 'informs', 'warns',  }

def check_all_of_severity(value: str) -> AllOfSeverity:
    if value in ALL_OF_SEVERITY_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ALL_OF_SEVERITY_VALUES!r}")
