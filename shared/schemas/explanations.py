"""How amounts came about: the tree from krona to paragraph, and all that it refers to by name."""

from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from shared.schemas.agreements import AgreementReference, Interpretation
from shared.schemas.allocations import Amount
from shared.schemas.assessments import Outcome
from shared.schemas.base import Day, Identifier, Label, RecipientId, Schema, SignedKronor
from shared.schemas.traces import Figure

_UUID = "0190b0c1-7a3e-7000-8000-000000000001"


class ExplainedPot(Schema):
    """What a run gives from a pot, in short: the lines that the explanation unfolds."""

    run_id: Annotated[UUID, Field(examples=[_UUID])]
    occasion: Label
    pot_id: Identifier
    label: Label
    kronor: SignedKronor
    amounts: tuple[Amount, ...]


class CitedKeyData(Schema):
    """A key data set that figures were taken from: what it counts, and who says so."""

    id: Annotated[UUID, Field(examples=[_UUID])]
    label: Label
    source: Annotated[str, Field(examples=["SCB, folkmängd 1 november 2023"])]
    as_of: Annotated[Day | None, Field(examples=["2023-11-01"])]
    note: Label
    """Of which day the values are, and what a reader must know of them."""


class Explained(Schema):
    """A derivation with all that it refers to, so that a reader need look nothing up."""

    agreement: AgreementReference
    title: Label
    """The agreement's."""
    pots: tuple[ExplainedPot, ...]
    figure: Figure
    outcomes: tuple[Outcome, ...] = ()
    """Every outcome the figures refer to, with its finding, decision, filings and statistics."""
    key_data: tuple[CitedKeyData, ...] = ()
    """Every key data set the figures refer to."""
    interpretations: tuple[Interpretation, ...] = ()
    """Every entry of the register of interpretations that a ground names, with its readings."""


class Explanation(Explained):
    """The derivation of one amount."""

    amount: Amount


class TotalExplanation(Explained):
    """The derivation of a sum of amounts: of an occasion, a pot, a recipient, a year."""

    run_ids: tuple[UUID, ...]
    recipient_id: Annotated[RecipientId | None, Field(examples=["09"])]
    pot_id: Annotated[Identifier | None, Field(examples=[None])]
    kronor: SignedKronor


Way = Annotated[Literal["direct", "through_another_pot"], Field(examples=["direct"])]
"""Whether an amount rests on what was asked for, or comes from a pot that such amounts feed."""


class MovedAmount(Schema):
    """An amount that rests on what was asked for."""

    amount: Amount
    way: Way


class MovedSum(Schema):
    """The same by pot and recipient, all months together, with names."""

    way: Way
    pot_id: Identifier
    pot: Label
    recipient_id: RecipientId
    recipient: str
    kronor: SignedKronor


class Moved(Schema):
    """Every krona that a paragraph, an outcome, a decision or a filing moved in a run."""

    agreement: AgreementReference
    title: Label
    """The agreement's."""
    run_id: Annotated[UUID, Field(examples=[_UUID])]
    occasion: Label
    subject: Label
    """What was asked for, by name."""
    total_kronor: SignedKronor
    """Of the direct ones."""
    sums: tuple[MovedSum, ...]
    amounts: tuple[MovedAmount, ...]
