from typing import Literal

EarlierLinePart = Literal['redistribution', 'share']

EARLIER_LINE_PART_VALUES: set[EarlierLinePart] = { 'redistribution', 'share',  }

def check_earlier_line_part(value: str) -> EarlierLinePart:
    if value in EARLIER_LINE_PART_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {EARLIER_LINE_PART_VALUES!r}")
