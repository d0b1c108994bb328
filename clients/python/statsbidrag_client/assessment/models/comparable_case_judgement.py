from typing import Literal

ComparableCaseJudgement = Literal['met', 'not_met']

COMPARABLE_CASE_JUDGEMENT_VALUES: set[ComparableCaseJudgement] = { 'met', 'not_met',  }

def check_comparable_case_judgement(value: str) -> ComparableCaseJudgement:
    if value in COMPARABLE_CASE_JUDGEMENT_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {COMPARABLE_CASE_JUDGEMENT_VALUES!r}")
