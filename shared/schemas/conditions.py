"""Conditions (villkor, prestationskrav): a closed set of rule kinds, each rule with its source.

Adding a rule is data; adding a kind of rule is a code change with a test.
"""

from typing import Annotated, Literal

from pydantic import Field, model_validator

from shared.schemas.base import (
    DefinedInteger,
    Degree,
    FigureName,
    Identifier,
    Label,
    Schema,
    Share,
    Source,
)
from shared.schemas.pots import Periods


class _Rule(Schema):
    """What every kind of rule has."""

    source: Source | None = None
    """The paragraph; where none is given, that of the condition."""
    label: Label | None = None
    severity: Literal["decides", "warns", "informs"] = "decides"
    """Only what decides counts towards the degree; the rest is shown."""


class Received(_Rule):
    """A filing of the obligation arrived before its deadline passed."""

    kind: Literal["received"]
    obligation: Identifier


class Answered(_Rule):
    """The questions are answered, or point to an earlier report where the form allows that."""

    kind: Literal["answered"]
    obligation: Identifier
    questions: tuple[Identifier, ...] = ()
    """Question ids; none given means every required question of the form."""


class AnsweredYes(_Rule):
    """The yes/no questions are answered yes."""

    kind: Literal["answered_yes"]
    obligation: Identifier
    questions: Annotated[tuple[Identifier, ...], Field(min_length=1)]


class AttachmentPresent(_Rule):
    """The attachment the question asks for is there."""

    kind: Literal["attachment_present"]
    obligation: Identifier
    question: Identifier


class FiguresAddUp(_Rule):
    """A reported figure equals the sum of some others less the sum of some more."""

    kind: Literal["figures_add_up"]
    obligation: Identifier
    result: Identifier
    plus: Annotated[tuple[Identifier, ...], Field(min_length=1)]
    minus: tuple[Identifier, ...] = ()


class WhenMoreThan(Schema):
    """The rule applies only where a figure is above a number."""

    figure: FigureName
    more_than: Share


class ShareAtLeast(_Rule):
    """A part of a whole in the month is at least a share, exact and not rounded."""

    kind: Literal["share_at_least"]
    statistic: Identifier
    part: FigureName
    whole: FigureName
    at_least: Degree
    when: WhenMoreThan | None = None
    """Where given and not fulfilled, the rule does not apply and stands in nobody's way."""


class Tier(Schema):
    """From this improvement, in percentage points, the degree is this, up to the next tier."""

    at_least: Share
    degree: Degree


class ShareImproved(_Rule):
    """A share has improved against the same month a year earlier; tiers give the degree."""

    kind: Literal["share_improved"]
    statistic: Identifier
    part: FigureName
    whole: FigureName
    round_to_places: DefinedInteger | None = None
    """Decimals the improvement is rounded to, half up, before the tiers; None: not rounded."""
    tiers: Annotated[tuple[Tier, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _tiers_rise(self) -> "ShareImproved":
        steps = [tier.at_least for tier in self.tiers]
        degrees = [tier.degree for tier in self.tiers]
        if steps != sorted(set(steps)) or degrees != sorted(degrees):
            raise ValueError("tiers must rise: each `at_least` above the last, no degree below it")
        return self


class ValueAtMost(_Rule):
    """A figure of the month is at most a number."""

    kind: Literal["value_at_most"]
    statistic: Identifier
    figure: FigureName
    at_most: Share


class EveryMonthReported(_Rule):
    """Figures for every month of the obligation were there in time."""

    kind: Literal["every_month_reported"]
    obligation: Identifier
    statistics: Annotated[tuple[Identifier, ...], Field(min_length=1)]


class AllOf(_Rule):
    """Every rule: the degree is the lowest."""

    kind: Literal["all_of"]
    rules: Annotated[tuple["Rule", ...], Field(min_length=1)]


class AnyOf(_Rule):
    """Any rule met in full: the degree is then 100 %, else 0 %."""

    kind: Literal["any_of"]
    rules: Annotated[tuple["Rule", ...], Field(min_length=1)]


class BetterOf(_Rule):
    """The rule with the highest degree."""

    kind: Literal["better_of"]
    rules: Annotated[tuple["Rule", ...], Field(min_length=1)]


class OfficerJudges(_Rule):
    """An officer makes an overall judgement (helhetsbedömning); the proposal is what rules say."""

    kind: Literal["officer_judges"]
    proposal: "Rule"


Rule = Annotated[
    Received
    | Answered
    | AnsweredYes
    | AttachmentPresent
    | FiguresAddUp
    | ShareAtLeast
    | ShareImproved
    | ValueAtMost
    | EveryMonthReported
    | AllOf
    | AnyOf
    | BetterOf
    | OfficerJudges,
    Field(discriminator="kind"),
]


class Condition(Schema):
    """What releases a pot: one rule, for a group of recipients, once or per month."""

    id: Identifier
    label: Label
    source: Source
    recipients: Identifier
    periods: Periods | None = None
    """Judged once per month where given, else once for the agreement."""
    requested_amount: Identifier | None = None
    """The question of the requisition whose kronor cap the payment, where less is requested."""
    unspent_amount: Identifier | None = None
    """The question of the economic report whose kronor were not spent, where they are asked."""
    rule: Rule


def statistics_read_by(rule: Rule) -> frozenset[str]:
    """The statistics a rule needs, so that a service asks for no more."""
    match rule:
        case AllOf() | AnyOf() | BetterOf():
            return frozenset().union(*(statistics_read_by(part) for part in rule.rules))
        case OfficerJudges():
            return statistics_read_by(rule.proposal)
        case ShareAtLeast() | ShareImproved() | ValueAtMost():
            return frozenset({rule.statistic})
        case EveryMonthReported():
            return frozenset(rule.statistics)
        case _:
            return frozenset()


def obligations_read_by(rule: Rule) -> frozenset[str]:
    """The obligations whose filings a rule needs."""
    match rule:
        case AllOf() | AnyOf() | BetterOf():
            return frozenset().union(*(obligations_read_by(part) for part in rule.rules))
        case OfficerJudges():
            return obligations_read_by(rule.proposal)
        case ShareAtLeast() | ShareImproved() | ValueAtMost():
            return frozenset()
        case _:
            return frozenset({rule.obligation})
