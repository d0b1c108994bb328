from typing import Literal

ExportBoardWorkbookLanguage = Literal['en', 'sv']

EXPORT_BOARD_WORKBOOK_LANGUAGE_VALUES: set[ExportBoardWorkbookLanguage] = { 'en', 'sv',  }

def check_export_board_workbook_language(value: str) -> ExportBoardWorkbookLanguage:
    if value in EXPORT_BOARD_WORKBOOK_LANGUAGE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {EXPORT_BOARD_WORKBOOK_LANGUAGE_VALUES!r}")
