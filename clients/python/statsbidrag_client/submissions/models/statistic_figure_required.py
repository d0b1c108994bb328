from typing import Literal

StatisticFigureRequired = Literal['no', 'yes']

STATISTIC_FIGURE_REQUIRED_VALUES: set[StatisticFigureRequired] = { 'no', 'yes',  }

def check_statistic_figure_required(value: str) -> StatisticFigureRequired:
    if value in STATISTIC_FIGURE_REQUIRED_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {STATISTIC_FIGURE_REQUIRED_VALUES!r}")
