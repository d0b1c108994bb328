"""Proving: is a receipt genuine, and is a run what its inputs give?"""

import base64
import hashlib
import json
from pathlib import Path
from typing import Annotated

import typer
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import load_pem_public_key

from .filing import AsJson, Profile, Recipient
from .money import RunId
from .session import REFUSED, Session
from .words import Json, say, show_json, t


def register(app: typer.Typer) -> None:
    """Add this module's commands."""
    app.command(help=t("Är kvittot äkta?", "Is the receipt genuine?"))(verify_receipt)
    app.command(help=t("Stämmer körningen?", "Does the run hold?"))(verify_proof)


def verify_receipt(
    receipt: Annotated[Path, typer.Argument(help=t("Kvittot, JSON", "The receipt, JSON"))],
    content: Annotated[Path | None, typer.Option(help=t("Det inlämnade", "What was filed"))] = None,
    as_json: AsJson = False,
    profile: Profile = "default",
) -> None:
    """Check the signature with the service's public key, and the bytes if they are given."""
    document = json.loads(receipt.read_bytes())
    keys = Session(profile).get("submissions", "/receipt-keys")
    is_signed = any(_is_signed(document, key["public_key_pem"]) for key in keys)
    is_same = content is None or _sha256(content.read_bytes()) == document["sha256"]
    _conclude({"is_signed": is_signed, "is_same_content": is_same}, as_json)


def _is_signed(document: Json, pem: str) -> bool:
    """Whether the canonical form (sorted keys, no spaces, without `signature`) is signed."""
    key = load_pem_public_key(pem.encode())
    if not isinstance(key, Ed25519PublicKey):
        return False
    signed = {name: value for name, value in document.items() if name != "signature"}
    canonical = json.dumps(signed, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    try:
        key.verify(base64.b64decode(document["signature"]["value"]), canonical.encode())
    except (InvalidSignature, ValueError, KeyError, TypeError):
        return False
    return True


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def verify_proof(
    run_id: RunId,
    recipient: Recipient,
    keep: Annotated[Path | None, typer.Option(help=t("Spara beviset", "Keep the proof"))] = None,
    as_json: AsJson = False,
    profile: Profile = "default",
) -> None:
    """Fetch a recipient's proof, have the run computed again, and compare what they say."""
    session = Session(profile)
    answer = session.request("GET", "allocation", f"/runs/{run_id}/proofs/{recipient}")
    if keep is not None:
        keep.write_bytes(answer.content)
    again = session.get("allocation", f"/runs/{run_id}/recomputation")
    proven = answer.json()["run"]["result_sha256"]
    _conclude(
        {"is_equal": again["is_equal"], "is_same_run": proven == again["result_sha256"]}, as_json
    )


def _conclude(found: dict[str, bool], as_json: bool) -> None:
    is_good = all(found.values())
    if as_json:
        show_json(found)
    else:
        say(t("GILTIGT", "VALID") if is_good else t("OGILTIGT", "INVALID"))
    if not is_good:
        raise typer.Exit(REFUSED)
