from typing import Literal

DecisionJudgement = Literal['met', 'not_met']

DECISION_JUDGEMENT_VALUES: set[DecisionJudgement] = { 'met', 'not_met',  }

def check_decision_judgement(value: str) -> DecisionJudgement:
    if value in DECISION_JUDGEMENT_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {DECISION_JUDGEMENT_VALUES!r}")
