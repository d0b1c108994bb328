"""A small agreement, a form with one question of each kind, and filings for them. All made up."""

from collections.abc import Mapping

from pydantic import JsonValue

from shared.schemas.agreements import Agreement
from shared.schemas.forms import Form
from shared.schemas.submissions import Answer, Attachment, FilingBody

Tree = dict[str, JsonValue]
SIGNS = "aZ0 \t\r\n\x00\x7f\"\\'/%*;=,:-_.åÖ\u00a0\u2603\u202e\ufeff\U0001f600"
"""What texts are made of in tests that try anything: one sign of every troublesome kind."""


def label(text: str) -> Tree:
    return {"sv": text, "en": text}


def question(question_id: str, kind: str = "text", **more: JsonValue) -> Tree:
    return {"id": question_id, "kind": kind, "label": label(question_id), **more}


def form(
    *questions: Tree,
    arithmetic: list[JsonValue] | None = None,
    ceilings: list[JsonValue] | None = None,
) -> Form:
    section: Tree = {
        "id": "all", "title": label("Allt"), "source": "avsnitt 5", "questions": list(questions),
    }  # fmt: skip
    return Form.model_validate(
        {
            "id": "report",
            "title": label("Rapport"),
            "source": "avsnitt 5",
            "sections": [section],
            "arithmetic": arithmetic or [],
            "ceilings": ceilings or [],
        }
    )


def body(answers: Mapping[str, Answer] | None = None, *refers_to: str) -> FilingBody:
    return FilingBody(answers=dict(answers or {}), refers_to_earlier_report=list(refers_to))


def attachment(question_id: str, *, media_type: str = "application/pdf") -> Attachment:
    return Attachment(
        question_id=question_id,
        name="bilaga.pdf",
        media_type=media_type,
        size_bytes=1,
        sha256="a" * 64,
    )


def obligation(obligation_id: str, **changes: JsonValue) -> Tree:
    return {
        "id": obligation_id,
        "kind": "report",
        "label": label(obligation_id),
        "source": "avsnitt 5",
        "recipients": "regions",
        "to": ["socialstyrelsen"],
        "due": {"kind": "date", "date": "2024-09-30"},
        **changes,
    }


SUPPLEMENTS: Tree = {"first": "2024-10-01", "last": "2024-10-21", "source": "avsnitt 5"}
MONTHLY: Tree = {
    "kind": "monthly",
    "periods": {"first": "2024-01", "last": "2024-12"},
    "weeks_after_the_month": 3,
}


def agreement(
    *obligations: Tree,
    statistics: list[JsonValue] | None = None,
    breakdowns: list[JsonValue] | None = None,
) -> Agreement:
    return Agreement.model_validate(
        {
            "id": "made-up",
            "version": "1.0.0",
            "title": label("Påhittad överenskommelse"),
            "grant_year": 2024,
            "parties": [{"id": "socialstyrelsen", "name": label("Socialstyrelsen")}],
            "recipients": [
                {
                    "id": "regions", "label": label("Regioner"), "source": "avsnitt 1",
                    "register_name": "regions",
                },
                {
                    "id": "skr", "label": label("SKR"), "source": "avsnitt 1",
                    "members": [{"id": "skr", "name": "SKR"}],
                },
            ],
            "breakdowns": breakdowns or [],
            "statistics": statistics or [],
            "obligations": list(obligations),
            "occasions": [
                {
                    "id": "june", "label": label("Juni"), "source": "avsnitt 6",
                    "needs_requisition": "no",
                }
            ],
            "pots": [
                {
                    "id": "pot", "label": label("Pott"), "source": "avsnitt 2", "amount": 1,
                    "recipients": "regions", "key": {"kind": "equal"},
                    "rounding": "largest_remainder", "occasion": "june",
                }
            ],
        }
    )  # fmt: skip
