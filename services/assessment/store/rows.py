"""What the queries of assessment give: stored outcomes and cases, and filters to ask for them."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement
from sqlmodel import col

from services.assessment.tables import CaseRow
from shared.schemas.agreements import AgreementReference
from shared.schemas.assessments import Decision, RuleFinding
from shared.schemas.cases import CaseStep
from shared.values.periods import Month

Identity = tuple[str, str, Month | None]
"""Condition, recipient and month: what an outcome is about."""


@dataclass(frozen=True, slots=True)
class StoredOutcome:
    """What an evaluation said, and the approved decision that stands in the case it belongs to."""

    id: UUID
    evaluation_id: UUID
    condition_id: str
    recipient_id: str
    period: Month | None
    requested_kronor: int | None
    unspent_kronor: int | None
    source: str
    finding: RuleFinding
    evaluated_at: datetime
    decision: Decision | None
    facts_sha256: str | None = None

    @property
    def identity(self) -> Identity:
        """What it is about."""
        return self.condition_id, self.recipient_id, self.period


@dataclass(frozen=True, slots=True)
class StoredCase:
    """A case with the latest outcome in it, and a count of everything that has happened to it."""

    id: UUID
    agreement: AgreementReference
    outcome: StoredOutcome
    decisions: tuple[Decision, ...]
    """Every judgement proposed, oldest first, approved or not."""
    steps: tuple[CaseStep, ...]
    version: int
    """Rises with every evaluation and every step: what an officer must have seen."""

    @property
    def latest_decision(self) -> Decision | None:
        """The judgement proposed last, approved or not."""
        return self.decisions[-1] if self.decisions else None


@dataclass(frozen=True, slots=True)
class CaseFilter:
    """Which cases are asked for; None is no restriction."""

    case_id: UUID | None = None
    agreement_id: str | None = None
    condition_id: str | None = None
    recipient_id: str | None = None

    def clauses(self) -> list[ColumnElement[bool]]:
        """The restrictions as SQL."""
        wanted = (
            (CaseRow.id, self.case_id),
            (CaseRow.agreement_id, self.agreement_id),
            (CaseRow.condition_id, self.condition_id),
            (CaseRow.recipient_id, self.recipient_id),
        )
        return [col(column) == value for column, value in wanted if value is not None]


def month_of(period: str | None) -> Month | None:
    """A stored month."""
    return None if period is None else Month.from_text(period)
