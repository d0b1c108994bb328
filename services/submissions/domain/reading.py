"""From the bytes of a filing to answers, without ever failing: what cannot be read is a finding.

The filing has arrived by the time this runs, and stands as received whatever is found.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace

from pydantic import ValidationError

from services.submissions.domain.completeness import find_faults
from services.submissions.domain.parts import Part, Span, Wanted, take_apart
from services.submissions.domain.salvage import Salvaged, salvage
from shared.schemas.base import Label
from shared.schemas.forms import Form
from shared.schemas.submissions import Attachment, FilingBody, FilingFinding

REPORT_PART = "report"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
DOCUMENTS = (DOCX, XLSX)
MEDIA_TYPES = ("application/json", "multipart/form-data", *DOCUMENTS)
"""What a filing may be: the report alone, as JSON or as a filled-in form, or with files."""

_REPORT = Wanted(REPORT_PART, bytes_maximum=2 * 1024 * 1024)
"""How long a report in JSON may be; files are sent beside it."""

Attached = tuple[tuple[Attachment, Span], ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """A filing's answers and files, where they could be read, and what is wrong with it."""

    body: FilingBody | None
    findings: tuple[FilingFinding, ...]
    attached: Attached = ()
    document: Span | None = None
    """The report where it is a filled-in Word or Excel form: to be read by a child process."""
    body_is_content: bool = False
    """Whether the content is `body` as JSON and nothing else, so that it is kept once."""

    @property
    def is_final(self) -> bool:
        """Whether nothing remains to be looked into once the receipt is given."""
        return self.document is None and not self.attached


def read_filing_content(
    pieces: Iterable[bytes], *, size_bytes: int, media_type: str, form: Form | None
) -> Reading:
    """Read a filing, piece by piece, and compare it with its form where it has one."""
    plain_type = media_type.split(";", maxsplit=1)[0].strip().lower()
    if plain_type in DOCUMENTS:
        return Reading(None, (), document=Span(0, size_bytes))
    if plain_type != "multipart/form-data":
        report = None if size_bytes > _REPORT.bytes_maximum else b"".join(pieces)
        return _read_report(report, form=form, attached=())
    taken_apart = take_apart(pieces, media_type=media_type, wanted=_REPORT)
    if taken_apart is None:
        return _unreadable(
            "not-multipart",
            sv="Innehållet kunde inte delas upp i sina delar. Skicka in på nytt.",
            en="The content could not be taken apart. Please file again.",
        )
    reading = _read_parts(taken_apart.parts, form=form)
    if taken_apart.is_cut_short:
        return replace(reading, findings=(_CUT_SHORT, *reading.findings))
    return reading


def _read_parts(parts: tuple[Part, ...], *, form: Form | None) -> Reading:
    reports = [part for part in parts if part.name == REPORT_PART]
    attached = _attached(parts)
    if len(reports) != 1:
        return _unreadable(
            "report-missing",
            sv="Delen `report` med svaren saknas eller förekommer flera gånger.",
            en="The part `report`, with the answers, is missing or there several times.",
            attached=attached,
        )
    if reports[0].media_type in DOCUMENTS:
        return Reading(None, (), attached, document=reports[0].span)
    reading = _read_report(reports[0].text, form=form, attached=attached)
    return replace(reading, body_is_content=False)


def _attached(parts: tuple[Part, ...]) -> Attached:
    """The files among the parts, the first of each name: a question takes one attachment."""
    first = {_file_name(part.name): part for part in reversed(parts) if part.name != REPORT_PART}
    return tuple(
        (
            Attachment(
                question_id=question_id,
                name=_file_name(part.file_name),
                media_type=_printable(part.media_type),
                size_bytes=part.span.size_bytes,
                sha256=part.sha256,
            ),
            part.span,
        )
        for question_id, part in sorted(first.items(), key=lambda item: item[0])
    )


def _file_name(text: str) -> str:
    """A name for people: never a path, never empty."""
    return _printable(text.replace("\\", "/").rsplit("/", maxsplit=1)[-1]) or "unnamed"


def _printable(text: str) -> str:
    """What can be shown and stored: printable, at most 200 signs."""
    return "".join(sign for sign in text if sign.isprintable())[:200]


_CUT_SHORT = FilingFinding(
    code="cut-short",
    pointer="",
    question_id=None,
    message=Label(
        sv="Innehållet slutar mitt i: en bilaga kan saknas. Skicka in på nytt.",
        en="The content ends in the middle: an attachment may be missing. Please file again.",
    ),
)


def _unreadable(code: str, *, sv: str, en: str, attached: Attached = ()) -> Reading:
    finding = FilingFinding(code=code, pointer="", question_id=None, message=Label(sv=sv, en=en))
    return Reading(None, (finding,), attached)


def _read_report(report: bytes | None, *, form: Form | None, attached: Attached) -> Reading:
    if report is None:
        return _unreadable(
            "report-too-large",
            sv="Svaren är större än 2 MB och har inte lästs. Skicka filer som bilagor.",
            en="The answers are over 2 MB and were not read. Send files as attachments.",
            attached=attached,
        )
    understood = _understood(report)
    if understood is None:
        return _unreadable(
            "not-a-report",
            sv="Innehållet är inte JSON i den form som formuläret beskriver. Skicka in på nytt.",
            en="The content is not JSON in the shape the form describes. Please file again.",
            attached=attached,
        )
    salvaged, is_whole = understood
    body = salvaged.body
    # Only an escape can spell what cannot be stored: the text itself is sound UTF-8 and JSON.
    if b"\\u" in report and not _is_storable(salvaged):
        return _unreadable(
            "unstorable-text",
            sv="En text innehåller ett tecken som inte kan lagras (NUL). Skicka in på nytt.",
            en="A text holds a character that cannot be stored (NUL). Please file again.",
            attached=attached,
        )
    faults = () if form is None else find_faults(form, body, tuple(each for each, _ in attached))
    findings = (*salvaged.findings, *salvaged.without_echo(faults))
    return Reading(body, findings, attached, body_is_content=is_whole)


def _understood(report: bytes) -> tuple[Salvaged, bool] | None:
    """The answers, and whether they are all of the report; None where there are none."""
    try:
        parsed: object = _JSON.decode(report.decode("utf-8"))
    except (ValueError, RecursionError):
        return None
    try:
        return Salvaged(FilingBody.model_validate(parsed, strict=True), ()), True
    except ValidationError:
        salvaged = salvage(parsed)
    return None if salvaged is None else (salvaged, False)


def _is_storable(salvaged: Salvaged) -> bool:
    """Whether Postgres can keep every text: it takes neither NUL nor half a surrogate pair."""
    try:
        written = salvaged.body.model_dump_json()
        written += "".join(finding.model_dump_json() for finding in salvaged.findings)
    except ValueError:
        return False
    # An escaped backslash is passed over, since what follows it is no escape.
    return "\\u0000" not in written.replace("\\\\", "")


def _without_duplicates(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("an object has the same key twice")
    return found


def _refuse(constant: str) -> object:
    raise ValueError(f"{constant} is not a JSON number")


_JSON = json.JSONDecoder(object_pairs_hook=_without_duplicates, parse_constant=_refuse)
"""Reads JSON as two readers would understand it alike; raises ValueError for anything else."""
