from typing import Literal

LineDifferenceCausesItem = Literal['corrected_statistics', 'deadline_passed', 'new_decision', 'new_filing', 'new_key_data', 'other_code', 'other_definition', 'other_recipients']

LINE_DIFFERENCE_CAUSES_ITEM_VALUES: set[LineDifferenceCausesItem] = { 'corrected_statistics', 'deadline_passed', 'new_decision', 'new_filing', 'new_key_data', 'other_code', 'other_definition', 'other_recipients',  }

def check_line_difference_causes_item(value: str) -> LineDifferenceCausesItem:
    if value in LINE_DIFFERENCE_CAUSES_ITEM_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {LINE_DIFFERENCE_CAUSES_ITEM_VALUES!r}")
