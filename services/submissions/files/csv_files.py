"""The lines of a CSV file, one at a time, whatever a Swedish spreadsheet made of it."""

import csv
import io
from collections.abc import Iterator

_DELIMITERS = (";", "\t", ",")


def csv_lines(content: bytes) -> Iterator[list[str]] | None:
    """The cells of each line; None where the bytes are no text.

    UTF-8 with or without its mark, else Windows-1252, which is what older Excel writes.
    """
    if b"\x00" in content:
        return None
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            content.decode(encoding)
        except UnicodeDecodeError:
            continue
        text = io.TextIOWrapper(io.BytesIO(content), encoding=encoding, newline="")
        first = text.readline()
        text.seek(0)
        delimiter = max(_DELIMITERS, key=first.count)
        return csv.reader(text, delimiter=delimiter, strict=True)
    return None
