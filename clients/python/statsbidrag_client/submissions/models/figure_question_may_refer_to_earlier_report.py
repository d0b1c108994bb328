from typing import Literal

FigureQuestionMayReferToEarlierReport = Literal['no', 'yes']

FIGURE_QUESTION_MAY_REFER_TO_EARLIER_REPORT_VALUES: set[FigureQuestionMayReferToEarlierReport] = { 'no', 'yes',  }

def check_figure_question_may_refer_to_earlier_report(value: str) -> FigureQuestionMayReferToEarlierReport:
    if value in FIGURE_QUESTION_MAY_REFER_TO_EARLIER_REPORT_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {FIGURE_QUESTION_MAY_REFER_TO_EARLIER_REPORT_VALUES!r}")
