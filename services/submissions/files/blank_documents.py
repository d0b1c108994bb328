"""A blank form in Word: the questions in tables, yes/no and choices as drop-down lists."""

import io

from docx import Document
from docx.document import Document as OpenDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.table import Table, _Cell

from services.submissions.domain import layout
from shared.schemas.forms import AttachmentQuestion, Form, Question, Section, TableQuestion
from shared.values.languages import Language, said

_WIDTHS = (Cm(2.6), Cm(6.4), Cm(5.4), Cm(2.4))
_FILL_IN = "DDEBF7"
"""The fields to be filled in are blue, as in the authority's own form."""


def blank_document(form: Form, *, language: Language) -> bytes:
    """The form as a .docx file."""
    document = Document()
    document.core_properties.title = said(form.title, language)
    document.core_properties.author = ""
    document.core_properties.language = language
    document.styles["Normal"].font.size = Pt(10)
    document.add_heading(said(form.title, language), level=1)
    document.add_paragraph(form.source)
    if form.origin is not None:
        document.add_paragraph(said(form.origin, language))
    for section in form.sections:
        _add_section(document, section, language)
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def _add_section(document: OpenDocument, section: Section, language: Language) -> None:
    document.add_heading(said(section.title, language), level=2)
    document.add_paragraph(section.source).runs[0].italic = True
    table: Table | None = None
    for number, question in enumerate(section.questions, start=1):
        if isinstance(question, TableQuestion):
            _add_table_question(document, question, language)
            table = None
            continue
        if table is None:
            table = _new_table(document, language, points=_may_point(section))
        _add_row(table, question, number, language)


def _may_point(section: Section) -> bool:
    return any(each.may_refer_to_earlier_report == "yes" for each in section.questions)


def _new_table(document: OpenDocument, language: Language, *, points: bool) -> Table:
    headings = [layout.REFERENCE, layout.QUESTION, layout.ANSWER]
    if points:
        headings.append(layout.EARLIER)
    table: Table = document.add_table(rows=1, cols=len(headings), style="Table Grid")
    table.autofit = False
    for cell, heading, width in zip(table.rows[0].cells, headings, _WIDTHS, strict=False):
        cell.text = said(heading, language)
        cell.width = width
    _repeat_on_every_page(table)
    document.add_paragraph()
    return table


def _repeat_on_every_page(table: Table) -> None:
    properties = table.rows[0]._tr.get_or_add_trPr()
    properties.append(OxmlElement("w:tblHeader"))


def _add_row(table: Table, question: Question, number: int, language: Language) -> None:
    cells = table.add_row().cells  # type: ignore[no-untyped-call]
    for cell, width in zip(cells, _WIDTHS, strict=False):
        cell.width = width
    cells[0].text = question.id
    cells[0].paragraphs[0].runs[0].font.size = Pt(7)
    _ask(cells[1], question, number, language)
    if isinstance(question, AttachmentQuestion):
        cells[2].text = said(layout.SEPARATE_FILE, language)
        return
    choices = [said(each, language) for each in layout.alternatives_of(question)]
    _add_field(cells[2], choices, language)
    if len(cells) > 3 and question.may_refer_to_earlier_report == "yes":
        _add_field(cells[3], [said(layout.NO, language), said(layout.YES, language)], language)


def _ask(cell: _Cell, question: Question, number: int, language: Language) -> None:
    star = " *" if question.required == "yes" else ""
    cell.text = f"{number}. {said(question.label, language)}{star}"
    for more in (question.help, layout.hint_of(question)):
        if more is not None:
            cell.add_paragraph(said(more, language)).runs[0].italic = True


def _add_field(cell: _Cell, choices: list[str], language: Language) -> None:
    """A field to fill in: a drop-down list where there are choices, else free text."""
    shade = OxmlElement("w:shd")
    for name, value in (("w:val", "clear"), ("w:color", "auto"), ("w:fill", _FILL_IN)):
        shade.set(qn(name), value)
    cell._tc.get_or_add_tcPr().append(shade)
    if not choices:
        return
    control, properties = OxmlElement("w:sdt"), OxmlElement("w:sdtPr")
    options = OxmlElement("w:dropDownList")
    placeholder = said(layout.CHOOSE, language)
    for text in (placeholder, *choices):
        option = OxmlElement("w:listItem")
        option.set(qn("w:displayText"), text)
        option.set(qn("w:value"), text)
        options.append(option)
    properties.append(options)
    control.append(properties)
    content, run, text_node = (OxmlElement(name) for name in ("w:sdtContent", "w:r", "w:t"))
    text_node.text = placeholder
    run.append(text_node)
    content.append(run)
    control.append(content)
    cell.paragraphs[0]._p.append(control)


def _add_table_question(
    document: OpenDocument, question: TableQuestion, language: Language
) -> None:
    document.add_paragraph(said(question.label, language))
    if question.help is not None:
        document.add_paragraph(said(question.help, language)).runs[0].italic = True
    table: Table = document.add_table(rows=1, cols=1 + len(question.columns), style="Table Grid")
    headings = [question.id, *(said(column.label, language) for column in question.columns)]
    for cell, heading in zip(table.rows[0].cells, headings, strict=True):
        cell.text = heading
    _repeat_on_every_page(table)
    for number in range(1, layout.TABLE_ROWS + 1):
        cells = table.add_row().cells  # type: ignore[no-untyped-call]
        cells[0].text = str(number)
        for cell in cells[1:]:
            _add_field(cell, [], language)
    document.add_paragraph()
