from typing import Literal

CaseStepKind = Literal['approved', 'handed_back', 'proposed', 'reopened', 'supplement_requested']

CASE_STEP_KIND_VALUES: set[CaseStepKind] = { 'approved', 'handed_back', 'proposed', 'reopened', 'supplement_requested',  }

def check_case_step_kind(value: str) -> CaseStepKind:
    if value in CASE_STEP_KIND_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {CASE_STEP_KIND_VALUES!r}")
