from typing import Literal

TableQuestionRequired = Literal['no', 'yes']

TABLE_QUESTION_REQUIRED_VALUES: set[TableQuestionRequired] = { 'no', 'yes',  }

def check_table_question_required(value: str) -> TableQuestionRequired:
    if value in TABLE_QUESTION_REQUIRED_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {TABLE_QUESTION_REQUIRED_VALUES!r}")
