from typing import Literal

GetPublicationFormat = Literal['csv', 'json']

GET_PUBLICATION_FORMAT_VALUES: set[GetPublicationFormat] = { 'csv', 'json',  }

def check_get_publication_format(value: str) -> GetPublicationFormat:
    if value in GET_PUBLICATION_FORMAT_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {GET_PUBLICATION_FORMAT_VALUES!r}")
