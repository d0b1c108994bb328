from typing import Literal

GetCompilationFormat = Literal['docx', 'json', 'pdf', 'xlsx']

GET_COMPILATION_FORMAT_VALUES: set[GetCompilationFormat] = { 'docx', 'json', 'pdf', 'xlsx',  }

def check_get_compilation_format(value: str) -> GetCompilationFormat:
    if value in GET_COMPILATION_FORMAT_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {GET_COMPILATION_FORMAT_VALUES!r}")
