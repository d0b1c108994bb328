"""A blank form in Excel: one row per question, choices as lists, in one sheet."""

import io

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from services.submissions.domain import layout
from shared.schemas.base import Label
from shared.schemas.forms import AttachmentQuestion, Form, Question, Section, TableQuestion
from shared.values.languages import Language, said

_WIDTHS = (24, 70, 50, 24)


def blank_workbook(form: Form, *, language: Language) -> bytes:
    """The form as an .xlsx file."""
    held = io.BytesIO()
    # Texts stay texts: what looks like a formula, a number or an address is none here.
    workbook = xlsxwriter.Workbook(
        held,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_numbers": False,
            "strings_to_urls": False,
        },
    )
    workbook.set_properties({"title": said(form.title, language)})
    sheet = workbook.add_worksheet(said(_SHEET, language))
    for column, width in enumerate(_WIDTHS):
        sheet.set_column(column, column, width)
    writer = _Writer(
        sheet,
        language,
        heading=workbook.add_format({"bold": True, "text_wrap": True, "valign": "top"}),
        asked=workbook.add_format({"text_wrap": True, "valign": "top"}),
        field=workbook.add_format(
            {"text_wrap": True, "valign": "top", "bg_color": "#DDEBF7", "border": 1,
             "num_format": "@"}
        ),
    )  # fmt: skip
    writer.write_form(form)
    workbook.close()
    return held.getvalue()


_SHEET = Label(sv="Formulär", en="Form")


class _Writer:
    """Writes row after row, and knows which is next."""

    def __init__(
        self, sheet: Worksheet, language: Language, *, heading: Format, asked: Format, field: Format
    ) -> None:
        self._sheet, self._language = sheet, language
        self._heading, self._asked, self._field = heading, asked, field
        self._row = 0

    def write_form(self, form: Form) -> None:
        self._add([f"# {said(form.title, self._language)}", form.source], self._heading)
        if form.origin is not None:
            self._add(["#", said(form.origin, self._language)], self._asked)
        for section in form.sections:
            self._write_section(section)

    def _write_section(self, section: Section) -> None:
        self._row += 1
        headings = (layout.ANSWER, layout.EARLIER)
        texts = [f"# {section.id}", said(section.title, self._language)]
        self._add([*texts, *(said(each, self._language) for each in headings)], self._heading)
        for number, question in enumerate(section.questions, start=1):
            if isinstance(question, TableQuestion):
                self._write_table(question)
            else:
                self._write_question(question, number)

    def _add(self, texts: list[str], style: Format) -> None:
        for column, text in enumerate(texts):
            self._sheet.write_string(self._row, column, text, style)
        self._row += 1

    def _write_question(self, question: Question, number: int) -> None:
        star = " *" if question.required == "yes" else ""
        lines = [f"{number}. {said(question.label, self._language)}{star}"]
        lines += [
            said(more, self._language)
            for more in (question.help, layout.hint_of(question))
            if more is not None
        ]
        row = self._row
        self._add([question.id, "\n".join(lines)], self._asked)
        if isinstance(question, AttachmentQuestion):
            self._sheet.write_string(row, 2, said(layout.SEPARATE_FILE, self._language))
            return
        self._field_at(row, 2, [said(x, self._language) for x in layout.alternatives_of(question)])
        if question.may_refer_to_earlier_report == "yes":
            answers = (layout.NO, layout.YES)
            self._field_at(row, 3, [said(x, self._language) for x in answers])

    def _field_at(self, row: int, column: int, choices: list[str]) -> None:
        self._sheet.write_blank(row, column, None, self._field)
        # Excel keeps a list of at most 255 signs, parted by commas; longer ones are typed.
        listed = ",".join(choices)
        if choices and len(listed) <= 255 and listed.count(",") == len(choices) - 1:
            self._sheet.data_validation(row, column, row, column, {"validate": "list",
                                        "source": choices})  # fmt: skip

    def _write_table(self, question: TableQuestion) -> None:
        self._add(["#", said(question.label, self._language)], self._asked)
        headings = [said(column.label, self._language) for column in question.columns]
        self._add([question.id, *headings], self._heading)
        for number in range(1, layout.TABLE_ROWS + 1):
            self._sheet.write_string(self._row, 0, str(number), self._asked)
            for column in range(1, len(question.columns) + 1):
                self._sheet.write_blank(self._row, column, None, self._field)
            self._row += 1
