"""How an agreement describes monthly statistics: which figures, broken down by what."""

from typing import Annotated, Literal

from pydantic import Field

from shared.schemas.base import (
    DefinedInteger,
    Degree,
    FigureName,
    Identifier,
    Label,
    Schema,
    Source,
)

IDENTITY_COLUMNS = ("statistic_id", "recipient_id", "period")
"""The columns that say what a row is about; the agreement names the others."""


class StatisticFigure(Schema):
    """One figure of a statistic, a whole number."""

    id: FigureName
    label: Label
    counted_as: Label | None = None
    """What stands after a number in a sentence, such as "completed within 30 days"."""
    part_of: FigureName | None = None
    """The figure it may not exceed."""
    required: Literal["yes", "no"] = "yes"


class Category(Schema):
    """One value of a breakdown, such as an age group."""

    id: Identifier
    label: Label


class Breakdown(Schema):
    """What figures may be broken down by (redovisningsgrupp), such as sex."""

    id: FigureName
    """The key in a row's `breakdown`, and the column of a file."""
    label: Label
    source: Source
    note: Label | None = None
    """What a reader must know, such as that the values are not the agreement's own."""
    categories: tuple[Category, ...] = ()
    """The values there are; none: whoever delivers names them."""


class CompilationPlan(Schema):
    """Which report is compiled for an occasion, and which parts of it the occasion asks for."""

    obligation: Identifier
    contents: Annotated[
        tuple[Literal["judgements", "performance", "answers", "texts", "measures"], ...],
        Field(min_length=1),
    ]


class PublicationRule(Schema):
    """How statistics are made fit to publish (tröskelregeln)."""

    threshold: Annotated[DefinedInteger, Field(ge=2)]
    """Counts from 1 to one below this are hidden, with what would give them away."""
    source: Source
    note: Label | None = None


class Statistic(Schema):
    """Monthly figures per recipient that conditions read."""

    id: Identifier
    label: Label
    source: Source
    recipients: Identifier
    figures: Annotated[tuple[StatisticFigure, ...], Field(min_length=1)]
    breakdowns: tuple[FigureName, ...] = ()
    """What it may be broken down by, by the ids of the agreement's `breakdowns`."""


class ResponseRate(Schema):
    """How much of what should be reported has been (svarsfrekvens), as two figures."""

    received: FigureName
    expected: FigureName
    at_least: Degree
    source: Source


class SameOffering(Schema):
    """Figures that must be reported for the same categories, such as the same care offering."""

    breakdown: FigureName
    figures: Annotated[tuple[FigureName, ...], Field(min_length=2)]
    source: Source


class MissingDataPlan(Schema):
    """The question in which a recipient says what is missing, and how it is to be included."""

    obligation: Identifier
    question: str
    source: Source


class QualityCriteria(Schema):
    """What reported figures are held to, beside being there in time."""

    response_rate: ResponseRate | None = None
    same_offering: SameOffering | None = None
    plan: MissingDataPlan | None = None
