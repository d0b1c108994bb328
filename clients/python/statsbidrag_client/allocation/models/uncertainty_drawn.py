from typing import Literal

UncertaintyDrawn = Literal['by_month', 'by_recipient']

UNCERTAINTY_DRAWN_VALUES: set[UncertaintyDrawn] = { 'by_month', 'by_recipient',  }

def check_uncertainty_drawn(value: str) -> UncertaintyDrawn:
    if value in UNCERTAINTY_DRAWN_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {UNCERTAINTY_DRAWN_VALUES!r}")
