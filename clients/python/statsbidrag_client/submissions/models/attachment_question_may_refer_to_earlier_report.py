from typing import Literal

AttachmentQuestionMayReferToEarlierReport = Literal['no', 'yes']

ATTACHMENT_QUESTION_MAY_REFER_TO_EARLIER_REPORT_VALUES: set[AttachmentQuestionMayReferToEarlierReport] = { 'no', 'yes',  }

def check_attachment_question_may_refer_to_earlier_report(value: str) -> AttachmentQuestionMayReferToEarlierReport:
    if value in ATTACHMENT_QUESTION_MAY_REFER_TO_EARLIER_REPORT_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ATTACHMENT_QUESTION_MAY_REFER_TO_EARLIER_REPORT_VALUES!r}")
