"""Payments and their names: what derives from a payment is the same each time it is sent."""

import base64
import hashlib
from collections.abc import Sequence
from uuid import UUID

from stdnum import luhn

from services.allocation.domain.errors import InvalidPayee
from shared.schemas.payments import PayeeRegistration
from shared.values.errors import Issue

GIRO_DIGITS = {"bankgiro": (7, 8), "plusgiro": (2, 8)}


def payment_key(run_id: UUID, recipient_id: str) -> str:
    """What a payment is of: one run, one recipient, once."""
    return f"payment/{run_id}/{recipient_id}"


def end_to_end_id(payment_id: UUID, *, attempt: int) -> str:
    """The name of a transfer (EndToEndId), the same for the same payment and attempt.

    26 signs of the base-32 alphabet: 128 bits within the 35 signs that banks take.
    """
    return _name(f"transfer/{payment_id}/{attempt}")


def message_id(transfers: Sequence[str]) -> str:
    """The name of a file (MsgId), from the transfers in it."""
    return _name("file/" + "/".join(transfers))


def _name(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()[:16]
    return base64.b32encode(digest).decode().rstrip("=")


def checked_giro(registration: PayeeRegistration) -> str:
    """The giro number as digits alone; raises InvalidPayee where its check digit is wrong."""
    digits = registration.giro_number.replace(" ", "").replace("-", "")
    least, most = GIRO_DIGITS[registration.giro]
    if not (digits.isdecimal() and least <= len(digits) <= most and luhn.is_valid(digits)):
        what = f"A {registration.giro} number has {least} to {most} digits, the last a check digit."
        raise InvalidPayee(
            f"{what} Compare with the requisition and register the payee again.",
            (Issue(pointer="/giro_number", code="giro-number", message=what),),
        )
    return digits
