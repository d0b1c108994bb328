"""Forms (formulär) and obligations (redovisningsskyldigheter): what is asked, of whom, by when."""

from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field, model_validator

from shared.schemas.base import Day, DefinedInteger, FigureName, Identifier, Label, Schema, Source
from shared.schemas.data_descriptions import QualityCriteria
from shared.schemas.pots import Periods


class GivenAnswer(Schema):
    """That a choice was answered by one of its alternatives."""

    question: Identifier
    alternative: Identifier


class _Question(Schema):
    """What every kind of question has."""

    id: Identifier
    label: Label
    help: Label | None = None
    required: Literal["yes", "no"] = "yes"
    required_when: GivenAnswer | None = None
    """Where it is not always required: the answer to another question that makes it so."""
    may_refer_to_earlier_report: Literal["yes", "no"] = "no"
    """A recipient may point to last year's report, where the same question was asked."""
    source: Source | None = None
    """Where none is given, that of the section."""


class TextQuestion(_Question):
    """Free text, or text of a known form that is checked."""

    kind: Literal["text"]
    format: (
        Literal["organisation_number", "giro", "email", "date", "registration_number"] | None
    ) = None
    """`organisation_number` and `giro` (bankgiro or plusgiro) are checked by their check digits."""


class YesNoQuestion(_Question):
    """Yes or no (ja eller nej), answered by a JSON boolean."""

    kind: Literal["yes_no"]


class FigureQuestion(_Question):
    """A whole number, such as kronor."""

    kind: Literal["figure"]
    unit: Label


class Alternative(Schema):
    """One alternative of a choice."""

    id: Identifier
    label: Label


class ChoiceQuestion(_Question):
    """One of a few alternatives, answered by its id."""

    kind: Literal["choice"]
    alternatives: Annotated[tuple[Alternative, ...], Field(min_length=2)]


class Column(Schema):
    """One column of a table."""

    id: FigureName
    label: Label
    kind: Literal["text", "figure"]


class TableQuestion(_Question):
    """Rows of named columns, such as larger cost items."""

    kind: Literal["table"]
    columns: Annotated[tuple[Column, ...], Field(min_length=1)]


class AttachmentQuestion(_Question):
    """A file sent with the filing under the question's id."""

    kind: Literal["attachment"]
    media_types: Annotated[tuple[str, ...], Field(min_length=1)]


AnsweredQuestion = TextQuestion | YesNoQuestion | FigureQuestion | ChoiceQuestion | TableQuestion
"""A question that is answered in the report itself; files are sent beside it."""

Question = Annotated[AnsweredQuestion | AttachmentQuestion, Field(discriminator="kind")]


class Arithmetic(Schema):
    """A figure of the form that must equal others: result = plus − minus."""

    result: Identifier
    plus: Annotated[tuple[Identifier, ...], Field(min_length=1)]
    minus: tuple[Identifier, ...] = ()
    least: DefinedInteger | None = None
    """What is stated where the difference is less: costs above a grant leave 0 unspent."""
    source: Source


class Ceiling(Schema):
    """A table's column whose sum may not exceed a figure: larger items, and all costs."""

    table: Identifier
    column: FigureName
    at_most: Identifier
    source: Source


class Section(Schema):
    """A part of a form, with the agreement's own numbering."""

    id: Identifier
    title: Label
    source: Source
    compiled: Literal["yes", "no"] = "yes"
    """Whether its texts belong in a national compilation; not where they are about persons."""
    questions: Annotated[tuple[Question, ...], Field(min_length=1)]


class Form(Schema):
    """What is asked for, in sections of questions."""

    id: Identifier
    title: Label
    source: Source
    origin: Label | None = None
    """Who wrote the form, where it is not the authority's own: shown with it."""
    sections: Annotated[tuple[Section, ...], Field(min_length=1)]
    arithmetic: tuple[Arithmetic, ...] = ()
    ceilings: tuple[Ceiling, ...] = ()

    def questions(self) -> tuple[Question, ...]:
        """Every question, in the form's order."""
        return self._questions

    @cached_property
    def _questions(self) -> tuple[Question, ...]:
        return tuple(question for section in self.sections for question in section.questions)

    @cached_property
    def answered(self) -> tuple[AnsweredQuestion, ...]:
        """The questions that are answered in the report itself, in the form's order."""
        return tuple(each for each in self._questions if not isinstance(each, AttachmentQuestion))

    @cached_property
    def attached(self) -> tuple[AttachmentQuestion, ...]:
        """The questions that are answered by a file, in the form's order."""
        return tuple(each for each in self._questions if isinstance(each, AttachmentQuestion))

    @cached_property
    def question_ids(self) -> frozenset[str]:
        """The ids of every question."""
        return frozenset(question.id for question in self.questions())

    def question(self, question_id: str) -> Question | None:
        """The question of that id, or None."""
        return next((found for found in self.questions() if found.id == question_id), None)

    @model_validator(mode="after")
    def _ids_once(self) -> "Form":
        ids = [question.id for question in self.questions()]
        twice = sorted({each for each in ids if ids.count(each) > 1})
        if twice:
            raise ValueError(f"form {self.id}: question id {twice[0]} is used more than once")
        return self

    @model_validator(mode="after")
    def _conditions_can_be_met(self) -> "Form":
        for question in self.questions():
            given = question.required_when
            asked = None if given is None else self.question(given.question)
            ids = asked.alternatives if isinstance(asked, ChoiceQuestion) else ()
            if given is not None and given.alternative not in [each.id for each in ids]:
                raise ValueError(
                    f"form {self.id}: {question.id} is required when {given.question} is answered "
                    f"by {given.alternative}, which is no alternative of a choice in the form"
                )
        return self

    @model_validator(mode="after")
    def _sums_are_of_its_figures(self) -> "Form":
        figures = {each.id for each in self.questions() if isinstance(each, FigureQuestion)}
        columns = {
            (each.id, column.id)
            for each in self.questions()
            if isinstance(each, TableQuestion)
            for column in each.columns
            if column.kind == "figure"
        }
        named = {
            *(name for rule in self.arithmetic for name in (rule.result, *rule.plus, *rule.minus)),
            *(rule.at_most for rule in self.ceilings),
        }
        unknown = sorted(named - figures) or sorted(
            f"{rule.table}.{rule.column}"
            for rule in self.ceilings
            if (rule.table, rule.column) not in columns
        )
        if unknown:
            raise ValueError(f"form {self.id}: a sum names {unknown[0]}, no figure of the form")
        return self


class DueDate(Schema):
    """Once, by the end of a day."""

    kind: Literal["date"]
    date: Day
    moves_to_working_day: Literal["yes", "no"] = "no"
    """Whether a Saturday, Sunday or holiday moves it to the next working day."""


class DueMonthly(Schema):
    """Every month: by its last day, or some weeks after its end."""

    kind: Literal["monthly"]
    periods: Periods
    weeks_after_the_month: DefinedInteger = 0
    """0: by the month's last day."""
    moves_to_working_day: Literal["yes", "no"] = "no"


Due = Annotated[DueDate | DueMonthly, Field(discriminator="kind")]


class Window(Schema):
    """From the start of the first day to the end of the last, in Swedish time."""

    first: Day
    last: Day
    source: Source

    @model_validator(mode="after")
    def _in_order(self) -> "Window":
        if self.last < self.first:
            raise ValueError("the last day of the window comes before the first")
        return self


class Obligation(Schema):
    """Who must file what, with whom, by when."""

    id: Identifier
    kind: Literal[
        "report",
        "interim_report",
        "activity_report",
        "final_report",
        "economic_report",
        "repayment",
        "requisition",
        "statistics",
        "data_delivery",
    ]
    label: Label
    source: Source
    recipients: Identifier
    """The group of recipients that owes it."""
    to: Annotated[tuple[Identifier, ...], Field(min_length=1)]
    """The parties that receive it."""
    due: Due
    form: Identifier | None = None
    if_late: Label | None = None
    """What the agreement says may follow when it does not come in time."""
    supplement_window: Window | None = None
    """When supplements (kompletteringar) may be asked for and sent in."""
    quality: QualityCriteria | None = None
    """What monthly statistics are held to, beside their deadline."""


class Reminders(Schema):
    """When those who owe something that money hangs on are reminded of it."""

    days_before: Annotated[tuple[DefinedInteger, ...], Field(min_length=1)]
    """Days before the last day in time; 0 is that day itself."""
    origin: Label
    """Who chose the days: the agreement, or somebody else."""
