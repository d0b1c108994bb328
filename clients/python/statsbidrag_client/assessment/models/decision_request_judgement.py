from typing import Literal

DecisionRequestJudgement = Literal['met', 'not_met']

DECISION_REQUEST_JUDGEMENT_VALUES: set[DecisionRequestJudgement] = { 'met', 'not_met',  }

def check_decision_request_judgement(value: str) -> DecisionRequestJudgement:
    if value in DECISION_REQUEST_JUDGEMENT_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {DECISION_REQUEST_JUDGEMENT_VALUES!r}")
