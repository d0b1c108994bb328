from typing import Literal

TableQuestionMayReferToEarlierReport = Literal['no', 'yes']

TABLE_QUESTION_MAY_REFER_TO_EARLIER_REPORT_VALUES: set[TableQuestionMayReferToEarlierReport] = { 'no', 'yes',  }

def check_table_question_may_refer_to_earlier_report(value: str) -> TableQuestionMayReferToEarlierReport:
    if value in TABLE_QUESTION_MAY_REFER_TO_EARLIER_REPORT_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {TABLE_QUESTION_MAY_REFER_TO_EARLIER_REPORT_VALUES!r}")
