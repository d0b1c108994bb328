"""How a form is laid out in rows, in Word and in Excel alike: written so, and read back so.

question       id | "3.4 fråga 2" and what is asked | the answer | points to an earlier report
table          id | a heading per column
               1  | a cell per column
"""

from shared.schemas.base import Label
from shared.schemas.forms import (
    ChoiceQuestion,
    FigureQuestion,
    Form,
    Question,
    Section,
    TextQuestion,
    YesNoQuestion,
)

TABLE_ROWS = 12
"""How many rows a blank table has; more may be added below."""

YES, NO = Label(sv="Ja", en="Yes"), Label(sv="Nej", en="No")
CHOOSE = Label(sv="Välj ett objekt", en="Choose an item")
SEPARATE_FILE = Label(sv="Bifogas som egen fil.", en="Attached as a file of its own.")
EARLIER = Label(sv="Hänvisar till föregående års redovisning?", en="Points to last year's report?")
ANSWER = Label(sv="Svar", en="Answer")
QUESTION = Label(sv="Fråga", en="Question")
REFERENCE = Label(sv="Id", en="Id")


def place_of(form: Form, question_id: str) -> Label | None:
    """Where in the form a question stands, as people say it: `3.4 fråga 2`."""
    for section in form.sections:
        for number, question in enumerate(section.questions, start=1):
            if question.id == question_id:
                return Label(
                    sv=f"{_name(section).sv} fråga {number}",
                    en=f"{_name(section).en} question {number}",
                )
    return None


def _name(section: Section) -> Label:
    """The agreement's own number of the section, where it has one; else its title."""
    if section.id[0].isdigit():
        return Label(sv=section.id, en=section.id)
    return section.title


def alternatives_of(question: Question) -> tuple[Label, ...]:
    """What may be chosen, where the answer is a choice; nothing where it is not."""
    match question:
        case YesNoQuestion():
            return (YES, NO)
        case ChoiceQuestion():
            return tuple(alternative.label for alternative in question.alternatives)
        case _:
            return ()


_FORMATS = {
    "organisation_number": Label(sv="tio siffror, som 232100-0016", en="ten digits: 232100-0016"),
    "giro": Label(sv="bankgiro eller plusgiro", en="bankgiro or plusgiro"),
    "email": Label(sv="en e-postadress", en="an e-mail address"),
    "date": Label(sv="som 2024-09-30", en="such as 2024-09-30"),
    "registration_number": Label(sv="diarienummer", en="registration number"),
}


def hint_of(question: Question) -> Label | None:
    """What form the answer takes, where it is not free text."""
    match question:
        case TextQuestion(format=name) if name is not None:
            return _FORMATS[name]
        case FigureQuestion(unit=unit):
            return Label(sv=f"heltal, {unit.sv}", en=f"whole number, {unit.en}")
        case _:
            return None
