"""A proof: everything one recipient's amounts were computed from, in one file."""

from typing import Annotated, Literal

from pydantic import Field

from shared.schemas.allocations import Amount, KeyDataSet, Run
from shared.schemas.assessments import OutcomeSet
from shared.schemas.base import Identifier, MonthField, RecipientId, Schema, SignedKronor
from shared.schemas.traces import Figure


class EarlierLine(Schema):
    """What the runs counted as given had given on a line."""

    pot_id: Identifier
    period: Annotated[MonthField | None, Field(examples=["2024-03"])]
    recipient_id: RecipientId
    part: Annotated[Literal["share", "redistribution"], Field(examples=["share"])]
    kronor: SignedKronor


class ProofAmount(Schema):
    """An amount with its derivation."""

    amount: Amount
    figure: Figure


class Proof(Schema):
    """The inputs, their hashes, the definition and the result: checked without any service.

    `python -m deploy.verify_proof FILE` computes the run again from it and compares.
    """

    recipient_id: RecipientId
    run: Run
    definition_files: dict[str, str]
    outcomes: OutcomeSet
    key_data: tuple[KeyDataSet, ...]
    earlier: tuple[EarlierLine, ...]
    amounts: tuple[ProofAmount, ...]
