"""The base of every schema, and the exact field types: kronor, counts, shares, instants, labels."""

import re
import warnings
from datetime import UTC, date, datetime
from fractions import Fraction
from typing import Annotated

from pydantic import (
    AfterValidator,
    AwareDatetime,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetJsonSchemaHandler,
    PlainSerializer,
    StringConstraints,
    WithJsonSchema,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic.warnings import UnsupportedFieldAttributeWarning
from pydantic_core import CoreSchema

from shared.schemas.descriptions import field_texts
from shared.values.errors import DomainError
from shared.values.money import KRONOR_MAXIMUM
from shared.values.periods import Month
from shared.values.shares import share_from_text

# FastAPI silences this warning while it builds a route, and not when that is put off to its use.
warnings.filterwarnings("ignore", category=UnsupportedFieldAttributeWarning)


class Schema(BaseModel):
    """Frozen, strict about unknown fields, and documented by the texts under its fields."""

    # What checks and writes a schema is built when it is first used: a service that starts need
    # not build all of them before it takes in the first report.
    model_config = ConfigDict(
        frozen=True, extra="forbid", defer_build=True, ser_json_inf_nan="constants"
    )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Describe each field by the text under it, where it has no description of its own."""
        written = handler(core_schema)
        properties = handler.resolve_ref_schema(written).get("properties", {})
        for name, text in field_texts(cls).items():
            field = cls.model_fields.get(name)
            if field is not None and field.description is None and text is not None:
                properties[field.alias or name].setdefault("description", text)
        return written


_GROUPED_DIGITS = re.compile(r"\d{1,3}( \d{3})+|\d+", re.ASCII)


def _integer_from_text(value: object) -> object:
    """Read `1 197 500 000` or `1197500000` as a definition writes it; leave other types alone."""
    if isinstance(value, str):
        if not _GROUPED_DIGITS.fullmatch(value):
            raise ValueError(
                "expected a whole number such as 1197500000 or 1 197 500 000, without decimals"
            )
        return int(value.replace(" ", ""))
    return value


def _share_from_text(value: object) -> Fraction:
    if isinstance(value, Fraction):
        return value
    if not isinstance(value, str):
        raise ValueError('a share is text such as "75 %", "0.75" or "3/4", never a JSON number')
    try:
        return share_from_text(value)
    except DomainError as error:
        raise ValueError(error.detail) from None


def _at_most_the_whole(share: Fraction) -> Fraction:
    if share > 1:
        raise ValueError("a degree is between 0 % and 100 %")
    return share


def _month_from_text(value: object) -> object:
    return Month.from_text(value) if isinstance(value, str) else value


_DAY = re.compile(r"(19|2[0-9])[0-9]{2}-\d{2}-\d{2}", re.ASCII)
_INSTANT = re.compile(
    r"\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})", re.ASCII
)


def _day_from_text(value: object) -> object:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        raise ValueError("expected a date such as 2024-09-30, from 1900 to 2999")
    return value


def _instant_from_text(value: object) -> object:
    if isinstance(value, datetime):
        return value
    if not isinstance(value, str) or not _INSTANT.fullmatch(value):
        raise ValueError("expected a time with its offset such as 2024-09-30T21:59:59Z")
    return value


def _to_utc(instant: datetime) -> datetime:
    try:
        return instant.astimezone(UTC)
    except OverflowError:
        raise ValueError("expected a time between the years 1 and 9999, in UTC") from None


def utc_text(instant: datetime) -> str:
    """Write an instant as RFC 3339 in UTC with `Z`, microseconds kept."""
    return instant.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


Kronor = Annotated[
    int,
    Field(strict=True, ge=0, le=KRONOR_MAXIMUM, examples=[1237500000]),
]
"""Whole kronor on the wire; floats, texts and booleans are refused."""

SignedKronor = Annotated[
    int, Field(strict=True, ge=-KRONOR_MAXIMUM, le=KRONOR_MAXIMUM, examples=[-1250])
]
"""Whole kronor that may be negative: differences and adjustments."""

Count = Annotated[int, Field(strict=True, ge=0, le=10**12, examples=[412])]
"""A number of persons, visits and the like on the wire."""

DefinedInteger = Annotated[
    int,
    BeforeValidator(_integer_from_text),
    Field(strict=True, ge=0, le=KRONOR_MAXIMUM),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "integer", "minimum": 0},
                {"type": "string", "pattern": r"^(\d{1,3}( \d{3})+|\d+)$"},
            ]
        },
        mode="validation",
    ),
]
"""A whole number in a definition, where every scalar is read as text."""

_SHARE_SCHEMA = {
    "type": "string",
    "pattern": r"^(\d+/[1-9]\d*|\d+([.,]\d+)?( ?%)?)$",
    "examples": ["3/4"],
}

Share = Annotated[
    Fraction,
    BeforeValidator(_share_from_text),
    PlainSerializer(str, return_type=str),
    WithJsonSchema(_SHARE_SCHEMA),
]
"""An exact number ≥ 0, read from `"75 %"`, `"0.75"` or `"3/4"`, written as `"3/4"`."""

Degree = Annotated[Share, AfterValidator(_at_most_the_whole)]
"""A degree of fulfilment (uppfyllnadsgrad): an exact share between 0 and 1."""

MONTH_PATTERN = r"^(19|2[0-9])[0-9]{2}-(0[1-9]|1[0-2])$"

MonthField = Annotated[
    Month,
    BeforeValidator(_month_from_text),
    PlainSerializer(str, return_type=str),
    WithJsonSchema({"type": "string", "pattern": MONTH_PATTERN, "examples": ["2024-03"]}),
]
"""A calendar month, written `2024-03`."""

Day = Annotated[
    date,
    BeforeValidator(_day_from_text),
    Field(json_schema_extra={"pattern": r"^(19|2[0-9])[0-9]{2}-"}),
]
"""A calendar date, written `2024-09-30`; a number of seconds is not one."""

Instant = Annotated[
    AwareDatetime,
    BeforeValidator(_instant_from_text),
    AfterValidator(_to_utc),
    PlainSerializer(utc_text, return_type=str, when_used="json"),
    Field(examples=["2024-09-30T21:59:59.123456Z"]),
]
"""A point in time: any offset is accepted, UTC is answered."""

Sha256 = Annotated[
    str, StringConstraints(pattern=r"^[0-9a-f]{64}$"), Field(examples=["9f86d081" + "0" * 56])
]
"""A SHA-256 in lower-case hexadecimal."""

Identifier = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z0-9]+(?:[.-][a-z0-9]+)*$", max_length=100),
    Field(examples=["okad-tillganglighet-2024"]),
]
"""A stable name: lower-case letters, digits, and single hyphens or points between them."""

OccasionId = Annotated[Identifier, Field(examples=["december-2024"])]
DataSetId = Annotated[Identifier, Field(examples=["population"])]
InterpretationId = Annotated[Identifier, Field(examples=["tolkning-9"])]
ReadingId = Annotated[Identifier, Field(examples=["tolkning-9-nobody-waited"])]
"""Identifiers that an agreement gives to parts of itself, each with an example of its own."""

FigureName = Annotated[
    str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$", max_length=60), Field(examples=["waiting"])
]
"""The name of a reported figure, in snake_case."""

RecipientId = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*$", max_length=40),
    Field(examples=["01"]),
]
"""Who may get money: a county code (`01`), `rss-01`, `skr`, or what the definition names."""

Source = Annotated[
    str,
    StringConstraints(min_length=1, max_length=400),
    Field(examples=["avsnitt 6, andra stycket"]),
]
"""The paragraph, table or annex that says so, in the document's own numbering."""


class Label(Schema):
    """A short text for people, in Swedish and English."""

    sv: Annotated[str, StringConstraints(min_length=1), Field(examples=["Första utbetalningen"])]
    """In Swedish, with the official term."""
    en: Annotated[str, StringConstraints(min_length=1), Field(examples=["First payment"])]
    """In English."""
