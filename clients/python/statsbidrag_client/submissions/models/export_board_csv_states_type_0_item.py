from typing import Literal

ExportBoardCsvStatesType0Item = Literal['closed', 'draft', 'filed', 'incomplete', 'late', 'missing', 'not_due', 'supplement_requested', 'supplemented']

EXPORT_BOARD_CSV_STATES_TYPE_0_ITEM_VALUES: set[ExportBoardCsvStatesType0Item] = { 'closed', 'draft', 'filed', 'incomplete', 'late', 'missing', 'not_due', 'supplement_requested', 'supplemented',  }

def check_export_board_csv_states_type_0_item(value: str) -> ExportBoardCsvStatesType0Item:
    if value in EXPORT_BOARD_CSV_STATES_TYPE_0_ITEM_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {EXPORT_BOARD_CSV_STATES_TYPE_0_ITEM_VALUES!r}")
