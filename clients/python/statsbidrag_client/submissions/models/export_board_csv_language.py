from typing import Literal

ExportBoardCsvLanguage = Literal['en', 'sv']

EXPORT_BOARD_CSV_LANGUAGE_VALUES: set[ExportBoardCsvLanguage] = { 'en', 'sv',  }

def check_export_board_csv_language(value: str) -> ExportBoardCsvLanguage:
    if value in EXPORT_BOARD_CSV_LANGUAGE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {EXPORT_BOARD_CSV_LANGUAGE_VALUES!r}")
