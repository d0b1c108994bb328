from typing import Literal

DueMonthlyMovesToWorkingDay = Literal['no', 'yes']

DUE_MONTHLY_MOVES_TO_WORKING_DAY_VALUES: set[DueMonthlyMovesToWorkingDay] = { 'no', 'yes',  }

def check_due_monthly_moves_to_working_day(value: str) -> DueMonthlyMovesToWorkingDay:
    if value in DUE_MONTHLY_MOVES_TO_WORKING_DAY_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {DUE_MONTHLY_MOVES_TO_WORKING_DAY_VALUES!r}")
