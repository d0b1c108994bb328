from typing import Literal

AmountPart = Literal['redistribution', 'share']

AMOUNT_PART_VALUES: set[AmountPart] = { 'redistribution', 'share',  }

def check_amount_part(value: str) -> AmountPart:
    if value in AMOUNT_PART_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {AMOUNT_PART_VALUES!r}")
