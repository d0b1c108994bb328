from typing import Literal

LineDifferencePart = Literal['redistribution', 'share']

LINE_DIFFERENCE_PART_VALUES: set[LineDifferencePart] = { 'redistribution', 'share',  }

def check_line_difference_part(value: str) -> LineDifferencePart:
    if value in LINE_DIFFERENCE_PART_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {LINE_DIFFERENCE_PART_VALUES!r}")
