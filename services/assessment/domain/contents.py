"""What a filing says, read from the version that counts, or why it cannot be read."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from services.assessment.domain.arrival_rules import filed_for, nothing_filed
from services.assessment.domain.facts import Filed
from services.assessment.domain.verdicts import NOTHING, WHOLE, Subject, Verdict
from services.assessment.domain.wording import last_day_before
from shared.schemas.agreements import Agreement
from shared.schemas.assessments import NumberUsed
from shared.schemas.base import Label
from shared.schemas.forms import Form, Obligation, Question
from shared.schemas.submissions import Answer, FilingBody, FilingVersion
from shared.values.money import KRONOR_MAXIMUM


@dataclass(frozen=True, slots=True)
class Content:
    """The answers of a filing beside the form they answer."""

    filed: Filed
    version: FilingVersion
    body: FilingBody
    form: Form

    def question(self, question_id: str) -> Question:
        """A question of the form; that it is there is checked before anything is judged."""
        question = self.form.question(question_id)
        assert question is not None, question_id
        return question

    def answer(self, question_id: str) -> Answer | None:
        """The answer given, or None where there is none or it is blank."""
        answer = self.body.answers.get(question_id)
        is_blank = answer == [] or (isinstance(answer, str) and not answer.strip())
        return None if is_blank else answer

    def whole_number(self, question_id: str) -> int | None:
        """The answer where it is a whole number of a size that is accepted anywhere, else None."""
        answer = self.body.answers.get(question_id)
        if not isinstance(answer, int) or isinstance(answer, bool):
            return None
        return answer if abs(answer) <= KRONOR_MAXIMUM else None


def read_content(obligation_id: str, subject: Subject) -> Content | Verdict:
    """The content of a filing, or the verdict where there is none that can be read."""
    filed = filed_for(obligation_id, subject)
    version = filed.content_version()
    if version is None:
        return nothing_filed(filed, now=subject.now)
    if version.body is None:
        text = Label(
            sv="Det som kom in går inte att läsa som ett ifyllt formulär; inga svar kan prövas.",
            en="What arrived cannot be read as a completed form; no answers can be judged.",
        )
        return falls_short(filed, version, text, now=subject.now)
    return Content(filed, version, version.body, form_of(filed.obligation, subject.agreement))


def form_of(obligation: Obligation, agreement: Agreement) -> Form:
    """The form an obligation is filed on; that it has one is checked before anything is judged."""
    assert obligation.form is not None, obligation.id
    form = agreement.form(obligation.form)
    assert form is not None, obligation.form
    return form


def holds(
    filed: Filed, version: FilingVersion, text: Label, *, numbers: tuple[NumberUsed, ...] = ()
) -> Verdict:
    """The content fulfils the rule."""
    return Verdict.graded(WHOLE, text, numbers=numbers, evidence=(filed.evidence_of(version),))


def refuses(
    filed: Filed,
    version: FilingVersion,
    text: Label,
    *,
    questions: Iterable[str] = (),
    numbers: tuple[NumberUsed, ...] = (),
) -> Verdict:
    """The content says outright, in the answers to some questions, that the rule is not met."""
    evidence = (filed.evidence_of(version),)
    return Verdict("not_met", NOTHING, text, numbers, evidence, questions=tuple(questions))


def falls_short(
    filed: Filed,
    version: FilingVersion,
    text: Label,
    *,
    now: datetime,
    questions: Iterable[str] = (),
    numbers: tuple[NumberUsed, ...] = (),
) -> Verdict:
    """The content does not fulfil the rule, with the day until which it may be supplemented."""
    if now < filed.content_deadline:
        last_day = last_day_before(filed.content_deadline)
        text = Label(
            sv=f"{text.sv} Komplettering kan lämnas till och med {last_day}.",
            en=f"{text.en} It may be supplemented up to and including {last_day}.",
        )
    return refuses(filed, version, text, questions=questions, numbers=numbers)
