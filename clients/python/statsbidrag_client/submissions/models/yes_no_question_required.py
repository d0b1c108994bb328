from typing import Literal

YesNoQuestionRequired = Literal['no', 'yes']

YES_NO_QUESTION_REQUIRED_VALUES: set[YesNoQuestionRequired] = { 'no', 'yes',  }

def check_yes_no_question_required(value: str) -> YesNoQuestionRequired:
    if value in YES_NO_QUESTION_REQUIRED_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {YES_NO_QUESTION_REQUIRED_VALUES!r}")
