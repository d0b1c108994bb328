"""Pots (potter): sums of money, who may get them, by what key, on what condition, and when."""

from collections.abc import Iterator
from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, Tag, model_validator

from shared.schemas.base import (
    DefinedInteger,
    Identifier,
    Label,
    MonthField,
    RecipientId,
    Schema,
    Source,
)
from shared.values.periods import Month, months_between


class Periods(Schema):
    """Every month from `first` to `last`, both included."""

    first: MonthField
    last: MonthField

    @model_validator(mode="after")
    def _in_order(self) -> "Periods":
        if self.last < self.first:
            raise ValueError(f"the last month, {self.last}, comes before the first, {self.first}")
        return self

    def months(self) -> tuple[Month, ...]:
        """The months in order."""
        return months_between(self.first, self.last)


# --- allocation keys (fördelningsnycklar) ---------------------------------------------------


class DataSetKey(Schema):
    """In proportion to a key data set: inhabitants, persons in care."""

    kind: Literal["data_set"]
    data_set: Identifier


class WeightedClass(Schema):
    """One class of a weighted key: its data set and what each counted unit weighs."""

    data_set: Identifier
    weight: DefinedInteger


class WeightedClassesKey(Schema):
    """In proportion to a weighted sum over classes, such as rural inhabitants by 1, 4 and 6."""

    kind: Literal["weighted_classes"]
    classes: Annotated[tuple[WeightedClass, ...], Field(min_length=1)]


class GivenWeightsKey(Schema):
    """In proportion to weights that are given as they are: in the definition, or as published."""

    kind: Literal["given_weights"]
    weights: dict[RecipientId, DefinedInteger] | None = None
    data_set: Identifier | None = None

    @model_validator(mode="after")
    def _one_of_two(self) -> "GivenWeightsKey":
        if (self.weights is None) == (self.data_set is None):
            raise ValueError("give either `weights` here or the `data_set` that holds them")
        return self


class EqualKey(Schema):
    """The same to every recipient."""

    kind: Literal["equal"]


class SingleKey(Schema):
    """All to one recipient."""

    kind: Literal["single"]
    recipient: RecipientId


class EarnedKey(Schema):
    """In proportion to what each recipient has earned from the named pots, over all periods."""

    kind: Literal["earned"]
    pots: Annotated[tuple[Identifier, ...], Field(min_length=1)]


SimpleKey = Annotated[
    DataSetKey | WeightedClassesKey | GivenWeightsKey | EqualKey, Field(discriminator="kind")
]


class BaseAndRestKey(Schema):
    """An equal base amount to every recipient, and the rest by another key."""

    kind: Literal["base_and_rest"]
    base_kronor: DefinedInteger
    rest: SimpleKey


Key = Annotated[
    DataSetKey
    | WeightedClassesKey
    | GivenWeightsKey
    | EqualKey
    | SingleKey
    | EarnedKey
    | BaseAndRestKey,
    Field(discriminator="kind"),
]


# --- what happens to what is not released ---------------------------------------------------


class Redistribute(Schema):
    """Shared by a key among those who were released."""

    kind: Literal["redistribute"]
    key: SimpleKey
    among: Literal["met", "earning"] = "met"
    """`met`: those whose degree is 100 %; `earning`: those whose degree is above 0 %."""
    source: Source | None = None


class Carry(Schema):
    """Carried to another pot."""

    kind: Literal["carry"]
    to: Identifier
    source: Source | None = None


class Forfeit(Schema):
    """The right lapses: the money stays with the state and is reported as forfeited."""

    kind: Literal["forfeit"]
    source: Source | None = None


class Leave(Schema):
    """Left in the pot and reported as undistributed."""

    kind: Literal["leave"]
    source: Source | None = None


Unreleased = Annotated[Redistribute | Carry | Forfeit | Leave, Field(discriminator="kind")]

Rounding = Literal["largest_remainder", "sainte_lague"]
"""How whole kronor are reached; both keep the sum exact. Ties go to the lower recipient id."""


class PeriodOccasion(Schema):
    """Which payment occasion pays which months of a pot that is split over months."""

    occasion: Identifier
    periods: Periods


# --- the pots themselves --------------------------------------------------------------------


class Pot(Schema):
    """A sum that is shared out: the leaf of the tree of pots."""

    id: Identifier
    label: Label
    source: Source
    amount: DefinedInteger = 0
    """Kronor. A pot that only receives carried money has none of its own."""
    recipients: Identifier
    """The group of recipients."""
    key: Key
    rounding: Rounding
    rounding_source: Source | None = None
    periods: Periods | None = None
    """Split equally over these months first, the extra kronor to the earliest."""
    condition: Identifier | None = None
    """The condition that releases it, or none."""
    unreleased: Unreleased | None = None
    """What happens to what the condition does not release."""
    occasion: Identifier | None = None
    occasions_by_period: tuple[PeriodOccasion, ...] = ()
    passed_on_to: Label | None = None
    """Who the recipient passes the money on to, where the agreement says so."""

    @model_validator(mode="after")
    def _whole(self) -> "Pot":
        if (self.condition is None) != (self.unreleased is None):
            raise ValueError(
                f"pot {self.id}: `condition` and `unreleased` go together; give both or neither"
            )
        if (self.occasion is None) == (not self.occasions_by_period):
            raise ValueError(f"pot {self.id}: give either `occasion` or `occasions_by_period`")
        if bool(self.occasions_by_period) and self.periods is None:
            raise ValueError(f"pot {self.id}: `occasions_by_period` needs `periods`")
        if self.occasions_by_period and self.periods is not None:
            paid = [month for part in self.occasions_by_period for month in part.periods.months()]
            if sorted(paid) != list(self.periods.months()):
                raise ValueError(
                    f"pot {self.id}: `occasions_by_period` must pay each month of `periods` once"
                )
        return self

    def occasion_of(self, period: Month | None) -> str:
        """The payment occasion that pays this month, or the pot's only one."""
        if self.occasion is not None:
            return self.occasion
        for part in self.occasions_by_period:
            if period in part.periods.months():
                return part.occasion
        raise AssertionError(f"pot {self.id} has no occasion for {period}")


class OutsidePot(Schema):
    """A sum the agreement names but this system does not pay; it counts in the sums."""

    id: Identifier
    label: Label
    source: Source
    amount: DefinedInteger
    outside: Label
    """Who pays it, and why it is not paid here."""


class PotGroup(Schema):
    """A sum that consists of other pots."""

    id: Identifier
    label: Label
    source: Source
    amount: DefinedInteger | None = None
    """Kronor as the agreement states it; checked against the parts. None: the sum of the parts."""
    parts: Annotated[tuple["AnyPot", ...], Field(min_length=1)]


def _pot_kind(value: Any) -> str:  # noqa: ANN401 - pydantic hands over whatever was parsed
    if isinstance(value, dict):
        return "group" if "parts" in value else "outside" if "outside" in value else "pot"
    if isinstance(value, PotGroup):
        return "group"
    return "outside" if isinstance(value, OutsidePot) else "pot"


AnyPot = Annotated[
    Annotated[Pot, Tag("pot")]
    | Annotated[OutsidePot, Tag("outside")]
    | Annotated[PotGroup, Tag("group")],
    Discriminator(_pot_kind),
]


def walk_pots(pots: tuple[AnyPot, ...]) -> Iterator[AnyPot]:
    """Every pot and group of the tree, parents before their parts."""
    for pot in pots:
        yield pot
        if isinstance(pot, PotGroup):
            yield from walk_pots(pot.parts)


def amount_of(pot: AnyPot) -> int:
    """The kronor of a pot: its own amount, or the sum of its parts where none is stated."""
    if isinstance(pot, PotGroup) and pot.amount is None:
        return sum(amount_of(part) for part in pot.parts)
    assert pot.amount is not None
    return pot.amount
