from typing import Literal

DifferenceKind = Literal['added', 'changed', 'removed']

DIFFERENCE_KIND_VALUES: set[DifferenceKind] = { 'added', 'changed', 'removed',  }

def check_difference_kind(value: str) -> DifferenceKind:
    if value in DIFFERENCE_KIND_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {DIFFERENCE_KIND_VALUES!r}")
