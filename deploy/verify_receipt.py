"""Verify a receipt offline: is it what the service signed, to the last sign?

    python -m deploy.verify_receipt receipt.json --key public.pem [--content report.json]

Exits 0 where the signature holds (and the content is what was received), else 1; 2 where a file
cannot be read. Nothing is sent anywhere.
"""

import argparse
import hashlib
import sys
from pathlib import Path

from shared.kit.signatures import UnusableKey, is_signed_by
from shared.kit.strict_json import MalformedJson, parse_strictly

VALID, INVALID, UNREADABLE = 0, 1, 2


def main(arguments: list[str]) -> int:
    """Say in a sentence whether the receipt holds."""
    parser = argparse.ArgumentParser(prog="python -m deploy.verify_receipt")
    parser.add_argument("receipt", type=Path, help="the receipt as it was received, JSON")
    parser.add_argument("--key", type=Path, required=True, help="the public key, PEM")
    parser.add_argument("--content", type=Path, help="the bytes that were filed, to be compared")
    chosen = parser.parse_args(arguments)
    try:
        receipt = parse_strictly(chosen.receipt.read_bytes())
        key = chosen.key.read_text()
        content = None if chosen.content is None else chosen.content.read_bytes()
        return _judge(receipt, key, content)
    except (OSError, UnicodeDecodeError, MalformedJson, UnusableKey) as fault:
        sys.stderr.write(f"Cannot be verified: {fault}\n")
        return UNREADABLE


def _judge(receipt: object, key: str, content: bytes | None) -> int:
    if not isinstance(receipt, dict) or not is_signed_by(receipt, key):
        print("INVALID: the receipt is not what the holder of this key signed.")
        return INVALID
    if content is not None and hashlib.sha256(content).hexdigest() != receipt.get("sha256"):
        print("INVALID: the receipt is genuine, but it is for other content.")
        return INVALID
    number, at = receipt.get("registration_number"), receipt.get("received_at")
    print(f"VALID: {number}, received {at}, signed by key {receipt['signature']['key_id']}.")
    return VALID


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
