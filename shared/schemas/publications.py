"""Statistics made fit to publish: small counts hidden, and enough beside them."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from shared.schemas.base import Count, Instant, Label, Schema

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
