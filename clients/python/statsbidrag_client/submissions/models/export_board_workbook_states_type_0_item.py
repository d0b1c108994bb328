from typing import Literal

ExportBoardWorkbookStatesType0Item = Literal['closed', 'draft', 'filed', 'incomplete', 'late', 'missing', 'not_due', 'supplement_requested', 'supplemented']

EXPORT_BOARD_WORKBOOK_STATES_TYPE_0_ITEM_VALUES: set[ExportBoardWorkbookStatesType0Item] = { 'closed', 'draft', 'filed', 'incomplete', 'late', 'missing', 'not_due', 'supplement_requested', 'supplemented',  }

def check_export_board_workbook_states_type_0_item(value: str) -> ExportBoardWorkbookStatesType0Item:
    if value in EXPORT_BOARD_WORKBOOK_STATES_TYPE_0_ITEM_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {EXPORT_BOARD_WORKBOOK_STATES_TYPE_0_ITEM_VALUES!r}")
