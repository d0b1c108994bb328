"""A paper as tagged PDF (PDF/UA-1), set by Typst with its own fonts."""

import json
from pathlib import Path
from typing import assert_never

import typst

from services.assessment.domain.papers import (
    Block,
    Bullets,
    Heading,
    Paper,
    Passage,
    Picture,
    Table,
)

_TEMPLATE = (Path(__file__).parent / "paper.typ").read_bytes()


def as_pdf(paper: Paper) -> bytes:
    """Set a paper; content goes in as data, so that no text can be read as markup."""
    content = {
        "title": paper.title,
        "sender": paper.sender,
        "particulars": [list(each) for each in paper.particulars],
        "blocks": [_block(each) for each in paper.blocks],
    }
    made = typst.compile(
        _TEMPLATE,
        format="pdf",
        sys_inputs={"paper": json.dumps(content)},
        pdf_standards=["ua-1"],
        ignore_system_fonts=True,
    )
    assert isinstance(made, bytes)
    return made


def as_png(svg: str, *, pixels_per_inch: int = 200) -> bytes:
    """A picture as Word can show it."""
    source = (
        "#set page(width: auto, height: auto, margin: 0pt)\n"
        '#image(bytes(sys.inputs.svg), format: "svg", width: 16cm, alt: "")'
    )
    made = typst.compile(
        source.encode(),
        format="png",
        ppi=float(pixels_per_inch),
        sys_inputs={"svg": svg},
        ignore_system_fonts=True,
    )
    assert isinstance(made, bytes)
    return made


def _block(block: Block) -> dict[str, object]:
    match block:
        case Heading():
            return {"kind": "heading", "text": block.text, "level": block.level}
        case Passage():
            return {"kind": "passage", "text": block.text}
        case Bullets():
            return {"kind": "bullets", "items": list(block.items)}
        case Table():
            return {
                "kind": "table",
                "caption": block.caption,
                "header": list(block.header),
                "rows": [list(row) for row in block.rows],
                "widths": column_widths(block),
            }
        case Picture():
            return {
                "kind": "picture",
                "caption": block.caption,
                "alternative": block.alternative,
                "svg": block.svg,
                "width": block.width_centimetres,
            }
        case _:
            assert_never(block)


def column_widths(table: Table) -> list[int]:
    """Each column's share of the page."""
    return [_width(table, place) for place in range(len(table.header))]


def _width(table: Table, place: int) -> int:
    """A column's share of the page: by its longest cell, within reason."""
    cells = [table.header[place], *(row[place] for row in table.rows)]
    longest = max(len(cell) for cell in cells)
    word = max(len(each) for cell in cells for each in cell.split() or [""])
    return max(min(longest, 60), min(word + 2, 22), 6)
