from typing import Literal

GetBlankWorkbookLanguage = Literal['en', 'sv']

GET_BLANK_WORKBOOK_LANGUAGE_VALUES: set[GetBlankWorkbookLanguage] = { 'en', 'sv',  }

def check_get_blank_workbook_language(value: str) -> GetBlankWorkbookLanguage:
    if value in GET_BLANK_WORKBOOK_LANGUAGE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {GET_BLANK_WORKBOOK_LANGUAGE_VALUES!r}")
