"""Rules on the answers of a filing: given at all, answered yes, and the attachment there."""

from services.assessment.domain.arrival_rules import filed_for, nothing_filed
from services.assessment.domain.contents import (
    Content,
    falls_short,
    holds,
    read_content,
    refuses,
)
from services.assessment.domain.verdicts import Subject, Verdict
from services.assessment.domain.wording import listing
from shared.schemas.assessments import NumberUsed
from shared.schemas.base import Label
from shared.schemas.conditions import Answered, AnsweredYes, AttachmentPresent
from shared.schemas.forms import AttachmentQuestion, Question
from shared.schemas.submissions import FilingVersion


def judge_answered(rule: Answered, subject: Subject) -> Verdict:
    """Whether every question is answered, or points to an earlier report where the form lets it."""
    content = read_content(rule.obligation, subject)
    if isinstance(content, Verdict):
        return content
    asked = _questions_asked(rule, content)
    pointing = [each.id for each in asked if _points_back(each, content)]
    missing = [
        each.id for each in asked if each.id not in pointing and not _is_answered(each, content)
    ]
    numbers = (
        _count(Label(sv="Frågor som ska besvaras", en="Questions to answer"), len(asked)),
        _count(Label(sv="Besvarade frågor", en="Questions answered"), len(asked) - len(missing)),
        _count(Label(sv="Hänvisningar", en="References to an earlier report"), len(pointing)),
    )
    if missing:
        text = _missing_text(missing, asked_count=len(asked))
        return falls_short(
            content.filed,
            content.version,
            text,
            now=subject.now,
            questions=missing,
            numbers=numbers,
        )
    text = _answered_text(asked_count=len(asked), pointing_count=len(pointing))
    return holds(content.filed, content.version, text, numbers=numbers)


def judge_answered_yes(rule: AnsweredYes, subject: Subject) -> Verdict:
    """Whether each of the yes/no questions is answered yes."""
    content = read_content(rule.obligation, subject)
    if isinstance(content, Verdict):
        return content
    refused = [each for each in rule.questions if content.body.answers.get(each) is False]
    unclear = [
        each
        for each in rule.questions
        if each not in refused and content.body.answers.get(each) is not True
    ]
    if not refused and not unclear:
        asked = listing(rule.questions)
        text = Label(sv=f"Besvarat med ja: {asked.sv}.", en=f"Answered yes: {asked.en}.")
        return holds(content.filed, content.version, text)
    text = _not_yes_text(refused=refused, unclear=unclear)
    if not unclear:
        # A no is an answer, not a gap that a supplement is asked to fill.
        return refuses(content.filed, content.version, text, questions=refused)
    questions = (*refused, *unclear)
    return falls_short(content.filed, content.version, text, now=subject.now, questions=questions)


def judge_attachment(rule: AttachmentPresent, subject: Subject) -> Verdict:
    """Whether a file was sent for the question, even where the rest cannot be read."""
    filed = filed_for(rule.obligation, subject)
    version = filed.content_version()
    if version is None:
        return nothing_filed(filed, now=subject.now)
    if _is_attached(rule.question, version):
        text = Label(
            sv=f"Bilagan till fråga {rule.question} är bifogad.",
            en=f"The attachment to question {rule.question} is there.",
        )
        return holds(filed, version, text)
    text = Label(
        sv=f"Bilagan till fråga {rule.question} saknas.",
        en=f"The attachment to question {rule.question} is missing.",
    )
    return falls_short(filed, version, text, now=subject.now, questions=[rule.question])


def _questions_asked(rule: Answered, content: Content) -> tuple[Question, ...]:
    """The questions the rule names, or every required one; attachments have a rule of their own."""
    if rule.questions:
        return tuple(content.question(each) for each in rule.questions)
    return tuple(
        question
        for question in content.form.questions()
        if question.required == "yes" and not isinstance(question, AttachmentQuestion)
    )


def _points_back(question: Question, content: Content) -> bool:
    return (
        question.may_refer_to_earlier_report == "yes"
        and question.id in content.body.refers_to_earlier_report
    )


def _is_answered(question: Question, content: Content) -> bool:
    if isinstance(question, AttachmentQuestion):
        return _is_attached(question.id, content.version)
    return content.answer(question.id) is not None


def _is_attached(question_id: str, version: FilingVersion) -> bool:
    return any(attachment.question_id == question_id for attachment in version.attachments)


def _answered_text(*, asked_count: int, pointing_count: int) -> Label:
    swedish = f"Alla frågor som ska besvaras är besvarade ({asked_count} av {asked_count})"
    english = f"Every question to be answered is answered ({asked_count} of {asked_count})"
    if pointing_count == 0:
        return Label(sv=f"{swedish}.", en=f"{english}.")
    return Label(
        sv=f"{swedish}, varav {pointing_count} genom hänvisning till en tidigare redovisning.",
        en=f"{english}, {pointing_count} of them by reference to an earlier report.",
    )


def _missing_text(missing: list[str], *, asked_count: int) -> Label:
    names = listing(missing)
    return Label(
        sv=f"Svar saknas på {len(missing)} av {asked_count} frågor: {names.sv}.",
        en=f"There is no answer to {len(missing)} of {asked_count} questions: {names.en}.",
    )


def _not_yes_text(*, refused: list[str], unclear: list[str]) -> Label:
    swedish, english = [], []
    if refused:
        names = listing(refused)
        swedish.append(f"Besvarat med nej: {names.sv}.")
        english.append(f"Answered no: {names.en}.")
    if unclear:
        names = listing(unclear)
        swedish.append(f"Svaret ja eller nej saknas: {names.sv}.")
        english.append(f"Neither yes nor no: {names.en}.")
    return Label(sv=" ".join(swedish), en=" ".join(english))


def _count(name: Label, number: int) -> NumberUsed:
    return NumberUsed(name=name, value=str(number), unit="count")
