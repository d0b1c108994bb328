from typing import Literal

RedistributeAmong = Literal['earning', 'met']

REDISTRIBUTE_AMONG_VALUES: set[RedistributeAmong] = { 'earning', 'met',  }

def check_redistribute_among(value: str) -> RedistributeAmong:
    if value in REDISTRIBUTE_AMONG_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {REDISTRIBUTE_AMONG_VALUES!r}")
