"""A paper as a Word document, with real headings, header rows and alternative texts."""

import io
from typing import assert_never

import docx
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from services.assessment.domain.papers import (
    Block,
    Bullets,
    Heading,
    Paper,
    Passage,
    Picture,
    Table,
)
from services.assessment.papers.pdf import as_png, column_widths

_PAGE_CENTIMETRES = 21.0
_MARGIN_CENTIMETRES = 2.2


def as_word(paper: Paper) -> bytes:
    """Write a paper as .docx."""
    document = docx.Document()
    document.core_properties.title = paper.title
    document.core_properties.author = paper.sender
    document.core_properties.language = "sv-SE"
    _set_language(document)
    document.styles["Normal"].font.size = Pt(10.5)
    for section in document.sections:
        section.page_width, section.page_height = Cm(_PAGE_CENTIMETRES), Cm(29.7)
        section.left_margin = section.right_margin = Cm(_MARGIN_CENTIMETRES)
    document.add_paragraph(paper.sender).runs[0].bold = True
    document.add_heading(paper.title, level=1)
    for name, value in paper.particulars:
        paragraph = document.add_paragraph()
        paragraph.paragraph_format.space_after = Pt(0)
        paragraph.add_run(f"{name}: ").bold = True
        paragraph.add_run(value)
    for block in paper.blocks:
        _add(document, block)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def _set_language(document: Document) -> None:
    """Swedish, so that a reader is spoken to and hyphenated in it."""
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "sv-SE")
    document.styles["Normal"].element.get_or_add_rPr().append(language)


def _add(document: Document, block: Block) -> None:
    match block:
        case Heading():
            document.add_heading(block.text, level=block.level + 1)
        case Passage():
            for part in block.text.split("\n"):
                document.add_paragraph(part)
        case Bullets():
            for item in block.items:
                document.add_paragraph(item, style="List Bullet")
        case Table():
            _add_table(document, block)
        case Picture():
            _add_picture(document, block)
        case _:
            assert_never(block)


def _add_table(document: Document, block: Table) -> None:
    caption = document.add_paragraph(block.caption)
    caption.style = document.styles["Caption"]
    caption.paragraph_format.keep_with_next = True
    table = document.add_table(rows=1, cols=len(block.header), style="Table Grid")
    table.autofit = False
    for cell, text in zip(table.rows[0].cells, block.header, strict=True):
        cell.paragraphs[0].add_run(text).bold = True
    repeat = OxmlElement("w:tblHeader")
    table.rows[0]._tr.get_or_add_trPr().append(repeat)
    for row in block.rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    shares = column_widths(block)
    text_width = _PAGE_CENTIMETRES - 2 * _MARGIN_CENTIMETRES
    for column, share in zip(table.columns, shares, strict=True):
        for cell in column.cells:
            cell.width = Cm(text_width * share / sum(shares))
            cell.paragraphs[0].paragraph_format.space_after = Pt(0)
            for run in cell.paragraphs[0].runs:
                run.font.size = Pt(8.5)
    document.add_paragraph()


def _add_picture(document: Document, block: Picture) -> None:
    shape = document.add_picture(io.BytesIO(as_png(block.svg)), width=Cm(block.width_centimetres))
    properties = shape._inline.docPr
    properties.set("descr", block.alternative)
    document.add_paragraph(block.caption).style = document.styles["Caption"]
