from typing import Literal

GetDecisionLetterFormat = Literal['docx', 'pdf']

GET_DECISION_LETTER_FORMAT_VALUES: set[GetDecisionLetterFormat] = { 'docx', 'pdf',  }

def check_get_decision_letter_format(value: str) -> GetDecisionLetterFormat:
    if value in GET_DECISION_LETTER_FORMAT_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {GET_DECISION_LETTER_FORMAT_VALUES!r}")
