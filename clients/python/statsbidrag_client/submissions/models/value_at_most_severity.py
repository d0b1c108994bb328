from typing import Literal

ValueAtMostSeverity = Literal['decides', 'informs', 'warns']

VALUE_AT_MOST_SEVERITY_VALUES: set[ValueAtMostSeverity] = { 'decides', 'informs', 'warns',  }

def check_value_at_most_severity(value: str) -> ValueAtMostSeverity:
    if value in VALUE_AT_MOST_SEVERITY_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {VALUE_AT_MOST_SEVERITY_VALUES!r}")
