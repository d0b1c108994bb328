"""An explanation as tagged PDF (PDF/UA-1), set by Typst with its own fonts."""

import json
from pathlib import Path

import typst

from services.allocation.files.wording import Language, Step, particulars_of, title_of, told
from shared.schemas.allocations import TotalExplanation

_TEMPLATE = (Path(__file__).parent / "explanation.typ").read_bytes()
_TABLE = {
    "sv": {"caption": "Belopp per pott", "pot": "Pott", "kronor": "Belopp"},
    "en": {"caption": "Amounts per pot", "pot": "Pot", "kronor": "Amount"},
}


def explanation_pdf(explanation: TotalExplanation, language: Language) -> bytes:
    """Set an explanation; content goes in as data, so that no text can be read as markup."""
    step = told(explanation, language)
    content = {
        "language": language,
        "title": title_of(language),
        "subject": step.name,
        "particulars": [list(each) for each in particulars_of(explanation, language)],
        "table": _TABLE[language],
        "total": _tree(step),
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


def _tree(step: Step) -> dict[str, object]:
    return {
        "name": step.name,
        "value": step.value,
        "details": [list(each) for each in step.details],
        "parts": [_tree(each) for each in step.parts],
    }
