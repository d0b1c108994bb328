from typing import Literal

MovedAmountWay = Literal['direct', 'through_another_pot']

MOVED_AMOUNT_WAY_VALUES: set[MovedAmountWay] = { 'direct', 'through_another_pot',  }

def check_moved_amount_way(value: str) -> MovedAmountWay:
    if value in MOVED_AMOUNT_WAY_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {MOVED_AMOUNT_WAY_VALUES!r}")
