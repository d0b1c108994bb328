from typing import Literal

TextQuestionFormatType0 = Literal['date', 'email', 'giro', 'organisation_number', 'registration_number']

TEXT_QUESTION_FORMAT_TYPE_0_VALUES: set[TextQuestionFormatType0] = { 'date', 'email', 'giro', 'organisation_number', 'registration_number',  }

def check_text_question_format_type_0(value: str) -> TextQuestionFormatType0:
    if value in TEXT_QUESTION_FORMAT_TYPE_0_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {TEXT_QUESTION_FORMAT_TYPE_0_VALUES!r}")
