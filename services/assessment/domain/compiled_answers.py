"""Answers compiled nationally: counted where they are yes or no, collected where they are text."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from shared.schemas.compilations import CollectedText, QuestionCount
from shared.schemas.forms import (
    AttachmentQuestion,
    Form,
    Obligation,
    Question,
    Section,
    TextQuestion,
    YesNoQuestion,
)
from shared.schemas.submissions import FilingVersion


@dataclass(frozen=True, slots=True)
class Reports:
    """What is compiled: the form, and each recipient's version that counts."""

    obligation: Obligation
    form: Form
    versions: Mapping[str, FilingVersion | None]


def is_answered(question: Question, version: FilingVersion | None) -> bool:
    """Whether a question is answered, or points to an earlier report."""
    if version is None or version.body is None:
        return False
    if isinstance(question, AttachmentQuestion):
        return any(each.question_id == question.id for each in version.attachments)
    answer = version.body.answers.get(question.id)
    refers = question.id in version.body.refers_to_earlier_report
    return refers or (answer is not None and answer not in ("", []))


def _asked(reports: Reports) -> Iterator[tuple[Section, Question]]:
    for section in reports.form.sections:
        for question in section.questions:
            yield section, question


def count_answers(reports: Reports) -> Iterator[QuestionCount]:
    """Who has said yes, who no, and who neither, question by question."""
    for section, question in _asked(reports):
        if not isinstance(question, YesNoQuestion):
            continue
        answers = {
            recipient_id: None
            if version is None or version.body is None
            else version.body.answers.get(question.id)
            for recipient_id, version in reports.versions.items()
        }
        yield QuestionCount(
            section_id=section.id,
            question_id=question.id,
            label=question.label,
            yes=tuple(each for each, answer in answers.items() if answer is True),
            no=tuple(each for each, answer in answers.items() if answer is False),
            unanswered=tuple(
                each for each, answer in answers.items() if not isinstance(answer, bool)
            ),
        )


def collect_texts(reports: Reports) -> Iterator[CollectedText]:
    """What has been written, but for sections that are about persons."""
    for section, question in _asked(reports):
        if not isinstance(question, TextQuestion) or section.compiled == "no":
            continue
        for recipient_id, version in reports.versions.items():
            body = None if version is None else version.body
            answer = None if body is None else body.answers.get(question.id)
            if isinstance(answer, str) and answer.strip():
                yield CollectedText(
                    section_id=section.id,
                    question_id=question.id,
                    label=question.label,
                    recipient_id=recipient_id,
                    text=answer,
                )
