from typing import Literal

ChoiceQuestionRequired = Literal['no', 'yes']

CHOICE_QUESTION_REQUIRED_VALUES: set[ChoiceQuestionRequired] = { 'no', 'yes',  }

def check_choice_question_required(value: str) -> ChoiceQuestionRequired:
    if value in CHOICE_QUESTION_REQUIRED_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {CHOICE_QUESTION_REQUIRED_VALUES!r}")
