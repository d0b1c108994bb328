from typing import Literal

AttachmentQuestionRequired = Literal['no', 'yes']

ATTACHMENT_QUESTION_REQUIRED_VALUES: set[AttachmentQuestionRequired] = { 'no', 'yes',  }

def check_attachment_question_required(value: str) -> AttachmentQuestionRequired:
    if value in ATTACHMENT_QUESTION_REQUIRED_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ATTACHMENT_QUESTION_REQUIRED_VALUES!r}")
