"""The national compilation: what everyone has answered, how completely, and who met what."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from services.assessment.domain.compiled_answers import (
    Reports,
    collect_texts,
    count_answers,
    is_answered,
)
from services.assessment.domain.compiled_performance import compile_performance
from services.assessment.domain.errors import NothingToCompile
from services.assessment.domain.facts import Facts, filed_under, index_facts
from services.assessment.domain.verdicts import NOTHING
from shared.schemas.agreements import Agreement, PartyDeadline
from shared.schemas.assessments import Outcome
from shared.schemas.compilations import (
    Compilation,
    CompiledOccasion,
    CompiledRecipient,
    CompiledSection,
)
from shared.schemas.conditions import Condition, obligations_read_by
from shared.schemas.forms import DueMonthly
from shared.schemas.submissions import Dossier


def compile_reports(
    agreement: Agreement,
    obligation_id: str,
    dossier: Dossier,
    *,
    outcomes: Sequence[Outcome],
    now: datetime,
) -> Compilation:
    """Compile what has been filed under an obligation once owed by everyone on one form.

    Raises NothingToCompile for an obligation that is monthly, has no form, or is not there.
    """
    facts = index_facts(dossier)
    reports = _reports(agreement, obligation_id, facts)
    condition = condition_of(agreement, obligation_id)
    judged = {each.recipient_id: each for each in outcomes if each.period is None}
    return Compilation(
        agreement=dossier.agreement,
        publisher=agreement.assessing_party.name,
        title=agreement.title,
        obligation=reports.obligation.label,
        obligation_id=obligation_id,
        condition_id=None if condition is None else condition.id,
        compiled_at=now,
        sections=tuple(
            CompiledSection(id=each.id, title=each.title) for each in reports.form.sections
        ),
        recipients=tuple(
            _recipient(each, agreement, reports, facts, judged.get(each))
            for each in reports.versions
        ),
        questions=tuple(count_answers(reports)),
        texts=tuple(collect_texts(reports)),
        performance=tuple(compile_performance(agreement, outcomes)),
    )


def occasion_of(agreement: Agreement, occasion_id: str) -> PartyDeadline:
    """The deadline that something is to be compiled for; raises NothingToCompile."""
    planned = {each.id: each for each in agreement.party_deadlines if each.compilation is not None}
    if occasion_id not in planned:
        raise NothingToCompile(
            f"{agreement.id} has no occasion of that id to compile for. Expected one of its "
            f"deadlines with a compilation: {', '.join(planned) or 'there is none'}."
        )
    return planned[occasion_id]


def for_occasion(
    compilation: Compilation, occasion: PartyDeadline, *, new_id: UUID, number: int
) -> Compilation:
    """The compilation with what the occasion asks for, and nothing else."""
    plan = occasion.compilation
    assert plan is not None, occasion.id
    recipients = compilation.recipients
    if "measures" not in plan.contents:
        recipients = tuple(each.model_copy(update={"measures": ()}) for each in recipients)
    parts = {"answers": "questions", "texts": "texts", "performance": "performance"}
    left_out = {field: () for content, field in parts.items() if content not in plan.contents}
    return compilation.model_copy(
        update={
            "id": new_id,
            "number": number,
            "occasion": CompiledOccasion(
                id=occasion.id,
                label=occasion.label,
                source=occasion.source,
                due=occasion.due,
                contents=plan.contents,
            ),
            "recipients": recipients,
            **left_out,
        }
    )


def condition_of(agreement: Agreement, obligation_id: str) -> Condition | None:
    """The condition that a report is judged by: the first that reads it and is judged once."""
    return next(
        (
            each
            for each in agreement.conditions
            if each.periods is None and obligation_id in obligations_read_by(each.rule)
        ),
        None,
    )


def _reports(agreement: Agreement, obligation_id: str, facts: Facts) -> Reports:
    obligation = agreement.obligation(obligation_id)
    form_id = None if obligation is None else obligation.form
    form = None if form_id is None else agreement.form(form_id)
    if obligation is None or form is None or isinstance(obligation.due, DueMonthly):
        raise NothingToCompile(
            f"'{obligation_id}' cannot be compiled. Expected an obligation of {agreement.id} that "
            "is owed once and has a form."
        )
    versions = {
        recipient_id: filed_under(
            obligation_id, agreement, facts, recipient_id=recipient_id, period=None
        ).content_version()
        for recipient_id in agreement.recipient_ids(obligation.recipients)
    }
    return Reports(obligation, form, versions)


def _recipient(
    recipient_id: str,
    agreement: Agreement,
    reports: Reports,
    facts: Facts,
    outcome: Outcome | None,
) -> CompiledRecipient:
    recipient = agreement.recipient(recipient_id)
    assert recipient is not None, recipient_id
    filing = facts.filings.get((reports.obligation.id, recipient_id, None))
    first = None if filing is None else filing.versions[0]
    required = [each for each in reports.form.questions() if each.required == "yes"]
    version = reports.versions[recipient_id]
    decision = None if outcome is None else outcome.decision
    return CompiledRecipient(
        recipient_id=recipient_id,
        name=recipient.name,
        received_at=None if first is None else first.received_at,
        is_late=first is not None and first.late,
        version_count=0 if filing is None else len(filing.versions),
        supplement_request_count=0 if filing is None else len(filing.supplement_requests),
        answered_count=sum(is_answered(each, version) for each in required),
        required_count=len(required),
        status=None if outcome is None else outcome.status,
        degree=NOTHING if outcome is None else outcome.degree,
        is_decided=decision is not None,
        departs_from_proposal=decision is not None and decision.departs_from_proposal,
        measures=() if decision is None else decision.measures,
    )
