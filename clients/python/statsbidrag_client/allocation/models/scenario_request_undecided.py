from typing import Literal

ScenarioRequestUndecided = Literal['met', 'not_met']

SCENARIO_REQUEST_UNDECIDED_VALUES: set[ScenarioRequestUndecided] = { 'met', 'not_met',  }

def check_scenario_request_undecided(value: str) -> ScenarioRequestUndecided:
    if value in SCENARIO_REQUEST_UNDECIDED_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {SCENARIO_REQUEST_UNDECIDED_VALUES!r}")
