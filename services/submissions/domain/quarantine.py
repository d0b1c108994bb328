"""What a look into a filing's files gives: findings a person can act on, and what is held back."""

from collections.abc import Sequence
from dataclasses import dataclass

from services.submissions.domain.filled_forms import Tables, read_filled_form
from services.submissions.domain.reading import DOCUMENTS, REPORT_PART
from shared.schemas.base import Label
from shared.schemas.forms import AttachmentQuestion, Form
from shared.schemas.submissions import Attachment, FilingBody, FilingFinding


@dataclass(frozen=True, slots=True)
class Looked:
    """One file: by what name, what it is by its content, what harm is in it, what it says."""

    name: str
    kind: str | None
    harm: Sequence[str]
    tables: Tables | None = None


@dataclass(frozen=True, slots=True)
class FilesReading:
    """What is known of a version once its files have been looked into."""

    body: FilingBody | None
    findings: tuple[FilingFinding, ...]
    quarantined: tuple[str, ...]


def judge_files(
    looked: Sequence[Looked], *, form: Form | None, attachments: tuple[Attachment, ...]
) -> FilesReading:
    """Hold back what could do harm, say what is not what it claims, read the filled-in form."""
    findings: list[FilingFinding] = []
    body: FilingBody | None = None
    for file in looked:
        if file.harm:
            findings.append(_harmful(file))
        elif file.name == REPORT_PART:
            if file.tables is None or file.kind not in DOCUMENTS:
                findings.append(_not_a_form(file))
            elif form is not None:
                body, faults = read_filled_form(form, file.tables, attachments)
                findings.extend(faults)
        elif _is_something_else(file, form, attachments):
            findings.append(_something_else(file))
    return FilesReading(body, tuple(findings), tuple(file.name for file in looked if file.harm))


def _is_something_else(
    file: Looked, form: Form | None, attachments: tuple[Attachment, ...]
) -> bool:
    """Whether the bytes show another type than those the question takes, whatever is claimed."""
    question = None if form is None else form.question(file.name)
    if isinstance(question, AttachmentQuestion):
        claimed = {each.question_id: each.media_type for each in attachments}.get(file.name)
        # A claim that the form does not take has its own finding already.
        return claimed in question.media_types and file.kind not in question.media_types
    return False


def _pointer(name: str) -> str:
    return "" if name == REPORT_PART else f"/answers/{name.replace('~', '~0').replace('/', '~1')}"


def _harmful(file: Looked) -> FilingFinding:
    reasons = ", ".join(file.harm)
    return FilingFinding(
        code="quarantined",
        pointer=_pointer(file.name),
        question_id=None if file.name == REPORT_PART else file.name,
        message=Label(
            sv=f"Filen är mottagen men hålls i karantän ({reasons}). Skicka den utan detta.",
            en=f"The file is received but held in quarantine ({reasons}). Send it without that.",
        ),
    )


def _not_a_form(file: Looked) -> FilingFinding:
    return FilingFinding(
        code="not-a-form",
        pointer=_pointer(file.name),
        question_id=None,
        message=Label(
            sv="Innehållet är inte formuläret i Word eller Excel. Hämta ett tomt och fyll i det.",
            en="The content is not the form in Word or Excel. Fetch a blank one and fill it in.",
        ),
    )


def _something_else(file: Looked) -> FilingFinding:
    return FilingFinding(
        code="attachment-content",
        pointer=_pointer(file.name),
        question_id=file.name,
        message=Label(
            sv="Bilagans innehåll är inte av det slag som anges.",
            en="The attachment's content is not of the type it is said to be.",
        ),
    )
