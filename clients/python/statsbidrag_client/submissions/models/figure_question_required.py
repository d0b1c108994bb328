from typing import Literal

FigureQuestionRequired = Literal['no', 'yes']

FIGURE_QUESTION_REQUIRED_VALUES: set[FigureQuestionRequired] = { 'no', 'yes',  }

def check_figure_question_required(value: str) -> FigureQuestionRequired:
    if value in FIGURE_QUESTION_REQUIRED_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {FIGURE_QUESTION_REQUIRED_VALUES!r}")
