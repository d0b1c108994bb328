from typing import Literal

EvaluationRequestScope = Literal['all', 'changed']

EVALUATION_REQUEST_SCOPE_VALUES: set[EvaluationRequestScope] = { 'all', 'changed',  }

def check_evaluation_request_scope(value: str) -> EvaluationRequestScope:
    if value in EVALUATION_REQUEST_SCOPE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {EVALUATION_REQUEST_SCOPE_VALUES!r}")
