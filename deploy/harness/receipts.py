"""A receipt with one bit changed: does any still verify?"""

import random

from shared.kit.signatures import Signer, is_signed_by
from shared.kit.strict_json import MalformedJson, parse_strictly

CHANGES = 10_000


def changed_receipts_that_verify(receipt: str, *, believes_all: bool) -> int:
    """How many of 10,000 single-bit changes verify; `believes_all` plants a verifier that does."""
    whole = receipt.encode()
    key = Signer.made_up().public_key_pem()
    genuine = parse_strictly(whole)
    assert isinstance(genuine, dict)
    assert is_signed_by(genuine, key), "the receipt as it was given verifies"
    chance = random.Random(1)  # noqa: S311 - repeatable on purpose
    verified = 0
    for _ in range(CHANGES):
        changed = bytearray(whole)
        bit = chance.randrange(len(changed) * 8)
        changed[bit // 8] ^= 1 << bit % 8
        try:
            document = parse_strictly(bytes(changed))
        except MalformedJson:
            continue
        if isinstance(document, dict):
            verified += believes_all or is_signed_by(document, key)
    return verified
