from typing import Literal

GetFileContentForm = Literal['csv', 'pain.001', 'xlsx']

GET_FILE_CONTENT_FORM_VALUES: set[GetFileContentForm] = { 'csv', 'pain.001', 'xlsx',  }

def check_get_file_content_form(value: str) -> GetFileContentForm:
    if value in GET_FILE_CONTENT_FORM_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {GET_FILE_CONTENT_FORM_VALUES!r}")
