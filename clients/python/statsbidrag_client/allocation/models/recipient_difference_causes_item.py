from typing import Literal

RecipientDifferenceCausesItem = Literal['corrected_statistics', 'deadline_passed', 'new_decision', 'new_filing', 'new_key_data', 'other_code', 'other_definition', 'other_recipients']

RECIPIENT_DIFFERENCE_CAUSES_ITEM_VALUES: set[RecipientDifferenceCausesItem] = { 'corrected_statistics', 'deadline_passed', 'new_decision', 'new_filing', 'new_key_data', 'other_code', 'other_definition', 'other_recipients',  }

def check_recipient_difference_causes_item(value: str) -> RecipientDifferenceCausesItem:
    if value in RECIPIENT_DIFFERENCE_CAUSES_ITEM_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {RECIPIENT_DIFFERENCE_CAUSES_ITEM_VALUES!r}")
