from typing import Literal

GetBoardStatesType0Item = Literal['closed', 'draft', 'filed', 'incomplete', 'late', 'missing', 'not_due', 'supplement_requested', 'supplemented']

GET_BOARD_STATES_TYPE_0_ITEM_VALUES: set[GetBoardStatesType0Item] = { 'closed', 'draft', 'filed', 'incomplete', 'late', 'missing', 'not_due', 'supplement_requested', 'supplemented',  }

def check_get_board_states_type_0_item(value: str) -> GetBoardStatesType0Item:
    if value in GET_BOARD_STATES_TYPE_0_ITEM_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {GET_BOARD_STATES_TYPE_0_ITEM_VALUES!r}")
