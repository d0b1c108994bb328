from typing import Literal

RunState = Literal['approved', 'computed', 'paid', 'released', 'withdrawn']

RUN_STATE_VALUES: set[RunState] = { 'approved', 'computed', 'paid', 'released', 'withdrawn',  }

def check_run_state(value: str) -> RunState:
    if value in RUN_STATE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {RUN_STATE_VALUES!r}")
