"""From the bytes of a filing to answers, without ever failing: what cannot be read is a finding.

The filing has arrived by the time this runs, and stands as received whatever is found.
"""

import hashlib
from dataclasses import dataclass

from pydantic import ValidationError

from services.submissions.domain.completeness import find_faults
from services.submissions.domain.parts import Part, take_apart
from shared.schemas.base import Label
from shared.schemas.forms import Form
from shared.schemas.submissions import Attachment, FilingBody, FilingFinding

REPORT_PART = "report"
MEDIA_TYPES = ("application/json", "multipart/form-data")
"""What a filing may be sent as: the report's JSON alone, or with files beside it."""

Attached = tuple[tuple[Attachment, bytes], ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """A filing's answers and files, where they could be read, and what is wrong with it."""

    body: FilingBody | None
    findings: tuple[FilingFinding, ...]
    attached: Attached = ()


def read_filing_content(content: bytes, *, media_type: str, form: Form | None) -> Reading:
    """Read a filing and compare it with its form, where the obligation has one."""
    if not media_type.lower().startswith("multipart/form-data"):
        return _read_report(content, form=form, attached=())
    parts = take_apart(content, media_type=media_type)
    if parts is None:
        return _unreadable(
            "not-multipart",
            sv="Innehållet kunde inte delas upp i sina delar. Skicka in på nytt.",
            en="The content could not be taken apart. Please file again.",
        )
    reports = [part for part in parts if part.name == REPORT_PART]
    attached = _attached(parts)
    if len(reports) != 1:
        return _unreadable(
            "report-missing",
            sv="Delen `report` med svaren saknas eller förekommer flera gånger.",
            en="The part `report`, with the answers, is missing or there several times.",
            attached=attached,
        )
    return _read_report(reports[0].content, form=form, attached=attached)


def _attached(parts: tuple[Part, ...]) -> Attached:
    """The files among the parts, the first of each name: a question takes one attachment."""
    first = {part.name: part for part in reversed(parts) if part.name != REPORT_PART}
    return tuple(
        (
            Attachment(
                question_id=_clean(part.name) or "unnamed",
                name=_clean(part.file_name) or "unnamed",
                media_type=part.media_type,
                size_bytes=len(part.content),
                sha256=hashlib.sha256(part.content).hexdigest(),
            ),
            part.content,
        )
        for _, part in sorted(first.items())
    )


def _clean(text: str) -> str:
    """A name for people: printable, at most 200 signs, never a path."""
    last = text.replace("\\", "/").rsplit("/", maxsplit=1)[-1]
    return "".join(sign for sign in last if sign.isprintable())[:200]


def _unreadable(code: str, *, sv: str, en: str, attached: Attached = ()) -> Reading:
    finding = FilingFinding(code=code, pointer="", question_id=None, message=Label(sv=sv, en=en))
    return Reading(None, (finding,), attached)


def _read_report(report: bytes, *, form: Form | None, attached: Attached) -> Reading:
    try:
        body = FilingBody.model_validate_json(report)
    except (ValidationError, UnicodeError):
        return _unreadable(
            "not-a-report",
            sv="Innehållet är inte JSON i den form som formuläret beskriver. Skicka in på nytt.",
            en="The content is not JSON in the shape the form describes. Please file again.",
            attached=attached,
        )
    if "\\u0000" in body.model_dump_json():
        return _unreadable(
            "unstorable-text",
            sv="En text innehåller tecknet NUL, som inte kan lagras. Skicka in på nytt.",
            en="A text holds the character NUL, which cannot be stored. Please file again.",
            attached=attached,
        )
    sent = tuple(attachment for attachment, _ in attached)
    return Reading(body, () if form is None else find_faults(form, body, sent), attached)
