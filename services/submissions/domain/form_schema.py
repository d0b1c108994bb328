"""A form as JSON Schema (2020-12): what the JSON of a filing under it looks like."""

from collections.abc import Sequence
from typing import assert_never

from shared.schemas.base import Label
from shared.schemas.forms import (
    AttachmentQuestion,
    ChoiceQuestion,
    FigureQuestion,
    Form,
    Question,
    TableQuestion,
    TextQuestion,
    YesNoQuestion,
)
from shared.values.money import KRONOR_MAXIMUM

Json = dict[str, "JsonItem"]
JsonItem = str | int | bool | list["JsonItem"] | Json

_FORMATS: dict[str, Json] = {
    "organisation_number": {"pattern": r"^\d{6}-?\d{4}$"},
    "giro": {"pattern": r"^[\d -]{2,12}$"},
    "email": {"format": "email"},
    "date": {"format": "date"},
    "registration_number": {},
}


def schema_of(form: Form) -> Json:
    """The schema of a filing's body; answers that may point to an earlier report are optional."""
    answered = [each for each in form.questions() if not isinstance(each, AttachmentQuestion)]
    required: list[JsonItem] = [
        each.id
        for each in answered
        if each.required == "yes" and each.may_refer_to_earlier_report == "no"
    ]
    referable: list[JsonItem] = [
        each.id for each in answered if each.may_refer_to_earlier_report == "yes"
    ]
    properties: Json = {
        "answers": {
            "type": "object",
            "properties": {each.id: _property(each) for each in answered},
            "required": required,
            "additionalProperties": False,
            **_conditions(answered),
        },
        "refers_to_earlier_report": {
            "type": "array",
            "uniqueItems": True,
            "items": {"enum": referable} if referable else False,
        },
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": form.title.sv,
        "description": _both(form.title) + f" ({form.source})",
        "type": "object",
        "properties": properties,
        "required": ["answers"],
        "additionalProperties": False,
        "x-attachments": _attachments(form),
        "x-sections": _sections(form),
    }


def _conditions(answered: Sequence[Question]) -> Json:
    """What must be answered where another answer asks for it."""
    rules: list[JsonItem] = [
        {
            "if": {
                "properties": {given.question: {"const": given.alternative}},
                "required": [given.question],
            },
            "then": {"required": [each.id]},
        }
        for each in answered
        if (given := each.required_when) is not None
    ]
    return {"allOf": rules} if rules else {}


def _sections(form: Form) -> list[JsonItem]:
    """The form's own order and numbering, which a schema has no word for."""
    return [
        {
            "id": section.id,
            "title": {"sv": section.title.sv, "en": section.title.en},
            "source": section.source,
            "question_ids": [question.id for question in section.questions],
        }
        for section in form.sections
    ]


def _attachments(form: Form) -> list[JsonItem]:
    return [
        {
            "question_id": question.id,
            "required": question.required == "yes",
            "media_types": list(question.media_types),
            "title": _both(question.label),
        }
        for question in form.questions()
        if isinstance(question, AttachmentQuestion)
    ]


def _both(label: Label) -> str:
    return f"{label.sv} / {label.en}"


def _property(question: Question) -> Json:
    described: Json = {"title": question.label.sv, "description": _description(question)}
    return {**described, **_kind(question)}


def _description(question: Question) -> str:
    """Label and help in both languages."""
    parts = [_both(question.label)]
    if question.help is not None:
        parts.append(_both(question.help))
    return "\n\n".join(parts)


def _kind(question: Question) -> Json:
    match question:
        case TextQuestion(format=name):
            return {"type": "string", "minLength": 1, **(_FORMATS[name] if name else {})}
        case YesNoQuestion():
            return {"type": "boolean"}
        case FigureQuestion():
            return {"type": "integer", "minimum": 0, "maximum": KRONOR_MAXIMUM}
        case ChoiceQuestion():
            return {
                "oneOf": [
                    {"const": each.id, "title": _both(each.label)} for each in question.alternatives
                ]
            }
        case TableQuestion():
            columns: Json = {
                column.id: {
                    "type": "integer" if column.kind == "figure" else "string",
                    "title": _both(column.label),
                }
                for column in question.columns
            }
            row: Json = {"type": "object", "properties": columns, "additionalProperties": False}
            return {"type": "array", "items": row}
        case AttachmentQuestion():
            raise AssertionError("an attachment is sent beside the answers")
        case _:
            assert_never(question)
