"""Made-up answers to any form, and made-up account numbers; each says that it is made up."""

from stdnum import luhn

from shared.schemas.agreements import Recipient
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
from shared.schemas.submissions import Answer, FilingBody, TableRow

MADE_UP = "Påhittad uppgift för demonstrationen."


def answer_form(
    form: Form,
    recipient: Recipient,
    *,
    figures: dict[str, int] | None = None,
    leave_out: frozenset[str] = frozenset(),
) -> FilingBody:
    """Answer every required question but those left out; figures by question id, others 0."""
    known = figures or {}
    answers: dict[str, Answer] = {
        question.id: _answer(question, recipient, known)
        for question in form.questions()
        if question.required == "yes"
        and question.id not in leave_out
        and not isinstance(question, AttachmentQuestion)
    }
    for rule in form.arithmetic:
        plus = sum(known.get(name, 0) for name in rule.plus)
        answers[rule.result] = plus - sum(known.get(name, 0) for name in rule.minus)
    return FilingBody(answers=answers)


def _answer(question: Question, recipient: Recipient, figures: dict[str, int]) -> Answer:
    match question:
        case TextQuestion():
            return _text(question, recipient)
        case YesNoQuestion():
            return True
        case FigureQuestion():
            return figures.get(question.id, 0)
        case ChoiceQuestion():
            return question.alternatives[0].id
        case TableQuestion():
            row: TableRow = {
                column.id: MADE_UP if column.kind == "text" else 0 for column in question.columns
            }
            return [row]
        case _:
            raise AssertionError(f"{question.id} is answered by a file")


def _text(question: TextQuestion, recipient: Recipient) -> str:
    """A text of the form the question asks for."""
    match question.format:
        case "organisation_number":
            return recipient.organisation_number or made_up_organisation_number(recipient.id)
        case "giro":
            return made_up_bankgiro(recipient.id)
        case "email":
            return "demo@example.org"
        case "date":
            return "2024-01-31"
        case "registration_number":
            return "S2024/00000 (påhittat)"
        case None:
            return MADE_UP


def made_up_organisation_number(recipient_id: str) -> str:
    """An organisation number with a right check digit and no owner: RSS's are not published."""
    digits = f"00000{_number(recipient_id):04d}"
    return f"{digits[:6]}-{digits[6:]}{luhn.calc_check_digit(digits)}"


def made_up_bankgiro(recipient_id: str) -> str:
    """A bankgiro number with a right check digit, for show only."""
    digits = f"99{_number(recipient_id):04d}"
    return f"{digits[:3]}-{digits[3:]}{luhn.calc_check_digit(digits)}"


def _number(recipient_id: str) -> int:
    digits = "".join(sign for sign in recipient_id if sign.isdigit())
    return int(digits or "0") + (1000 if recipient_id.startswith("rss") else 0)
