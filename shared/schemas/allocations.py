"""What allocation takes in and gives out: key data, runs, amounts, pot balances."""

from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from shared.schemas.agreements import AgreementReference
from shared.schemas.base import (
    Count,
    DataSetId,
    Day,
    Identifier,
    Instant,
    Kronor,
    Label,
    MonthField,
    OccasionId,
    RecipientId,
    Schema,
    Sha256,
    SignedKronor,
)
from shared.values.regions import REGIONS

_UUID = "0190b0c1-7a3e-7000-8000-000000000001"
_ShortText = Annotated[str, StringConstraints(min_length=1, max_length=400)]


class KeyValue(Schema):
    """One recipient's value in a key data set."""

    recipient_id: RecipientId
    value: Count


class KeyDataUpload(Schema):
    """Key data to share by: the values with their source and date."""

    agreement_id: Identifier
    data_set_id: DataSetId
    source: Annotated[_ShortText, Field(examples=["SCB, folkmängd 1 november 2023"])]
    as_of: Annotated[Day | None, Field(examples=["2023-11-01"])]
    """The day the values are of; null where the source does not say."""
    note: Annotated[_ShortText | None, Field(examples=[None])] = None
    """What a reader must know, such as that the figures are of another year or made up."""
    values: Annotated[
        list[KeyValue],
        Field(
            min_length=1,
            max_length=100_000,
            examples=[[{"recipient_id": region.code, "value": 412} for region in REGIONS]],
        ),
    ]


class KeyDataSet(Schema):
    """An uploaded key data set; a new upload supersedes it and leaves it as it was."""

    id: Annotated[UUID, Field(examples=[_UUID])]
    agreement: AgreementReference
    data_set_id: DataSetId
    source: Annotated[str, Field(examples=["SCB, folkmängd 1 november 2023"])]
    as_of: Annotated[Day | None, Field(examples=["2023-11-01"])]
    note: Annotated[str | None, Field(examples=[None])]
    uploaded_at: Instant
    uploaded_by: Annotated[str, Field(examples=["payer:1"])]
    sha256: Sha256
    values: tuple[KeyValue, ...]


class RunRequest(Schema):
    """Which payment occasion to compute."""

    agreement_id: Identifier
    agreement_sha256: Annotated[Sha256 | None, Field(examples=[None])] = None
    """Refused when it is not the definition this service knows."""
    occasion_id: OccasionId


class PinnedInput(Schema):
    """Something a run was computed from, by id and hash."""

    kind: Annotated[
        Literal["definition", "outcome_set", "key_data_set", "earlier_run"],
        Field(examples=["key_data_set"]),
    ]
    id: Annotated[str, Field(examples=["population"])]
    sha256: Sha256


class PotBalance(Schema):
    """Where a pot's kronor are after a run: the sum of the last six equals the first two."""

    pot_id: Identifier
    label: Label
    amount_kronor: Kronor
    carried_in_kronor: Kronor
    allocated_kronor: Kronor
    carried_out_kronor: Kronor
    forfeited_kronor: Kronor
    undistributed_kronor: Kronor
    not_due_kronor: Kronor
    """For months that a later occasion pays."""
    outside_kronor: Kronor
    """Named by the agreement, not paid by this system."""


RunState = Literal["computed", "approved", "released", "paid", "withdrawn"]
"""Where a run is in its life; a withdrawn run pays nothing and is never counted."""


class Run(Schema):
    """A payment occasion, computed; immutable, with the hashes of all it used."""

    id: Annotated[UUID, Field(examples=[_UUID])]
    number: Annotated[int, Field(ge=1, examples=[1])]
    """Counted per agreement and occasion."""
    agreement: AgreementReference
    occasion_id: OccasionId
    computed_at: Instant
    computed_by: Annotated[str, Field(examples=["payer:1"])]
    code_version: Annotated[str, Field(examples=["0.2.0"])]
    inputs: tuple[PinnedInput, ...]
    total_kronor: SignedKronor
    """What the occasion pays: the sum of its amounts."""
    unaccounted_kronor: Annotated[Literal[0], Field(examples=[0])]
    """Pots less where their kronor are; anything but 0 refuses the run."""
    result_sha256: Sha256
    state: Annotated[RunState, Field(examples=["computed"])]
    version: Annotated[int, Field(ge=1, examples=[1])]
    """Counts the states the run has been in; quoted, it is the ETag to send as If-Match."""
    pots: tuple[PotBalance, ...]


class Amount(Schema):
    """What a recipient gets from a pot at an occasion."""

    id: Annotated[UUID, Field(examples=[_UUID])]
    run_id: Annotated[UUID, Field(examples=[_UUID])]
    pot_id: Identifier
    period: Annotated[MonthField | None, Field(examples=["2024-03"])]
    recipient_id: RecipientId
    part: Annotated[Literal["share", "redistribution"], Field(examples=["share"])]
    """The pot's own share, or a part of what others were not released."""
    entitled_kronor: Kronor
    """What the pot gives the recipient in all."""
    earlier_kronor: Kronor
    """Of that, what earlier occasions have given."""
    kronor: SignedKronor
    """What this occasion gives: entitled less earlier. Negative: too much was given before."""


class TransitionRequest(Schema):
    """The next step in a run's life; `paid` follows by itself when the bank has answered."""

    to: Annotated[Literal["approved", "released", "withdrawn"], Field(examples=["approved"])]
    reason: Annotated[_ShortText | None, Field(examples=[None])] = None
    """Required where a run is withdrawn."""


class RunEvent(Schema):
    """A step in a run's life, never changed."""

    number: Annotated[int, Field(ge=1, examples=[1])]
    from_state: Annotated[RunState | None, Field(examples=["computed"])]
    to_state: Annotated[RunState, Field(examples=["approved"])]
    at: Instant
    by: Annotated[str, Field(examples=["payer:2"])]
    reason: Annotated[str | None, Field(examples=[None])]


class RunHistory(Schema):
    """A run's life so far."""

    run_id: Annotated[UUID, Field(examples=[_UUID])]
    events: tuple[RunEvent, ...]


class Recomputation(Schema):
    """A run computed once more from what it pinned."""

    run_id: Annotated[UUID, Field(examples=[_UUID])]
    result_sha256: Sha256
    recomputed_sha256: Sha256
    is_equal: Annotated[bool, Field(examples=[True])]
    lacking: tuple[str, ...]
    """What is no longer what it was, by its hash or byte for byte: something that was pinned, or
    the run's own amounts, balances and derivations as they are stored."""


Cause = Literal[
    "new_decision",
    "corrected_statistics",
    "new_filing",
    "deadline_passed",
    "other_recipients",
    "new_key_data",
    "other_definition",
    "other_code",
]
"""Why a line is not what it was. `other_recipients`: someone else's outcome moved shared money."""


class LineDifference(Schema):
    """One line of a run beside the same line of another run."""

    pot_id: Identifier
    period: Annotated[MonthField | None, Field(examples=["2024-03"])]
    recipient_id: RecipientId
    part: Annotated[Literal["share", "redistribution"], Field(examples=["share"])]
    before_kronor: Kronor
    after_kronor: Kronor
    difference_kronor: SignedKronor
    causes: tuple[Cause, ...]
    text: Label


class RecipientDifference(Schema):
    """What a recipient is entitled to in all, before and after."""

    recipient_id: RecipientId
    before_kronor: Kronor
    after_kronor: Kronor
    difference_kronor: SignedKronor
    causes: tuple[Cause, ...]


class RunDifference(Schema):
    """A run beside another over the same occasion."""

    run_id: Annotated[UUID, Field(examples=[_UUID])]
    against_run_id: Annotated[UUID | None, Field(examples=[_UUID])]
    """None where there is no earlier run to compare with."""
    recipients: tuple[RecipientDifference, ...]
    lines: tuple[LineDifference, ...]


class ForfeitedRight(Schema):
    """Money a recipient could have had and did not ask for in time: the right has lapsed."""

    pot_id: Identifier
    period: Annotated[MonthField | None, Field(examples=[None])]
    recipient_id: RecipientId
    kronor: Kronor
    source: Annotated[str | None, Field(examples=["avsnitt 6, femte stycket"])]
    reason: Label


class ForfeitedRights(Schema):
    """Every right that had lapsed when a run was computed."""

    run_id: Annotated[UUID, Field(examples=[_UUID])]
    total_kronor: Kronor
    rights: tuple[ForfeitedRight, ...]
