"""Statistics made fit to publish: small counts hidden, and enough beside them."""

from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from shared.schemas.agreements import AgreementReference
from shared.schemas.base import (
    Count,
    FigureName,
    Identifier,
    Instant,
    Label,
    MonthField,
    RecipientId,
    Schema,
    Source,
)

_UUID = "0190b0c1-7a3e-7000-8000-000000000001"

Category = Annotated[str, StringConstraints(min_length=1, max_length=200)]


class TableCount(Schema):
    """A count in one cell: a category of each dimension."""

    categories: Annotated[list[Category], Field(examples=[["01", "flickor", "6–12 år"]])]
    count: Count


class ProtectionRequest(Schema):
    """A table of counts of persons, without totals: they are added here."""

    title: Label
    origin: Annotated[Category, Field(examples=["Väntetidsdatabasen, uttag 2024-12-18"])]
    dimensions: Annotated[
        list[Category], Field(min_length=1, max_length=3, examples=[["region", "kön", "ålder"]])
    ]
    cells: Annotated[list[TableCount], Field(min_length=1, max_length=5_000)]
    threshold: Annotated[int, Field(ge=2, le=100, examples=[5])] = 5
    """Counts of 1 up to one below this are hidden (tröskelregeln)."""


class PublishedCell(Schema):
    """A cell as published; `total` stands for all categories of a dimension."""

    categories: Annotated[tuple[Category, ...], Field(examples=[["01", "total", "6–12 år"]])]
    count: Annotated[Count | None, Field(examples=[17])]
    """None where it is hidden; whether as small or to protect a small one is not told."""


class ProtectedTable(Schema):
    """Open data with what a reader must know of it."""

    title: Label
    origin: Annotated[str, Field(examples=["Väntetidsdatabasen"])]
    publisher: Annotated[str, Field(examples=["Socialstyrelsen"])]
    licence: Annotated[Literal["CC0-1.0"], Field(examples=["CC0-1.0"])]
    made_at: Instant
    dimensions: Annotated[tuple[str, ...], Field(examples=[["region", "kön", "ålder"]])]
    threshold: Annotated[int, Field(examples=[5])]
    protection_level: Annotated[int, Field(examples=[5])]
    """No hidden count can be computed more closely than within an interval this wide."""
    rule: Label
    cell_count: Count
    hidden_count: Count
    """Cells hidden, small ones and those that protect them together."""
    hidden_small_count: Count
    cells: tuple[PublishedCell, ...]


class PublicationRequest(Schema):
    """Which month's statistics to publish, from what has been delivered now."""

    agreement_id: Identifier
    period: MonthField


class DataValue(Schema):
    """A value of a column, and what it stands for."""

    id: Annotated[str, Field(examples=["female"])]
    label: Label


class DataColumn(Schema):
    """A column of the published rows: what it says, and which values it may have."""

    name: Annotated[str, Field(examples=["category"])]
    label: Label
    values: tuple[DataValue, ...]


class PublishedCount(Schema):
    """One count: of a figure, for a recipient or all of them, of the whole or a category."""

    statistic_id: Identifier
    figure: FigureName
    recipient_id: Annotated[str, Field(examples=["01"])]
    """`total`: all who have delivered."""
    breakdown: Annotated[str, Field(examples=["sex"])]
    """`total`: not broken down."""
    category: Annotated[str, Field(examples=["female"])]
    """`not_broken_down`: what the parts delivered do not add up to."""
    count: Annotated[Count | None, Field(examples=[17])]
    """None where it is hidden; whether as small or to protect a small one is not told."""


class NotDelivered(Schema):
    """Recipients of whom nothing is known of the month."""

    statistic_id: Identifier
    recipient_ids: tuple[RecipientId, ...]


class Publication(Schema):
    """A month's statistics as open data (öppna data), with what a reader must know of them.

    The tables by region and sex, age and care offering are protected together: what one hides
    follows from none of the others, nor from an earlier publication of the month.
    """

    id: Annotated[UUID, Field(examples=[_UUID])]
    number: Annotated[int, Field(ge=1, examples=[1])]
    """Counts the publications of this month."""
    agreement: AgreementReference
    period: MonthField
    title: Label
    publisher: Label
    licence: Annotated[Literal["CC0-1.0"], Field(examples=["CC0-1.0"])]
    origins: Annotated[tuple[str, ...], Field(examples=[["Väntetidsdatabasen"]])]
    delivery_ids: Annotated[tuple[UUID, ...], Field(examples=[[_UUID]])]
    made_at: Instant
    threshold: Annotated[int, Field(examples=[5])]
    protection_level: Annotated[int, Field(examples=[5])]
    """No hidden count can be computed more closely than within an interval this wide."""
    source: Annotated[Source | None, Field(examples=["avsnitt 4, första stycket"])]
    rule: Label
    columns: tuple[DataColumn, ...]
    not_delivered: tuple[NotDelivered, ...]
    cell_count: Count
    hidden_count: Count
    """Counts hidden, small ones and those that protect them together."""
    hidden_small_count: Count
    cells: tuple[PublishedCount, ...]


class KeptDocument(Schema):
    """A compilation or publication in a list."""

    id: Annotated[UUID, Field(examples=[_UUID])]
    agreement_id: Identifier
    about: Annotated[str, Field(examples=["2024-03"])]
    """The occasion of a compilation, the month of a publication."""
    number: Annotated[int, Field(ge=1, examples=[1])]
    made_at: Instant
