"""What happens around a filing: drafts, requests for supplements, closing, and what changed."""

from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from shared.schemas.agreements import AgreementReference
from shared.schemas.base import Day, Identifier, Instant, MonthField, RecipientId, Schema
from shared.schemas.submissions import Answer, Attachment, FilingBody, FilingFinding

_UUID = "0190b0c1-7a3e-7000-8000-000000000001"

Reason = Annotated[
    str,
    StringConstraints(min_length=1, max_length=4000, strip_whitespace=True),
    Field(examples=["Svaret på fråga 2 i avsnitt 3.4 saknas."]),
]


class DraftRequest(Schema):
    """Answers so far, under the envelope they will be filed under."""

    agreement_id: Identifier
    obligation_id: Annotated[Identifier, Field(examples=["region-report"])]
    recipient_id: RecipientId
    period: Annotated[MonthField | None, Field(examples=[None])] = None
    body: FilingBody


class Draft(Schema):
    """Answers saved and not sent: they have not arrived anywhere until they are filed."""

    id: Annotated[UUID, Field(examples=[_UUID])]
    agreement: AgreementReference
    obligation_id: Identifier
    recipient_id: RecipientId
    period: Annotated[MonthField | None, Field(examples=[None])]
    revision: Annotated[int, Field(ge=1, examples=[1])]
    saved_at: Instant
    saved_by: Annotated[str, Field(examples=["region:01"])]
    body: FilingBody
    attachments: Annotated[tuple[Attachment, ...], Field(examples=[[]])]
    findings: Annotated[tuple[FilingFinding, ...], Field(examples=[[]])]
    """What is missing or wrong so far."""


class Validation(Schema):
    """What would be found if this were filed; nothing is saved."""

    findings: Annotated[tuple[FilingFinding, ...], Field(examples=[[]])]
    is_complete: Annotated[bool, Field(examples=[True])]
    body: FilingBody | None
    """The answers as they were understood, such as those of a Word form."""


class SupplementRequestRequest(Schema):
    """Which questions must be supplemented, why, and until when."""

    question_ids: Annotated[
        list[Annotated[str, StringConstraints(min_length=1, max_length=200)]],
        Field(min_length=1, max_length=500, examples=[["3.4-in-time"]]),
    ]
    reason: Reason
    last_day: Annotated[Day | None, Field(examples=["2024-10-21"])] = None
    """The last day, by Swedish time. None: the last day of the obligation's own window."""


class ClosingRequest(Schema):
    """Why the filing needs nothing more."""

    reason: Reason


class Difference(Schema):
    """One question that two versions answer differently."""

    question_id: Annotated[str, Field(examples=["3.4-in-time"])]
    kind: Annotated[Literal["added", "changed", "removed"], Field(examples=["changed"])]
    before: Annotated[Answer | None, Field(examples=["Påhittat svar."])]
    after: Annotated[Answer | None, Field(examples=["Påhittat svar, rättat."])]
    """Of an attachment, the SHA-256; of a reference to an earlier report, that it is one."""
    requested: Annotated[bool, Field(examples=[True])]
    """Whether the assessor had asked for this question to be supplemented."""


class Differences(Schema):
    """What changed from one version of a filing to another, in the form's order."""

    filing_id: Annotated[UUID, Field(examples=[_UUID])]
    from_version: Annotated[int, Field(ge=1, examples=[1])]
    to_version: Annotated[int, Field(ge=1, examples=[2])]
    differences: tuple[Difference, ...]


class ReceiptKey(Schema):
    """A public key that receipts are verified with."""

    key_id: Annotated[str, Field(examples=["5f0c61b2a1d3e4f7"])]
    algorithm: Annotated[Literal["Ed25519"], Field(examples=["Ed25519"])]
    public_key_pem: Annotated[str, Field(examples=["-----BEGIN PUBLIC KEY-----"])]
    is_made_up: Annotated[bool, Field(examples=[False])]
    """True for the key that demo and test share: its receipts prove nothing to anyone."""
