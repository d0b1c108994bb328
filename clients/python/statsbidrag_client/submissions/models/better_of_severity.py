from typing import Literal

BetterOfSeverity = Literal['decides', 'informs', 'warns']

BETTER_OF_SEVERITY_VALUES: set[BetterOfSeverity] = { 'decides', 'informs', 'warns',  }

def check_better_of_severity(value: str) -> BetterOfSeverity:
    if value in BETTER_OF_SEVERITY_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {BETTER_OF_SEVERITY_VALUES!r}")
