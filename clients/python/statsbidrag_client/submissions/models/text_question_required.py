from typing import Literal

TextQuestionRequired = Literal['no', 'yes']

TEXT_QUESTION_REQUIRED_VALUES: set[TextQuestionRequired] = { 'no', 'yes',  }

def check_text_question_required(value: str) -> TextQuestionRequired:
    if value in TEXT_QUESTION_REQUIRED_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {TEXT_QUESTION_REQUIRED_VALUES!r}")
