from typing import Literal

DueDateMovesToWorkingDay = Literal['no', 'yes']

DUE_DATE_MOVES_TO_WORKING_DAY_VALUES: set[DueDateMovesToWorkingDay] = { 'no', 'yes',  }

def check_due_date_moves_to_working_day(value: str) -> DueDateMovesToWorkingDay:
    if value in DUE_DATE_MOVES_TO_WORKING_DAY_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {DUE_DATE_MOVES_TO_WORKING_DAY_VALUES!r}")
