"""From the rows of a filled-in Word or Excel form to answers, with a finding per row that fails."""

import re
from collections.abc import Iterator, Sequence
from typing import assert_never

from services.submissions.domain.completeness import find_faults
from services.submissions.domain.layout import CHOOSE, NO, YES, place_of
from shared.schemas.base import Label
from shared.schemas.forms import (
    AttachmentQuestion,
    ChoiceQuestion,
    FigureQuestion,
    Form,
    Question,
    TableQuestion,
    TextQuestion,
    YesNoQuestion,
)
from shared.schemas.submissions import Answer, Attachment, FilingBody, FilingFinding, TableRow
from shared.values.money import KRONOR_MAXIMUM

Tables = Sequence[Sequence[Sequence[str]]]

_WHOLE_NUMBER = re.compile(r"-?\d{1,3}([  .]\d{3})+|-?\d+", re.ASCII)
_YES = {YES.sv.lower(), YES.en.lower(), "j", "y", "true", "sant", "x"}
_NO = {NO.sv.lower(), NO.en.lower(), "n", "false", "falskt"}
_UNCHOSEN = {CHOOSE.sv.lower(), CHOOSE.en.lower()}


class _Problem(Exception):
    """A row does not hold what its question asks for; nothing of the row is repeated."""

    def __init__(self, code: str, message: Label) -> None:
        super().__init__(code)
        self.code, self.message = code, message


def read_filled_form(
    form: Form, tables: Tables, attachments: tuple[Attachment, ...]
) -> tuple[FilingBody, tuple[FilingFinding, ...]]:
    """The answers in a filled-in form, and everything that is missing or wrong, row by row."""
    answers: dict[str, Answer] = {}
    earlier: list[str] = []
    problems: dict[str, FilingFinding] = {}
    for question, rows in _rows_by_question(form, tables):
        try:
            if _points_to_earlier(question, rows):
                earlier.append(question.id)
                continue
            answer = _answer(question, rows)
        except _Problem as problem:
            problems[question.id] = _finding(question.id, problem)
            continue
        if answer is not None:
            answers[question.id] = answer
    body = FilingBody(answers=answers, refers_to_earlier_report=earlier)
    others = [
        finding
        for finding in find_faults(form, body, attachments)
        if finding.question_id not in problems
    ]
    return body, tuple(_placed(form, finding) for finding in (*problems.values(), *others))


def _placed(form: Form, finding: FilingFinding) -> FilingFinding:
    """The finding with its place in front, for someone who has the paper before them."""
    place = None if finding.question_id is None else place_of(form, finding.question_id)
    if place is None:
        return finding
    message = finding.message
    said = Label(sv=f"{place.sv}: {_lower(message.sv)}", en=f"{place.en}: {_lower(message.en)}")
    return finding.model_copy(update={"message": said})


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]


def _finding(question_id: str, problem: _Problem) -> FilingFinding:
    return FilingFinding(
        code=problem.code,
        pointer=f"/answers/{question_id}",
        question_id=question_id,
        message=problem.message,
    )


def _rows_by_question(form: Form, tables: Tables) -> Iterator[tuple[Question, list[Sequence[str]]]]:
    """The rows that belong to each question, the first time it stands in the form."""
    found: dict[str, list[Sequence[str]]] = {}
    for table in tables:
        current: str | None = None
        for row in table:
            name = row[0].strip() if row else ""
            question = form.question(name)
            if question is not None:
                current = name if isinstance(question, TableQuestion) else None
                found.setdefault(name, [row])
            elif current is not None and name.isascii() and name.isdigit():
                found[current].append(row)
    for question in form.questions():
        if question.id in found:
            yield question, found[question.id]


def _cell(row: Sequence[str], index: int) -> str:
    return row[index].replace("\u00a0", " ").strip() if index < len(row) else ""


def _points_to_earlier(question: Question, rows: list[Sequence[str]]) -> bool:
    if question.may_refer_to_earlier_report == "no" or isinstance(question, TableQuestion):
        return False
    said = _cell(rows[0], 3)
    return bool(said) and said.lower() not in _UNCHOSEN and _yes_or_no(said)


def _answer(question: Question, rows: list[Sequence[str]]) -> Answer | None:
    """What is answered, or None where nothing is."""
    text = _cell(rows[0], 2)
    is_blank = not text or text.lower() in _UNCHOSEN
    match question:
        case TextQuestion():
            return text or None
        case YesNoQuestion():
            return None if is_blank else _yes_or_no(text)
        case FigureQuestion():
            return None if is_blank else _whole_number(text)
        case ChoiceQuestion():
            return None if is_blank else _alternative(question, text)
        case TableQuestion():
            return _table(question, rows[1:]) or None
        case AttachmentQuestion():
            return None
        case _:
            assert_never(question)


def _yes_or_no(text: str) -> bool:
    if text.lower() in _YES:
        return True
    if text.lower() in _NO:
        return False
    raise _Problem("neither-yes-nor-no", Label(sv="Varken ja eller nej.", en="Neither yes nor no."))


def _whole_number(text: str) -> int:
    digits = text.lower().removesuffix("kronor").removesuffix("kr").strip()
    if not _WHOLE_NUMBER.fullmatch(digits) or len(digits) > 30:
        raise _Problem(
            "not-a-whole-number",
            Label(
                sv="Svaret är inte ett heltal, som 1 250 000.",
                en="The answer is not a whole number, such as 1 250 000.",
            ),
        )
    number = int(re.sub(r"[  .]", "", digits))
    if abs(number) > KRONOR_MAXIMUM:
        raise _Problem(
            "number-too-large", Label(sv="Talet är för stort.", en="The number is too large.")
        )
    return number


def _alternative(question: ChoiceQuestion, text: str) -> str:
    said = " ".join(text.lower().split())
    for alternative in question.alternatives:
        labels = (alternative.id, alternative.label.sv, alternative.label.en)
        if said in {" ".join(label.lower().split()) for label in labels}:
            return alternative.id
    raise _Problem(
        "not-an-alternative",
        Label(
            sv="Svaret är inte något av alternativen.", en="The answer is none of the alternatives."
        ),
    )


def _table(question: TableQuestion, rows: list[Sequence[str]]) -> list[TableRow]:
    """The rows that hold anything, cell by cell."""
    found: list[TableRow] = []
    for row in rows:
        cells = [_cell(row, index) for index in range(1, len(question.columns) + 1)]
        if any(cells):
            found.append(
                {
                    column.id: _whole_number(cell) if column.kind == "figure" else cell
                    for column, cell in zip(question.columns, cells, strict=True)
                    if cell
                }
            )
    return found
