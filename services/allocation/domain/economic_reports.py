"""What economic reports (ekonomiska redovisningar) leave to come back, and by what paragraph.

Unspent money is repaid where the agreement says so, by the day it says. Where no report came in
time the grant may be reclaimed, if the agreement says that: whether it is, a person decides.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from services.allocation.domain.due_dates import last_day
from services.allocation.domain.errors import NothingToClaim
from services.allocation.domain.lines import OutcomeKey
from shared.schemas.agreements import Agreement
from shared.schemas.assessments import Outcome, RuleFinding
from shared.schemas.claims import Claim, EconomicReport, ReclaimRequest
from shared.schemas.conditions import Condition, obligations_read_by
from shared.schemas.forms import Obligation
from shared.values.money import kronor_text


def report_conditions(agreement: Agreement) -> tuple[Condition, ...]:
    """The conditions whose outcomes say what was not spent."""
    return tuple(each for each in agreement.conditions if each.unspent_amount is not None)


def economic_reports(
    agreement: Agreement, outcomes: Mapping[OutcomeKey, Outcome], claims: Iterable[Claim]
) -> tuple[EconomicReport, ...]:
    """Every economic report the agreement asks for: what it says, and what has been claimed."""
    claimed = [each for each in claims if each.kind == "repayment" and each.state != "withdrawn"]
    found = []
    for condition in report_conditions(agreement):
        report, repayments = _obligations(agreement, condition)
        for recipient_id in agreement.recipient_ids(condition.recipients):
            outcome = outcomes.get((condition.id, recipient_id, None))
            repayment = repayments.get(recipient_id)
            found.append(
                EconomicReport(
                    agreement_id=agreement.id,
                    condition_id=condition.id,
                    recipient_id=recipient_id,
                    status=None if outcome is None else outcome.status,
                    unspent_kronor=None if outcome is None else outcome.unspent_kronor,
                    claimed_kronor=sum(
                        each.kronor for each in claimed if each.recipient_id == recipient_id
                    ),
                    repayment_due=None if repayment is None else last_day(repayment),
                    repayment_source=None if repayment is None else repayment.source,
                    report_source=report.source,
                    if_late=report.if_late,
                    evidence=() if outcome is None else tuple(_registered(outcome.finding)),
                )
            )
    return tuple(found)


def _obligations(
    agreement: Agreement, condition: Condition
) -> tuple[Obligation, dict[str, Obligation]]:
    """The report a condition reads, and by recipient what says that unspent money is repaid."""
    read = obligations_read_by(condition.rule)
    [report] = [
        each for each in agreement.obligations if each.id in read and each.kind == "economic_report"
    ]
    repayments = {
        recipient_id: each
        for each in agreement.obligations
        if each.kind == "repayment"
        for recipient_id in agreement.recipient_ids(each.recipients)
    }
    return report, repayments


def _registered(finding: RuleFinding) -> Iterator[str]:
    """The registration numbers of the filings a finding rests on."""
    for each in finding.evidence:
        if each.registration_number is not None:
            yield each.registration_number
    for part in finding.parts:
        yield from _registered(part)


@dataclass(frozen=True, slots=True)
class Demand:
    """What is claimed, by when, by which paragraph, why, and from which filings."""

    kronor: int
    due: date
    source: str
    motivation: str
    evidence: tuple[str, ...]


def repayment_of(report: EconomicReport | None) -> Demand:
    """What is to be repaid of what a report leaves unspent; raises NothingToClaim.

    Of a report that was supplemented after a claim, the rest is claimed.
    """
    report = _asked(report)
    if report.repayment_due is None or report.repayment_source is None:
        raise NothingToClaim(
            "The agreement does not say that this recipient repays what it has not spent."
        )
    if report.unspent_kronor is None:
        raise NothingToClaim(
            "No economic report that says what was not spent has been evaluated. Evaluate the "
            f"condition {report.condition_id} once it has come in."
        )
    left = report.unspent_kronor - report.claimed_kronor
    if left <= 0:
        raise NothingToClaim(
            f"The report leaves {kronor_text(report.unspent_kronor)} unspent, and "
            f"{kronor_text(report.claimed_kronor)} has been claimed."
        )
    return Demand(
        kronor=left,
        due=report.repayment_due,
        source=report.repayment_source,
        motivation=f"Enligt den ekonomiska redovisningen har {kronor_text(report.unspent_kronor)} "
        "inte förbrukats.",
        evidence=report.evidence,
    )


def reclaim_of(report: EconomicReport | None, request: ReclaimRequest) -> Demand:
    """The reclaim a person asks for, where the report did not come in time; or NothingToClaim."""
    report = _asked(report)
    if report.if_late is None:
        raise NothingToClaim(
            "The agreement does not say that the grant may be reclaimed for a late report."
        )
    if report.status != "not_met":
        raise NothingToClaim(
            "The condition that the economic report came in time is not judged as not met. Only "
            "where no report came by the last day may the grant be reclaimed."
        )
    return Demand(
        kronor=request.kronor,
        due=request.due,
        source=report.report_source,
        motivation=f"{report.if_late.sv} {request.motivation}",
        evidence=report.evidence,
    )


def _asked(report: EconomicReport | None) -> EconomicReport:
    if report is None:
        raise NothingToClaim("The agreement asks no economic report of this recipient.")
    return report
