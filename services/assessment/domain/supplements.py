"""A draft of a supplement request (begäran om komplettering), from the requirements not met."""

from collections.abc import Iterator

from services.assessment.domain.errors import NothingToSupplement
from shared.schemas.agreements import Agreement
from shared.schemas.assessments import Evidence, RuleFinding
from shared.schemas.cases import AskedQuestion, Case, SupplementDraft
from shared.schemas.conditions import obligations_read_by
from shared.schemas.forms import Form, Obligation


def draft_supplement(case: Case, agreement: Agreement) -> SupplementDraft:
    """A text to edit and send, with every question that a requirement not met is about.

    Raises NothingToSupplement where the rules ask for nothing more, or where nothing has been
    filed that could be supplemented.
    """
    unmet = tuple(_unmet(case.proposal))
    filed = next(_filings(case.proposal), None)
    obligation, form = _asked_on(case, agreement)
    if not unmet or filed is None or form is None:
        raise NothingToSupplement(
            "The rules find nothing that a supplement could mend: either every requirement is "
            "met, or nothing has been filed. Read the case's proposal to see which."
        )
    questions = tuple(
        AskedQuestion(id=question.id, label=question.label, why=finding.text)
        for finding in unmet
        for question in form.questions()
        if question.id in finding.questions
    )
    window = obligation.supplement_window
    last_day = None if window is None else window.last
    return SupplementDraft(
        case_id=case.id,
        recipient_id=case.recipient_id,
        obligation_id=obligation.id,
        filing_id=filed.id,
        question_ids=tuple(dict.fromkeys(each.id for each in questions)),
        questions=questions,
        reason=_text(case, agreement, obligation, filed, unmet, questions),
        last_day=last_day,
    )


def _text(
    case: Case,
    agreement: Agreement,
    obligation: Obligation,
    filed: Evidence,
    unmet: tuple[RuleFinding, ...],
    questions: tuple[AskedQuestion, ...],
) -> str:
    recipient = agreement.recipient(case.recipient_id)
    assert recipient is not None, case.recipient_id
    window = obligation.supplement_window
    until = "" if window is None else f" Kompletteringen ska ha kommit in senast {window.last}."
    points = "\n".join(f"– {finding.text.sv} ({finding.source})" for finding in unmet)
    asked = "\n".join(f"– {each.id}: {each.label.sv}" for each in questions)
    return (
        f"{obligation.label.sv} från {recipient.name} ({filed.registration_number}) behöver "
        f"kompletteras enligt {agreement.title.sv}.\n\nFöljande har inte kunnat godtas:\n{points}"
        f"\n\nVi ber er komplettera svaren på:\n{asked}\n\n"
        f"Lämna kompletteringen som en ny version av redovisningen.{until}"
    )


def _asked_on(case: Case, agreement: Agreement) -> tuple[Obligation, Form | None]:
    condition = agreement.condition(case.condition_id)
    assert condition is not None, case.condition_id
    obligations = [
        obligation
        for each in sorted(obligations_read_by(condition.rule))
        if (obligation := agreement.obligation(each)) is not None
    ]
    asked = next((each for each in obligations if each.form is not None), obligations[0])
    return asked, None if asked.form is None else agreement.form(asked.form)


def _unmet(finding: RuleFinding) -> Iterator[RuleFinding]:
    """The leaves that decide and are not met, but for a late arrival: that no supplement mends.

    Not those of a combination that is met: an alternative that was not needed is not missing.
    """
    if finding.severity != "decides" or finding.status in {"met", "not_applicable"}:
        return
    for part in finding.parts:
        yield from _unmet(part)
    is_mendable = finding.kind not in {"received", "every_month_reported"}
    if not finding.parts and finding.status == "not_met" and is_mendable:
        yield finding


def _filings(finding: RuleFinding) -> Iterator[Evidence]:
    yield from (each for each in finding.evidence if each.kind == "filing")
    for part in finding.parts:
        yield from _filings(part)
