from typing import Literal

BoardRowState = Literal['closed', 'draft', 'filed', 'incomplete', 'late', 'missing', 'not_due', 'supplement_requested', 'supplemented']

BOARD_ROW_STATE_VALUES: set[BoardRowState] = { 'closed', 'draft', 'filed', 'incomplete', 'late', 'missing', 'not_due', 'supplement_requested', 'supplemented',  }

def check_board_row_state(value: str) -> BoardRowState:
    if value in BOARD_ROW_STATE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {BOARD_ROW_STATE_VALUES!r}")
