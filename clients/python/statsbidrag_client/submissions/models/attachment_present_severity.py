from typing import Literal

AttachmentPresentSeverity = Literal['decides', 'informs', 'warns']

ATTACHMENT_PRESENT_SEVERITY_VALUES: set[AttachmentPresentSeverity] = { 'decides', 'informs', 'warns',  }

def check_attachment_present_severity(value: str) -> AttachmentPresentSeverity:
    if value in ATTACHMENT_PRESENT_SEVERITY_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ATTACHMENT_PRESENT_SEVERITY_VALUES!r}")
