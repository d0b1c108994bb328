from typing import Literal

MeasureKind = Literal['dialogue', 'reclaim', 'withhold']

MEASURE_KIND_VALUES: set[MeasureKind] = { 'dialogue', 'reclaim', 'withhold',  }

def check_measure_kind(value: str) -> MeasureKind:
    if value in MEASURE_KIND_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {MEASURE_KIND_VALUES!r}")
