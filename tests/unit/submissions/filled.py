"""Filling in a blank form as a person would: the cells of a Word table, the rows of a sheet."""

import io

import xlsxwriter
from docx import Document
from docx.oxml.ns import qn
from docx.table import _Cell
from python_calamine import CalamineWorkbook

from deploy.demo.answers import answer_form
from services.submissions.domain.layout import NO, YES, alternatives_of
from shared.schemas.agreements import Recipient
from shared.schemas.forms import ChoiceQuestion, Form, Question, TableQuestion, YesNoQuestion
from shared.schemas.submissions import Answer, FilingBody


def answered(form: Form, recipient: Recipient) -> FilingBody:
    """Made-up answers to every question, one of them pointing to the earlier report."""
    body = answer_form(form, recipient)
    referable = [each.id for each in form.questions() if each.may_refer_to_earlier_report == "yes"][
        :1
    ]
    answers = {name: each for name, each in body.answers.items() if name not in referable}
    return FilingBody(answers=answers, refers_to_earlier_report=referable)


def cell_text(question: Question, answer: Answer) -> str:
    """An answer as it would be written."""
    if isinstance(question, YesNoQuestion):
        return YES.sv if answer else NO.sv
    if isinstance(question, ChoiceQuestion):
        ids = [each.id for each in question.alternatives]
        assert isinstance(answer, str)
        return alternatives_of(question)[ids.index(answer)].sv
    return f"{answer:,}".replace(",", " ") if isinstance(answer, int) else str(answer)


def fill_document(blank: bytes, form: Form, body: FilingBody) -> bytes:
    """Write the answers into the fields of a blank Word form."""
    document, held = Document(io.BytesIO(blank)), io.BytesIO()
    for table in document.tables:
        for row in table.rows:
            cells = row.cells
            question = form.question(cells[0].text)
            if question is None:
                continue
            answer = body.answers.get(question.id)
            if isinstance(question, TableQuestion):
                assert answer is None or isinstance(answer, list)
                for line, given in zip(table.rows[1:], answer or [], strict=False):
                    for column, cell in zip(question.columns, line.cells[1:], strict=True):
                        cell.text = str(given.get(column.id, ""))
            elif answer is not None:
                _write(cells[2], cell_text(question, answer))
            if question.id in body.refers_to_earlier_report:
                _write(cells[3], YES.sv)
    document.save(held)
    return held.getvalue()


def _write(cell: _Cell, text: str) -> None:
    """Choose in the drop-down list where there is one, else type."""
    texts = list(cell._tc.iter(qn("w:sdt")))
    if texts:
        next(texts[0].iter(qn("w:t"))).text = text
    else:
        cell.text = text


def fill_workbook(blank: bytes, form: Form, body: FilingBody) -> bytes:
    """Write the answers into the rows of a blank Excel form, numbers as numbers."""
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(blank)).get_sheet_by_index(0)
    held = io.BytesIO()
    workbook = xlsxwriter.Workbook(held, {"in_memory": True})
    target = workbook.add_worksheet()
    table: list[dict[str, str | int]] = []
    columns: list[str] = []
    for number, row in enumerate(sheet.to_python(skip_empty_area=False)):
        cells: list[object] = list(row)
        question = form.question(str(row[0]))
        if isinstance(question, TableQuestion):
            answer = body.answers.get(question.id)
            assert answer is None or isinstance(answer, list)
            table, columns = list(answer or []), [column.id for column in question.columns]
        elif question is not None:
            table = []
            given = body.answers.get(question.id)
            cells += [""] * (4 - len(cells))
            if given is not None:
                is_number = isinstance(given, int) and not isinstance(given, bool)
                cells[2] = given if is_number else cell_text(question, given)
            if question.id in body.refers_to_earlier_report:
                cells[3] = YES.sv
        elif table and str(row[0]).isdigit():
            line = table.pop(0)
            cells = [row[0], *(line.get(name, "") for name in columns)]
        for column, cell in enumerate(cells):
            if cell != "":
                target.write(number, column, cell)
    workbook.close()
    return held.getvalue()
