from typing import Literal

ScenarioAnalysisState = Literal['done', 'failed', 'running', 'waiting']

SCENARIO_ANALYSIS_STATE_VALUES: set[ScenarioAnalysisState] = { 'done', 'failed', 'running', 'waiting',  }

def check_scenario_analysis_state(value: str) -> ScenarioAnalysisState:
    if value in SCENARIO_ANALYSIS_STATE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {SCENARIO_ANALYSIS_STATE_VALUES!r}")
