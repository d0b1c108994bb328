from typing import Literal

OfficerJudgesSeverity = Literal['decides', 'informs', 'warns']

OFFICER_JUDGES_SEVERITY_VALUES: set[OfficerJudgesSeverity] = { 'decides', 'informs', 'warns',  }

def check_officer_judges_severity(value: str) -> OfficerJudgesSeverity:
    if value in OFFICER_JUDGES_SEVERITY_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {OFFICER_JUDGES_SEVERITY_VALUES!r}")
