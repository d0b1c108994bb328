"""The tables of a Word document, read without python-docx: only the main part is parsed.

Runs in the child process only: see `child`.
"""

import io
import zipfile

from lxml import etree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ROWS_MAXIMUM = 20_000


def tables_in_document(content: bytes) -> list[list[list[str]]]:
    """Every table, row by row, each cell's text; text marked as deleted is left out."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        document = archive.read("word/document.xml")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    root = etree.fromstring(document, parser)
    tables = []
    for table in root.iter(f"{_W}tbl"):
        rows = [_cells(row) for row in table.iter(f"{_W}tr")]
        tables.append(rows[:ROWS_MAXIMUM])
    return tables


def _cells(row: "etree._Element") -> list[str]:
    # A cell may stand in a content control of its own, so the row's children are not enough.
    return [_text(cell) for cell in row.iter(f"{_W}tc")]


def _text(cell: "etree._Element") -> str:
    paragraphs = []
    for paragraph in cell.iter(f"{_W}p"):
        pieces = []
        for node in paragraph.iter(f"{_W}t", f"{_W}tab", f"{_W}br", f"{_W}cr"):
            pieces.append(node.text or "" if node.tag == f"{_W}t" else "\n")
        paragraphs.append("".join(pieces))
    return "\n".join(paragraphs).strip()
