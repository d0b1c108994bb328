"""What submissions takes in and gives out: filings, receipts, statistics, and the dossier."""

from typing import Annotated, Literal
from uuid import UUID

from pydantic import BeforeValidator, Field, StringConstraints

from shared.schemas.agreements import AgreementReference
from shared.schemas.base import (
    Count,
    FigureName,
    Identifier,
    Instant,
    Label,
    MonthField,
    RecipientId,
    Schema,
    Sha256,
)

_UUID = "0190b0c1-7a3e-7000-8000-000000000001"

TableRow = dict[FigureName, str | int]
Answer = str | bool | int | list[TableRow]
"""Text, yes/no, a whole number, or the rows of a table."""


def _without_nulls(answers: object) -> object:
    """Null is how a program writes a question that nobody has answered."""
    if isinstance(answers, dict):
        return {question: answer for question, answer in answers.items() if answer is not None}
    return answers


class FilingBody(Schema):
    """The JSON of a filing: answers by question id, and where an earlier report is pointed to."""

    answers: Annotated[
        dict[str, Answer], BeforeValidator(_without_nulls), Field(examples=[{"3.4-in-time": True}])
    ]
    refers_to_earlier_report: Annotated[list[str], Field(examples=[["3.5-results"]])] = []
    """Questions answered by pointing to last year's report, where the form allows it."""


class FilingFinding(Schema):
    """Something about a filing's body that a person must look at; the filing stands as received."""

    code: Annotated[str, Field(examples=["answer-missing"])]
    pointer: Annotated[str, Field(examples=["/answers/3.4-in-time"])]
    question_id: Annotated[str | None, Field(examples=["3.4-in-time"])]
    message: Label


class Attachment(Schema):
    """A file sent with a filing."""

    question_id: Annotated[str, Field(examples=["3.6-action-plan"])]
    name: Annotated[str, Field(examples=["handlingsplan.docx"])]
    media_type: Annotated[str, Field(examples=["application/pdf"])]
    size_bytes: Count
    sha256: Sha256


class ReceiptSignature(Schema):
    """An Ed25519 signature over the receipt without this field; see `shared.kit.signatures`."""

    algorithm: Annotated[Literal["Ed25519"], Field(examples=["Ed25519"])]
    key_id: Annotated[str, Field(examples=["5f0c61b2a1d3e4f7"])]
    """Which of the keys under `/receipt-keys` verifies it."""
    value: Annotated[str, Field(examples=["c2lnbmF0dXI="])]
    """The 64 bytes of the signature in base64."""


class Receipt(Schema):
    """Proof that a filing has arrived: when, what, and under which registration number."""

    filing_id: Annotated[UUID, Field(examples=[_UUID])]
    version: Annotated[int, Field(ge=1, examples=[1])]
    registration_number: Annotated[str, Field(examples=["S-2024-000123"])]
    """Diarienummer in this system's own series, unbroken per year."""
    agreement: AgreementReference
    obligation_id: Identifier
    recipient_id: RecipientId
    received_at: Instant
    deadline: Annotated[Instant | None, Field(examples=["2024-09-30T22:00:00Z"])]
    """The first instant that is too late; the deadline's own zone is Europe/Stockholm."""
    late: Annotated[bool, Field(examples=[False])]
    late_by_seconds: Annotated[int, Field(ge=0, examples=[0])]
    """Whole seconds from the deadline's instant to the arrival, rounded up; 0 when in time."""
    sha256: Sha256
    """Of the bytes as they came."""
    size_bytes: Count
    findings: Annotated[tuple[FilingFinding, ...], Field(examples=[[]])]
    is_read: Annotated[bool, Field(examples=[True])]
    """False where files came along: what they hold is looked at after the receipt is given."""
    signature: ReceiptSignature


class FilingVersion(Schema):
    """One version of a filing, as it arrived; it never changes."""

    number: Annotated[int, Field(ge=1, examples=[1])]
    registration_number: Annotated[str, Field(examples=["S-2024-000123"])]
    received_at: Instant
    deadline: Annotated[Instant | None, Field(examples=["2024-09-30T22:00:00Z"])]
    late: Annotated[bool, Field(examples=[False])]
    filed_by: Annotated[str, Field(examples=["region:01"])]
    media_type: Annotated[str, Field(examples=["application/json"])]
    sha256: Sha256
    size_bytes: Count
    body: FilingBody | None
    """None where the bytes could not be read as a filing; they are kept all the same."""
    attachments: tuple[Attachment, ...]
    findings: tuple[FilingFinding, ...]
    is_read: Annotated[bool, Field(examples=[True])] = True
    """Whether the files of this version have been looked at yet."""
    quarantined: Annotated[tuple[str, ...], Field(examples=[[]])] = ()
    """Files held back as harmful, by question id; `report` is the filing's own content."""


class SupplementRequest(Schema):
    """What the assessor asks to have supplemented (begäran om komplettering), and by when."""

    number: Annotated[int, Field(ge=1, examples=[1])]
    of_version: Annotated[int, Field(ge=1, examples=[1])]
    """The version that was found wanting."""
    question_ids: Annotated[tuple[str, ...], Field(examples=[["3.4-in-time"]])]
    reason: Annotated[str, Field(examples=["Svaret på fråga 2 saknas."])]
    asked_at: Instant
    asked_by: Annotated[str, Field(examples=["assessor:1"])]
    deadline: Instant
    """The first instant that is too late for the supplement."""


class Closing(Schema):
    """The officer has put the filing aside as dealt with."""

    of_version: Annotated[int, Field(ge=1, examples=[1])]
    closed_at: Instant
    closed_by: Annotated[str, Field(examples=["assessor:1"])]
    reason: Annotated[str, Field(examples=["Redovisningen är fullständig."])]


FilingState = Literal["filed", "supplement_requested", "supplemented", "closed"]


class Filing(Schema):
    """Everything filed by one recipient under one obligation, oldest version first."""

    id: Annotated[UUID, Field(examples=[_UUID])]
    agreement: AgreementReference
    obligation_id: Identifier
    recipient_id: RecipientId
    period: Annotated[MonthField | None, Field(examples=[None])]
    state: Annotated[FilingState, Field(examples=["filed"])]
    versions: tuple[FilingVersion, ...]
    supplement_requests: Annotated[tuple[SupplementRequest, ...], Field(examples=[[]])] = ()
    closings: Annotated[tuple[Closing, ...], Field(examples=[[]])] = ()

    def revision(self) -> int:
        """How many things have happened to it: what its ETag counts."""
        return len(self.versions) + len(self.supplement_requests) + len(self.closings)


class FilingSummary(Schema):
    """A filing in a list."""

    id: Annotated[UUID, Field(examples=[_UUID])]
    agreement: AgreementReference
    obligation_id: Identifier
    recipient_id: RecipientId
    period: Annotated[MonthField | None, Field(examples=[None])]
    state: Annotated[FilingState, Field(examples=["filed"])]
    registration_number: Annotated[str, Field(examples=["S-2024-000123"])]
    latest_version: Annotated[int, Field(ge=1, examples=[1])]
    first_received_at: Instant
    latest_received_at: Instant
    late: Annotated[bool, Field(examples=[False])]
    finding_count: Annotated[int, Field(ge=0, examples=[0])]


CategoryText = Annotated[
    str,
    StringConstraints(pattern=r"^\w[\w .,()/–-]*$", max_length=80),
    Field(examples=["female"]),
]
"""One value of a breakdown: the id the agreement gives it, or a name where it lists none."""

Categories = Annotated[dict[FigureName, CategoryText], Field(examples=[{"sex": "female"}])]
"""Which part of the whole is counted, by breakdown; empty: the whole."""


class StatisticRow(Schema):
    """The figures of one recipient for one month and one statistic, or of a part of them."""

    statistic_id: Identifier
    recipient_id: RecipientId
    period: MonthField
    breakdown: Categories = {}
    """Empty for the whole, which every part is delivered with."""
    figures: Annotated[dict[FigureName, Count], Field(examples=[{"completed": 90}])]
    """All that are required of the whole; of a part, those that are known."""


_EXAMPLE_ROW = {
    "statistic_id": "bup-first-visit",
    "recipient_id": "01",
    "period": "2024-03",
    "figures": {
        "completed": 412,
        "completed_within_30_days": 300,
        "waiting": 150,
        "waiting_within_30_days": 120,
    },
}


class StatisticsDelivery(Schema):
    """A delivery of monthly statistics: all of it is taken, or none."""

    agreement_id: Identifier
    origin: Annotated[
        str,
        StringConstraints(min_length=1, max_length=400),
        Field(examples=["Väntetidsdatabasen, uttag 2024-04-18"]),
    ]
    """Where the figures come from; made-up figures say so here and are shown with it."""
    rows: Annotated[
        list[StatisticRow], Field(min_length=1, max_length=200_000, examples=[[_EXAMPLE_ROW]])
    ]


class StatisticsReceipt(Schema):
    """Proof that a delivery of statistics was taken in whole."""

    id: Annotated[UUID, Field(examples=[_UUID])]
    agreement: AgreementReference
    origin: Annotated[str, Field(examples=["Väntetidsdatabasen"])]
    received_at: Instant
    row_count: Count
    sha256: Sha256


class KnownStatistic(Schema):
    """The latest delivered figures of a recipient, month and statistic, or of a part of them.

    A delivery of the month replaces the whole and all its parts.
    """

    statistic_id: Identifier
    recipient_id: RecipientId
    period: MonthField
    breakdown: Categories = {}
    figures: Annotated[dict[FigureName, Count], Field(examples=[{"completed": 90}])]
    delivery_id: Annotated[UUID, Field(examples=[_UUID])]
    received_at: Instant
    first_received_at: Instant
    """When the month's figures were first delivered: a correction does not make them late."""
    origin: Annotated[str, Field(examples=["Väntetidsdatabasen"])]


class Dossier(Schema):
    """All that is known under an agreement at one instant: what assessment judges from."""

    agreement: AgreementReference
    known_at: Instant
    filings: tuple[Filing, ...]
    statistics: tuple[KnownStatistic, ...]
