from typing import Literal

GetBlankDocumentLanguage = Literal['en', 'sv']

GET_BLANK_DOCUMENT_LANGUAGE_VALUES: set[GetBlankDocumentLanguage] = { 'en', 'sv',  }

def check_get_blank_document_language(value: str) -> GetBlankDocumentLanguage:
    if value in GET_BLANK_DOCUMENT_LANGUAGE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {GET_BLANK_DOCUMENT_LANGUAGE_VALUES!r}")
