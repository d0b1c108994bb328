"""Many scenarios at once: how outcomes are drawn, how far it has come, and what it gave."""

from fractions import Fraction
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, model_validator

from shared.schemas.agreements import AgreementReference
from shared.schemas.allocations import PinnedInput
from shared.schemas.base import Degree, Identifier, Instant, Kronor, MonthField, RecipientId, Schema
from shared.schemas.foreseen import Assumption

_UUID = "0190b0c1-7a3e-7000-8000-000000000001"
ScenarioCount = Annotated[int, Field(strict=True, ge=0, le=1_000_000, examples=[10000])]


class Chance(Schema):
    """A degree, and how often it is drawn beside the others."""

    degree: Degree
    weight: Annotated[int, Field(strict=True, ge=1, le=1_000_000, examples=[3])]


class DegreeRange(Schema):
    """Every degree a condition's own rules can give from one to another, equally often."""

    lowest: Annotated[Degree, Field(examples=["0"])]
    highest: Annotated[Degree, Field(examples=["1"])]

    @model_validator(mode="after")
    def _in_order(self) -> "DegreeRange":
        if self.lowest > self.highest:
            raise ValueError("`lowest` is above `highest`")
        return self


class Uncertainty(Schema):
    """Outcomes that nobody knows: in every scenario they are drawn anew.

    Of two that name the same outcome the later counts.
    """

    recipient_ids: Annotated[list[RecipientId] | None, Field(examples=[None])] = None
    """None: everyone the condition is judged for."""
    condition_ids: Annotated[list[Identifier] | None, Field(examples=[None])] = None
    """None: every condition that is judged by month."""
    first: Annotated[MonthField | None, Field(examples=["2024-07"])] = None
    last: Annotated[MonthField | None, Field(examples=[None])] = None
    chances: Annotated[list[Chance], Field(min_length=1, max_length=100)] | None = None
    within: Annotated[DegreeRange | None, Field(examples=[None])] = None
    drawn: Annotated[Literal["by_month", "by_recipient"], Field(examples=["by_month"])] = "by_month"
    """`by_recipient`: one draw holds for all the months of a condition."""

    @model_validator(mode="after")
    def _one_of_two(self) -> "Uncertainty":
        if (self.chances is None) == (self.within is None):
            raise ValueError("give either `chances` or `within`")
        return self


class ScenarioRequest(Schema):
    """What to draw, how many times; what is neither drawn nor assumed stays as it is known."""

    agreement_id: Identifier
    scenario_count: Annotated[int, Field(strict=True, ge=1, le=1_000_000, examples=[10000])]
    seed: Annotated[int, Field(strict=True, ge=0, lt=2**63, examples=[2024])]
    """The same seed over the same facts draws the same scenarios, wherever they are computed."""
    uncertain: Annotated[list[Uncertainty], Field(min_length=1, max_length=500)]
    assumptions: Annotated[list[Assumption], Field(max_length=2000)] = []
    undecided: Annotated[Literal["not_met", "met"], Field(examples=["met"])] = "not_met"
    """How conditions that have no outcome yet, and are not drawn, are taken."""
    quantiles: Annotated[
        list[Degree], Field(min_length=1, max_length=100, examples=[["5 %", "50 %", "95 %"]])
    ] = [Fraction(1, 20), Fraction(1, 4), Fraction(1, 2), Fraction(3, 4), Fraction(19, 20)]


class Quantile(Schema):
    """The least of the sums that at least this share of the scenarios does not exceed."""

    share: Degree
    kronor: Kronor


class Spread(Schema):
    """How a sum differs between scenarios; every number but the mean occurs in one of them."""

    lowest_kronor: Kronor
    mean_kronor: Kronor
    """Down to whole kronor."""
    highest_kronor: Kronor
    quantiles: tuple[Quantile, ...]


class RecipientSpread(Schema):
    """What a recipient would have in all."""

    recipient_id: RecipientId
    spread: Spread


class AmountSpread(Schema):
    """What a recipient would have from a pot."""

    recipient_id: RecipientId
    pot_id: Identifier
    spread: Spread


class PotSpread(Schema):
    """What a pot would give to all."""

    pot_id: Identifier
    spread: Spread


class ScenarioResult(Schema):
    """The distribution of what everyone would have when the year is over."""

    recipients: tuple[RecipientSpread, ...]
    pots: tuple[PotSpread, ...]
    amounts: tuple[AmountSpread, ...]


class ScenarioAnalysis(Schema):
    """An analysis of many scenarios (scenarioanalys): asked for, under way, done or failed."""

    id: Annotated[UUID, Field(examples=[_UUID])]
    agreement: AgreementReference
    request: ScenarioRequest
    inputs: tuple[PinnedInput, ...]
    requested_at: Instant
    requested_by: Annotated[str, Field(examples=["payer:1"])]
    state: Annotated[Literal["waiting", "running", "done", "failed"], Field(examples=["running"])]
    done_count: ScenarioCount
    """How many scenarios have been computed."""
    finished_at: Instant | None
    failure: Annotated[str | None, Field(examples=[None])]
    result: ScenarioResult | None
