from typing import Literal

ChoiceQuestionMayReferToEarlierReport = Literal['no', 'yes']

CHOICE_QUESTION_MAY_REFER_TO_EARLIER_REPORT_VALUES: set[ChoiceQuestionMayReferToEarlierReport] = { 'no', 'yes',  }

def check_choice_question_may_refer_to_earlier_report(value: str) -> ChoiceQuestionMayReferToEarlierReport:
    if value in CHOICE_QUESTION_MAY_REFER_TO_EARLIER_REPORT_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {CHOICE_QUESTION_MAY_REFER_TO_EARLIER_REPORT_VALUES!r}")
