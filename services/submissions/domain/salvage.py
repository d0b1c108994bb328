"""A report in which something has the wrong shape: all else in it is read, and that is named.

One answer that is no answer must not hide the others: the officer sees what the recipient did say.
"""

from dataclasses import dataclass

from pydantic import TypeAdapter, ValidationError

from shared.schemas.base import Label
from shared.schemas.submissions import Answer, FilingBody, FilingFinding

_ANSWER: TypeAdapter[Answer] = TypeAdapter(Answer)
_REFERENCES = TypeAdapter(list[str])
_FIELDS = frozenset(FilingBody.model_fields)


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What could be read of a report, and a finding for each thing that could not."""

    body: FilingBody
    findings: tuple[FilingFinding, ...]

    def without_echo(self, faults: tuple[FilingFinding, ...]) -> tuple[FilingFinding, ...]:
        """The faults of the body, but not that an unreadable answer is missing besides."""
        named = {finding.question_id for finding in self.findings}
        return tuple(
            each
            for each in faults
            if each.code != "answer-missing" or each.question_id not in named
        )


def salvage(parsed: object) -> Salvaged | None:
    """Read what can be read of a report's JSON; None where it has no answers by question id."""
    if not isinstance(parsed, dict) or not isinstance(parsed.get("answers"), dict):
        return None
    findings = [_finding(f"/{_step(key)}", _FIELD) for key in parsed if key not in _FIELDS]
    answers: dict[str, Answer] = {}
    for question_id, answer in parsed["answers"].items():
        if answer is None:
            continue
        try:
            answers[question_id] = _ANSWER.validate_python(answer, strict=True)
        except ValidationError:
            findings.append(
                _finding(f"/answers/{_step(question_id)}", _ANSWER_SHAPE, question_id=question_id)
            )
    try:
        references = _REFERENCES.validate_python(
            parsed.get("refers_to_earlier_report", []), strict=True
        )
    except ValidationError:
        references = []
        findings.append(_finding("/refers_to_earlier_report", _FIELD))
    body = FilingBody(answers=answers, refers_to_earlier_report=references)
    return Salvaged(body, tuple(findings))


_ANSWER_SHAPE = Label(
    sv="Svaret är varken text, ja eller nej, ett heltal eller en tabell, och har inte lästs.",
    en="The answer is neither text, yes or no, a whole number nor a table, and was not read.",
)
_FIELD = Label(
    sv="Detta fält finns inte i en redovisning, eller har fel form, och har inte lästs.",
    en="A report has no such field, or it has the wrong shape, and it was not read.",
)


def _finding(pointer: str, message: Label, *, question_id: str | None = None) -> FilingFinding:
    code = "unknown-field" if question_id is None else "unreadable-answer"
    return FilingFinding(code=code, pointer=pointer, question_id=question_id, message=message)


def _step(name: str) -> str:
    """A name as a step of a JSON Pointer."""
    return name.replace("~", "~0").replace("/", "~1")
