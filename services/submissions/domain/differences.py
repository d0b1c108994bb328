"""What two versions of a filing answer differently, question by question."""

from collections.abc import Iterator

from shared.schemas.filing_life import Difference
from shared.schemas.forms import Form
from shared.schemas.submissions import Answer, FilingVersion

EARLIER_REPORT = "→ earlier report"
"""Stands for an answer that points to last year's report."""


def differences_between(
    before: FilingVersion,
    after: FilingVersion,
    *,
    form: Form | None,
    requested: frozenset[str],
) -> tuple[Difference, ...]:
    """Every question that is answered differently, in the form's order, unknown ones last."""
    return tuple(_differences(_answers(before), _answers(after), form, requested))


def _differences(
    old: dict[str, Answer], new: dict[str, Answer], form: Form | None, requested: frozenset[str]
) -> Iterator[Difference]:
    known = [] if form is None else [question.id for question in form.questions()]
    others = sorted((old.keys() | new.keys()) - set(known))
    for question_id in (*known, *others):
        was, now = old.get(question_id), new.get(question_id)
        # True equals 1 in Python, and is another answer here.
        if was == now and type(was) is type(now):
            continue
        yield Difference(
            question_id=question_id,
            kind="added" if was is None else "removed" if now is None else "changed",
            before=was,
            after=now,
            requested=question_id in requested,
        )


def _answers(version: FilingVersion) -> dict[str, Answer]:
    """Answers, references and attachments alike, each by its question."""
    found: dict[str, Answer] = {}
    if version.body is not None:
        found.update(version.body.answers)
        found.update(dict.fromkeys(version.body.refers_to_earlier_report, EARLIER_REPORT))
    found.update({each.question_id: each.sha256 for each in version.attachments})
    return found
