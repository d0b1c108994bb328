from typing import Literal

TextQuestionMayReferToEarlierReport = Literal['no', 'yes']

TEXT_QUESTION_MAY_REFER_TO_EARLIER_REPORT_VALUES: set[TextQuestionMayReferToEarlierReport] = { 'no', 'yes',  }

def check_text_question_may_refer_to_earlier_report(value: str) -> TextQuestionMayReferToEarlierReport:
    if value in TEXT_QUESTION_MAY_REFER_TO_EARLIER_REPORT_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {TEXT_QUESTION_MAY_REFER_TO_EARLIER_REPORT_VALUES!r}")
