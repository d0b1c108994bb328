from typing import Literal

RunEventFromStateType0 = Literal['approved', 'computed', 'paid', 'released', 'withdrawn']

RUN_EVENT_FROM_STATE_TYPE_0_VALUES: set[RunEventFromStateType0] = { 'approved', 'computed', 'paid', 'released', 'withdrawn',  }

def check_run_event_from_state_type_0(value: str) -> RunEventFromStateType0:
    if value in RUN_EVENT_FROM_STATE_TYPE_0_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {RUN_EVENT_FROM_STATE_TYPE_0_VALUES!r}")
