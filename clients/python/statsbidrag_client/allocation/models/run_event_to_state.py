from typing import Literal

RunEventToState = Literal['approved', 'computed', 'paid', 'released', 'withdrawn']

RUN_EVENT_TO_STATE_VALUES: set[RunEventToState] = { 'approved', 'computed', 'paid', 'released', 'withdrawn',  }

def check_run_event_to_state(value: str) -> RunEventToState:
    if value in RUN_EVENT_TO_STATE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {RUN_EVENT_TO_STATE_VALUES!r}")
