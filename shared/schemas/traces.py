"""Figures: numbers that carry their own explanation, all the way down to the paragraph."""

from fractions import Fraction
from typing import Annotated, Literal

from pydantic import Field

from shared.schemas.base import Identifier, Label, Schema, Source
from shared.values.shares import decimal_text

Unit = Literal["kronor", "share", "weight", "count", "points"]


class Reference(Schema):
    """What a figure was taken from: a resource of some service, by id and hash where it has one."""

    kind: Literal["definition", "key_data_set", "outcome", "run", "amount"]
    id: Annotated[str, Field(examples=["0190b0c1-7a3e-7000-8000-000000000001"])]
    sha256: str | None = None


class Figure(Schema):
    """A number with its name, how it came about, the paragraph that says so, and its inputs.

    `value` is exact: an integer, a finite decimal or a quotient as text. Figures form a tree;
    a figure without inputs is a fact from a definition, a data set or an outcome.
    """

    name: Label
    value: Annotated[str, Field(pattern=r"^-?\d+(\.\d+|/\d+)?$", examples=["101908265"])]
    unit: Unit
    formula: Label | None = None
    """In words, naming the inputs; none for a fact."""
    expression: str | None = None
    """The formula with a number in braces for each input, the first `{0}`; none for a fact."""
    source: Source | None = None
    interpretation: Identifier | None = None
    """The entry in the register of interpretations that chose this reading, if one did."""
    note: Label | None = None
    reference: Reference | None = None
    inputs: tuple["Figure", ...] = ()

    def number(self) -> Fraction:
        """The value as an exact number."""
        return Fraction(self.value)

    def kronor(self) -> int:
        """The value as whole kronor; asserts that it is."""
        assert self.unit == "kronor", self.unit
        return int(self.value)


def exact(number: int | Fraction) -> str:
    """Write a number as a figure's value."""
    return decimal_text(Fraction(number))
