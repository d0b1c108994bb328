"""How a worked example is written: what is given, what should come out, and who says so.

A file holds examples on one subject. Amounts may be written with thousands apart, as in the
documents; every scalar is read as text, as in the definitions. The hand calculation stands in a
comment beside each expectation.
"""

from datetime import datetime
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from shared.agreements.yaml_text import read_yaml
from shared.schemas.assessments import Status
from shared.schemas.base import (
    DefinedInteger,
    Degree,
    FigureName,
    Identifier,
    Label,
    MonthField,
    RecipientId,
    Schema,
    Source,
)
from shared.values.periods import LEGAL_ZONE


def _swedish_time(value: object) -> object:
    """Read `2024-12-01 23:59:59` as the clock in Sweden."""
    if isinstance(value, str):
        return datetime.fromisoformat(value).replace(tzinfo=LEGAL_ZONE)
    return value


SwedishTime = Annotated[datetime, BeforeValidator(_swedish_time)]


class OtherReadingNamed(Schema):
    """The example is computed under another reading of an unclear passage."""

    interpretation: Identifier
    other: Identifier


class ExceptionalOutcome(Schema):
    """Where a condition is not met in full, as it otherwise is by all and in every month."""

    condition: Identifier
    recipients: tuple[RecipientId, ...] | Literal["all"]
    months: tuple[MonthField, ...] | Literal["all"] = "all"
    degree: Degree = Field(default="100 %", validate_default=True)
    requested: DefinedInteger | None = None
    """Kronor asked for, where less is asked for than the recipient is entitled to."""


class ExpectedPot(Schema):
    """What a pot should give, in one month or, where none is named, in all."""

    pot: Identifier
    part: Literal["share", "redistribution"] = "share"
    month: MonthField | None = None
    kronor: dict[RecipientId, DefinedInteger] = {}
    """For some of the recipients, or all."""
    total: DefinedInteger | None = None
    """For all of them together."""


class ExpectedRest(Schema):
    """What a pot should hold that is not paid out."""

    pot: Identifier
    carried_in: DefinedInteger | None = None
    carried_out: DefinedInteger | None = None
    forfeited: DefinedInteger | None = None
    undistributed: DefinedInteger | None = None


class AllocationCase(Schema):
    """From degrees to kronor at a payment occasion, by the key data of the agreement's folder."""

    kind: Literal["allocation"]
    id: Identifier
    title: Label
    source: Source
    """Who says that this should come out: the paragraph, or the authority's own table."""
    reading: OtherReadingNamed | None = None
    occasion: Identifier
    exceptions: tuple[ExceptionalOutcome, ...] = ()
    expected: Annotated[tuple[ExpectedPot, ...], Field(min_length=1)]
    rest: tuple[ExpectedRest, ...] = ()


class ExpectedFinding(Schema):
    """How a condition should be judged."""

    status: Status
    degree: Degree
    requested: DefinedInteger | None = None


class Filed(Schema):
    """Something filed: when it came, by the clock in Sweden, and the amount it asks for."""

    at: SwedishTime
    requested: DefinedInteger | None = None


class AssessmentCase(Schema):
    """From reports and figures to a degree, for one recipient and, by month, one month."""

    kind: Literal["assessment"]
    id: Identifier
    title: Label
    source: Source
    reading: OtherReadingNamed | None = None
    condition: Identifier
    recipient: RecipientId
    month: MonthField | None = None
    figures: dict[MonthField, dict[FigureName, DefinedInteger]] = {}
    filed: Filed | None = None
    judged_at: SwedishTime
    expected: ExpectedFinding


Case = Annotated[AllocationCase | AssessmentCase, Field(discriminator="kind")]


class CaseFile(Schema):
    """A file of worked examples."""

    title: Label
    cases: Annotated[tuple[Case, ...], Field(min_length=1)]


def read_cases(file: Path) -> CaseFile:
    """Read a file of worked examples."""
    document = read_yaml(file, shown_as=f"{file.parent.name}/{file.name}")
    return CaseFile.model_validate(document.tree)
