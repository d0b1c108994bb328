"""Through the year: what is secured, what may come, and what each further step is worth."""

from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from shared.schemas.agreements import AgreementReference
from shared.schemas.base import (
    Count,
    Degree,
    Identifier,
    Kronor,
    Label,
    MonthField,
    OccasionId,
    RecipientId,
    Schema,
)
from shared.schemas.foreseen import ForeseenAmount, ForeseenRecipient

_UUID = "0190b0c1-7a3e-7000-8000-000000000001"


class TierWorth(Schema):
    """What a higher degree in a month would give a recipient more, straight from one pot.

    Its part in what others leave (redistribution, a bonus pot) comes on top of that.
    """

    pot_id: Identifier
    condition_id: Identifier
    period: Annotated[MonthField | None, Field(examples=["2024-03"])]
    status: Annotated[Literal["judged", "open"], Field(examples=["open"])]
    """`judged`: the month is over, and only a correction can raise the degree."""
    degree_now: Degree
    degree: Degree
    more_kronor: Kronor
    distance: Label | None
    """What it would have taken, where assessment has found out."""


class RecipientForecast(Schema):
    """A recipient's year: secured is at most the forecast, and that at most what is reachable."""

    recipient_id: RecipientId
    name: Annotated[str, Field(examples=["Region Gotland"])]
    secured_kronor: Kronor
    """What decided outcomes release of the recipient's own shares."""
    forecast_kronor: Kronor
    """With every open month as the last judged one, for everybody, and all other conditions met."""
    reachable_kronor: Kronor
    """With all that is open met by the recipient, and none of it by any other."""
    open_count: Count
    """Outcomes that nobody knows yet."""
    tiers: tuple[TierWorth, ...]


class Forecast(Schema):
    """The year as it may end, from the outcomes so far; every requisition asks for all it may."""

    agreement: AgreementReference
    outcome_set_sha256: Annotated[str, Field(examples=["9f86d081"])]
    recipients: tuple[RecipientForecast, ...]


class PricedChange(Schema):
    """A changed outcome: its degree before and after."""

    condition_id: Identifier
    recipient_id: RecipientId
    period: Annotated[MonthField | None, Field(examples=["2024-03"])]
    before: Degree
    after: Degree
    reasons: tuple[Label, ...]


class PricedChanges(Schema):
    """What changed outcomes are worth for every recipient, others' money included."""

    agreement: AgreementReference
    evaluation_id: Annotated[UUID | None, Field(examples=[_UUID])]
    """None: what a supplement, a correction or a deadline would change, if judged now."""
    occasion_id: OccasionId
    changes: tuple[PricedChange, ...]
    recipients: tuple[ForeseenRecipient, ...]
    amounts: tuple[ForeseenAmount, ...]
