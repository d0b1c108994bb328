from typing import Literal

OccasionNeedsRequisition = Literal['no', 'yes']

OCCASION_NEEDS_REQUISITION_VALUES: set[OccasionNeedsRequisition] = { 'no', 'yes',  }

def check_occasion_needs_requisition(value: str) -> OccasionNeedsRequisition:
    if value in OCCASION_NEEDS_REQUISITION_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {OCCASION_NEEDS_REQUISITION_VALUES!r}")
