from typing import Literal

MovedSumWay = Literal['direct', 'through_another_pot']

MOVED_SUM_WAY_VALUES: set[MovedSumWay] = { 'direct', 'through_another_pot',  }

def check_moved_sum_way(value: str) -> MovedSumWay:
    if value in MOVED_SUM_WAY_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {MOVED_SUM_WAY_VALUES!r}")
