from typing import Literal

YesNoQuestionMayReferToEarlierReport = Literal['no', 'yes']

YES_NO_QUESTION_MAY_REFER_TO_EARLIER_REPORT_VALUES: set[YesNoQuestionMayReferToEarlierReport] = { 'no', 'yes',  }

def check_yes_no_question_may_refer_to_earlier_report(value: str) -> YesNoQuestionMayReferToEarlierReport:
    if value in YES_NO_QUESTION_MAY_REFER_TO_EARLIER_REPORT_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {YES_NO_QUESTION_MAY_REFER_TO_EARLIER_REPORT_VALUES!r}")
