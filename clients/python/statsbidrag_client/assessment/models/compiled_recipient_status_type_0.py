from typing import Literal

CompiledRecipientStatusType0 = Literal['awaited', 'met', 'not_applicable', 'not_met', 'officer_judges', 'partly_met']

COMPILED_RECIPIENT_STATUS_TYPE_0_VALUES: set[CompiledRecipientStatusType0] = { 'awaited', 'met', 'not_applicable', 'not_met', 'officer_judges', 'partly_met',  }

def check_compiled_recipient_status_type_0(value: str) -> CompiledRecipientStatusType0:
    if value in COMPILED_RECIPIENT_STATUS_TYPE_0_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {COMPILED_RECIPIENT_STATUS_TYPE_0_VALUES!r}")
