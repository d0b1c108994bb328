from typing import Literal

SimulationRequestUndecided = Literal['met', 'not_met']

SIMULATION_REQUEST_UNDECIDED_VALUES: set[SimulationRequestUndecided] = { 'met', 'not_met',  }

def check_simulation_request_undecided(value: str) -> SimulationRequestUndecided:
    if value in SIMULATION_REQUEST_UNDECIDED_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {SIMULATION_REQUEST_UNDECIDED_VALUES!r}")
