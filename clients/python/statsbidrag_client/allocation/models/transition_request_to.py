from typing import Literal

TransitionRequestTo = Literal['approved', 'released', 'withdrawn']

TRANSITION_REQUEST_TO_VALUES: set[TransitionRequestTo] = { 'approved', 'released', 'withdrawn',  }

def check_transition_request_to(value: str) -> TransitionRequestTo:
    if value in TRANSITION_REQUEST_TO_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {TRANSITION_REQUEST_TO_VALUES!r}")
