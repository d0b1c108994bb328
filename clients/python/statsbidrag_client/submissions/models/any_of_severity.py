from typing import Literal

AnyOfSeverity = Literal['decides', 'informs', 'warns']

ANY_OF_SEVERITY_VALUES: set[AnyOfSeverity] = { 'decides', 'informs', 'warns',  }

def check_any_of_severity(value: str) -> AnyOfSeverity:
    if value in ANY_OF_SEVERITY_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ANY_OF_SEVERITY_VALUES!r}")
