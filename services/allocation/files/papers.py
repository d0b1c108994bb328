"""An explanation as tagged PDF (PDF/UA-1), set by Typst with its own fonts."""

import dataclasses
import json
from pathlib import Path

import typst

from services.allocation.files.documents import document_of
from services.allocation.files.wording import WORDS, Language
from shared.schemas.explanations import TotalExplanation

_TEMPLATE = (Path(__file__).parent / "explanation.typ").read_bytes()


def explanation_pdf(explanation: TotalExplanation, language: Language) -> bytes:
    """Set an explanation; content goes in as data, so that no text can be read as markup."""
    content = {
        **dataclasses.asdict(document_of(explanation, language)),
        "language": language,
        "words": WORDS[language],
    }
    made = typst.compile(
        _TEMPLATE,
        format="pdf",
        sys_inputs={"paper": json.dumps(content)},
        pdf_standards=["ua-1"],
        ignore_system_fonts=True,
    )
    assert isinstance(made, bytes)
    return made
