from typing import Literal

GetKeptCompilationFormat = Literal['docx', 'json', 'pdf', 'xlsx']

GET_KEPT_COMPILATION_FORMAT_VALUES: set[GetKeptCompilationFormat] = { 'docx', 'json', 'pdf', 'xlsx',  }

def check_get_kept_compilation_format(value: str) -> GetKeptCompilationFormat:
    if value in GET_KEPT_COMPILATION_FORMAT_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {GET_KEPT_COMPILATION_FORMAT_VALUES!r}")
