"""Texts of a known form: organisation numbers, giro numbers, dates and e-mail addresses."""

from datetime import date
from typing import assert_never

from stdnum import luhn
from stdnum.exceptions import ValidationError as NumberError
from stdnum.se import orgnr

from shared.schemas.forms import TextQuestion

GIRO_DIGITS_MINIMUM, GIRO_DIGITS_MAXIMUM = 2, 8


def format_fault(question: TextQuestion, answer: str) -> tuple[str, str, str] | None:
    """Code, Swedish and English of what is wrong with the form of a text, or None."""
    sound = True
    match question.format:
        case "organisation_number":
            sound = orgnr.is_valid(answer)
        case "giro":
            sound = is_giro(answer)
        case "email":
            name, at, domain = answer.partition("@")
            sound = bool(name and at and "." in domain and " " not in answer)
        case "date":
            sound = _is_date(answer)
        case "registration_number" | None:
            return None
        case _:
            assert_never(question.format)
    if sound:
        return None
    return _FORMAT_FAULTS[question.format]


_FORMAT_FAULTS = {
    "organisation_number": (
        "organisation-number",
        "Organisationsnumret stämmer inte: tio siffror vars kontrollsiffra går ihop.",
        "The organisation number is wrong: ten digits with a correct check digit.",
    ),
    "giro": (
        "giro-number",
        "Bankgiro- eller plusgironumret stämmer inte: kontrollsiffran går inte ihop.",
        "The bankgiro or plusgiro number is wrong: its check digit does not match.",
    ),
    "email": (
        "email-address",
        "E-postadressen är inte fullständig.",
        "The e-mail address is incomplete.",
    ),
    "date": ("date", "Datumet ska skrivas som 2024-09-30.", "Write the date as 2024-09-30."),
}


def is_giro(text: str) -> bool:
    """Whether a text is a bankgiro (7–8 digits) or plusgiro (2–8 digits) with its check digit."""
    digits = text.replace("-", "").replace(" ", "")
    if not (digits.isascii() and digits.isdigit()):
        return False
    if not GIRO_DIGITS_MINIMUM <= len(digits) <= GIRO_DIGITS_MAXIMUM:
        return False
    try:
        luhn.validate(digits)
    except NumberError:
        return False
    return True


def _is_date(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
