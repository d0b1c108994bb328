"""What is known of each recipient, and which version of a filing counts for what.

The first version decides whether a filing was in time: what has reached the authority has
arrived, whatever it says. What it says is read from the version that supplements have led to.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from shared.schemas.agreements import Agreement
from shared.schemas.assessments import Evidence
from shared.schemas.deadlines import deadline_of
from shared.schemas.forms import DueMonthly, Obligation
from shared.schemas.submissions import Dossier, Filing, FilingVersion, KnownStatistic
from shared.values.periods import Month, end_of_legal_day


@dataclass(frozen=True, slots=True)
class Facts:
    """A dossier, indexed once so that every rule finds what it reads at once."""

    filings: Mapping[tuple[str, str, Month | None], Filing]
    """By obligation, recipient, and month where the obligation is monthly."""
    statistics: Mapping[tuple[str, str, Month], KnownStatistic]
    """By statistic, recipient and month."""
    deliveries: Mapping[UUID, Evidence]
    """Each delivery of statistics as evidence, by its id."""

    def delivery_of(self, known: KnownStatistic) -> Evidence:
        """The delivery that some figures came with, as evidence."""
        return self.deliveries[known.delivery_id]


def index_facts(dossier: Dossier) -> Facts:
    """Index a dossier; the order in which it lists things does not matter."""
    filings = {
        (filing.obligation_id, filing.recipient_id, filing.period): filing
        for filing in dossier.filings
    }
    statistics = {
        (known.statistic_id, known.recipient_id, known.period): known
        for known in dossier.statistics
    }
    # Submissions keeps one filing and one latest row for each of these; were there two, which
    # one counts would hang on their order.
    assert len(filings) == len(dossier.filings), "the dossier has a filing twice"
    assert len(statistics) == len(dossier.statistics), "the dossier has a month's figures twice"
    one_of_each = {known.delivery_id: known for known in dossier.statistics}
    deliveries = {key: _delivery_evidence(known) for key, known in one_of_each.items()}
    return Facts(filings, statistics, deliveries)


@dataclass(frozen=True, slots=True)
class Filed:
    """What one recipient has filed under one obligation, and the time limits it is judged by."""

    obligation: Obligation
    deadline: datetime
    """The first instant that is too late to file."""
    content_deadline: datetime
    """The first instant that is too late for a new version to count for what it says."""
    filing: Filing | None

    def first_version(self) -> FilingVersion | None:
        """The version that decides whether the filing was in time."""
        return None if self.filing is None else self.filing.versions[0]

    def content_version(self) -> FilingVersion | None:
        """The version whose content counts.

        The latest that came before supplements were due, or before the deadline where the
        agreement gives no time for supplements; where none did, the first.
        """
        if self.filing is None:
            return None
        versions = self.filing.versions
        in_time = [each for each in versions if each.received_at < self.content_deadline]
        return in_time[-1] if in_time else versions[0]

    def evidence_of(self, version: FilingVersion) -> Evidence:
        """One version of the filing as evidence."""
        assert self.filing is not None
        return Evidence(
            kind="filing",
            id=self.filing.id,
            version=version.number,
            registration_number=version.registration_number,
            received_at=version.received_at,
            sha256=version.sha256,
            origin=None,
        )


def filed_under(
    obligation_id: str,
    agreement: Agreement,
    facts: Facts,
    *,
    recipient_id: str,
    period: Month | None,
) -> Filed:
    """What a recipient has filed under an obligation, for the month where that is monthly."""
    obligation = agreement.obligation(obligation_id)
    assert obligation is not None, obligation_id
    month = period if isinstance(obligation.due, DueMonthly) else None
    deadline = deadline_of(obligation.due, period=month)
    window = obligation.supplement_window
    supplements_due = deadline if window is None else end_of_legal_day(window.last)
    filing = facts.filings.get((obligation_id, recipient_id, month))
    assert filing is None or filing.versions, "a filing has at least the version it began with"
    return Filed(obligation, deadline, max(deadline, supplements_due), filing)


def _delivery_evidence(known: KnownStatistic) -> Evidence:
    return Evidence(
        kind="statistics_delivery",
        id=known.delivery_id,
        version=None,
        registration_number=None,
        received_at=known.received_at,
        sha256=None,
        origin=known.origin,
    )
