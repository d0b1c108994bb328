from typing import Literal

FigureUnit = Literal['count', 'kronor', 'points', 'share', 'weight']

FIGURE_UNIT_VALUES: set[FigureUnit] = { 'count', 'kronor', 'points', 'share', 'weight',  }

def check_figure_unit(value: str) -> FigureUnit:
    if value in FIGURE_UNIT_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {FIGURE_UNIT_VALUES!r}")
