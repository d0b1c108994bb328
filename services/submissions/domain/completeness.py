"""What a filing's body lacks or has wrong, question by question. The filing stands as received."""

from collections.abc import Iterator
from typing import TypeGuard, assert_never

from services.submissions.domain.formats import format_fault
from shared.schemas.base import Label
from shared.schemas.forms import AnsweredQuestion, Form, TableQuestion
from shared.schemas.submissions import Answer, Attachment, FilingBody, FilingFinding
from shared.values.money import KRONOR_MAXIMUM


def find_faults(
    form: Form, body: FilingBody, attachments: tuple[Attachment, ...]
) -> tuple[FilingFinding, ...]:
    """Compare a body and its attachments with the form: missing, unknown, of the wrong kind."""
    return (
        *_unknown_answers(form, body),
        *_attachment_faults(form, attachments),
        *(
            fault
            for question in form.answered
            if (fault := _answer_fault(question, body)) is not None
        ),
        *_arithmetic_faults(form, body),
        *_ceiling_faults(form, body),
    )


def _finding(question_id: str, code: str, sv: str, en: str) -> FilingFinding:
    pointer = f"/answers/{question_id.replace('~', '~0').replace('/', '~1')}"
    return FilingFinding(
        code=code, pointer=pointer, question_id=question_id, message=Label(sv=sv, en=en)
    )


def _unknown_answers(form: Form, body: FilingBody) -> Iterator[FilingFinding]:
    named = {*body.answers, *body.refers_to_earlier_report}
    for question_id in sorted(named - form.question_ids):
        yield _finding(
            question_id,
            "unknown-question",
            "Formuläret har ingen fråga med detta id.",
            "The form has no question with this id.",
        )


def _attachment_faults(form: Form, attachments: tuple[Attachment, ...]) -> Iterator[FilingFinding]:
    sent = {attachment.question_id: attachment for attachment in attachments}
    for question in form.attached:
        attachment = sent.pop(question.id, None)
        if attachment is None and question.required == "yes":
            yield _finding(
                question.id,
                "attachment-missing",
                f"Bilagan saknas: {question.label.sv}.",
                f"The attachment is missing: {question.label.en}.",
            )
        elif attachment is not None and attachment.media_type not in question.media_types:
            yield _finding(
                question.id,
                "attachment-type",
                f"Bilagan har fel format. Tillåtna format: {', '.join(question.media_types)}.",
                f"The attachment has the wrong type. Accepted: {', '.join(question.media_types)}.",
            )
    for question_id in sorted(sent):
        yield _finding(
            question_id,
            "unknown-attachment",
            "Formuläret frågar inte efter någon bilaga med detta id.",
            "The form asks for no attachment with this id.",
        )


def _answer_fault(question: AnsweredQuestion, body: FilingBody) -> FilingFinding | None:
    if question.id in body.refers_to_earlier_report:
        if question.may_refer_to_earlier_report == "yes":
            return None
        return _finding(
            question.id,
            "may-not-refer",
            "Frågan kan inte besvaras med en hänvisning till en tidigare redovisning.",
            "The question cannot be answered by pointing to an earlier report.",
        )
    answer = body.answers.get(question.id)
    if answer is None or (isinstance(answer, str) and not answer.strip()) or answer == []:
        if not _is_required(question, body):
            return None
        return _finding(
            question.id,
            "answer-missing",
            f"Svar saknas: {question.label.sv}",
            f"An answer is missing: {question.label.en}",
        )
    wrong = _what_is_wrong(question, answer)
    return None if wrong is None else _finding(question.id, wrong[0], wrong[1], wrong[2])


def _is_required(question: AnsweredQuestion, body: FilingBody) -> bool:
    """Whether it must be answered: always, or as another question has been answered."""
    given = question.required_when
    if given is None:
        return question.required == "yes"
    return body.answers.get(given.question) == given.alternative


def _what_is_wrong(question: AnsweredQuestion, answer: Answer) -> tuple[str, str, str] | None:
    """Code, Swedish and English of what is wrong with an answer, or None."""
    # By its kind, since asking a schema for its class costs ten times as much.
    match question.kind:
        case "text":
            if not isinstance(answer, str):
                return "not-text", "Svaret ska vara text.", "The answer must be text."
            return format_fault(question, answer.strip())
        case "yes_no":
            if not isinstance(answer, bool):
                return "neither-yes-nor-no", "Varken ja eller nej.", "Neither yes nor no."
        case "figure":
            if not _is_whole_number(answer) or answer < 0:
                return (
                    "not-a-whole-number",
                    f"Svaret ska vara ett heltal från 0 till {KRONOR_MAXIMUM}.",
                    f"The answer must be a whole number from 0 to {KRONOR_MAXIMUM}.",
                )
        case "choice":
            allowed = [alternative.id for alternative in question.alternatives]
            if answer not in allowed:
                listed = ", ".join(allowed)
                return "not-an-alternative", f"Välj ett av: {listed}.", f"Choose one of: {listed}."
        case "table":
            return _table_fault(question, answer)
        case _:
            assert_never(question.kind)
    return None


def _is_whole_number(answer: Answer | None) -> TypeGuard[int]:
    """Whether an answer is a number of a size that is accepted anywhere, and not yes or no."""
    if not isinstance(answer, int) or isinstance(answer, bool):
        return False
    return abs(answer) <= KRONOR_MAXIMUM


def _table_fault(question: TableQuestion, answer: Answer) -> tuple[str, str, str] | None:
    if not isinstance(answer, list):
        return "not-a-table", "Svaret ska vara en tabell.", "The answer must be a table."
    kinds = {column.id: column.kind for column in question.columns}
    for number, row in enumerate(answer, start=1):
        for name, cell in row.items():
            expected = int if kinds.get(name) == "figure" else str
            if name not in kinds or type(cell) is not expected:
                return (
                    "table-cell",
                    f"Rad {number}: kolumnen finns inte eller har fel slags värde.",
                    f"Row {number}: a column that is not asked for, or the wrong kind of value.",
                )
    return None


def _arithmetic_faults(form: Form, body: FilingBody) -> Iterator[FilingFinding]:
    """Sums the form states, such as unspent = grant − costs, checked to the krona."""
    for rule in form.arithmetic:
        numbers = {
            name: answer
            for name in (rule.result, *rule.plus, *rule.minus)
            if _is_whole_number(answer := body.answers.get(name))
        }
        if len(numbers) < 1 + len(rule.plus) + len(rule.minus):
            continue  # what is missing has its own finding
        expected = sum(numbers[name] for name in rule.plus) - sum(
            numbers[name] for name in rule.minus
        )
        expected = expected if rule.least is None else max(expected, rule.least)
        if numbers[rule.result] != expected:
            yield _finding(
                rule.result,
                "does-not-add-up",
                f"Summan går inte ihop: väntat {expected} ({rule.source}).",
                f"The sum does not add up: expected {expected} ({rule.source}).",
            )


def _ceiling_faults(form: Form, body: FilingBody) -> Iterator[FilingFinding]:
    """Items of a table that together are more than the sum they are items of."""
    for rule in form.ceilings:
        rows, most = body.answers.get(rule.table), body.answers.get(rule.at_most)
        if not isinstance(rows, list) or not _is_whole_number(most):
            continue  # what is missing or of another kind has its own finding
        items = sum(cell for row in rows if _is_whole_number(cell := row.get(rule.column)))
        if items > most:
            yield _finding(
                rule.table,
                "items-exceed-sum",
                f"Posterna är tillsammans {items}, mer än summan {most} ({rule.source}).",
                f"The items are {items} together, more than the sum {most} ({rule.source}).",
            )
