"""Proving: is a receipt genuine, and does a proof hold? Offline, where it can be."""

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
from .proofs import faults
from .session import REFUSED, Session
from .words import Json, err, read_json, say, show_json, t


def register(app: typer.Typer) -> None:
    """Add this module's commands."""
    app.command(help=t("Är kvittot äkta?", "Is the receipt genuine?"))(verify_receipt)
    app.command(help=t("Hämta ett bevis för en mottagares belopp.", "Fetch a proof."))(proof)
    app.command(
        help=t("Håller beviset? Prövas utan nät.", "Does the proof hold? Tried without a network.")
    )(verify_proof)


def verify_receipt(
    receipt: Annotated[
        Path,
        typer.Argument(exists=True, dir_okay=False, help=t("Kvittot, JSON", "The receipt, JSON")),
    ],
    content: Annotated[
        Path | None,
        typer.Option(exists=True, dir_okay=False, help=t("Det inlämnade", "What was filed")),
    ] = None,
    key: Annotated[
        Path | None,
        typer.Option(
            exists=True,
            dir_okay=False,
            help=t(
                "Tjänstens publika nyckel, PEM; utan den frågas tjänsten",
                "The service's public key, PEM; without it the service is asked",
            ),
        ),
    ] = None,
    as_json: AsJson = False,
    profile: Profile = "default",
) -> None:
    """Check the signature with the service's public key, and the bytes if they are given."""
    document = read_json(receipt)
    if key is None:
        listed = Session(profile).get("submissions", "/receipt-keys")
        keys = [each["public_key_pem"] for each in listed]
    else:
        keys = [key.read_text("utf-8")]
    is_signed = any(_is_signed(document, each) for each in keys)
    is_same = content is None or _sha256(content.read_bytes()) == document.get("sha256")
    _conclude({"is_signed": is_signed, "is_same_content": is_same}, as_json)


def _is_signed(document: Json, pem: str) -> bool:
    """Whether the canonical form (sorted keys, no spaces, without `signature`) is signed."""
    try:
        key = load_pem_public_key(pem.encode())
        if not isinstance(key, Ed25519PublicKey):
            return False
        signed = {name: value for name, value in document.items() if name != "signature"}
        canonical = json.dumps(signed, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
        key.verify(base64.b64decode(document["signature"]["value"]), canonical.encode())
    except (InvalidSignature, ValueError, KeyError, TypeError, AttributeError):
        return False
    return True


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def proof(
    run_id: RunId,
    recipient: Recipient,
    to: Annotated[Path, typer.Argument(help=t("Fil, JSON", "File, JSON"))],
    as_json: AsJson = False,
    profile: Profile = "default",
) -> None:
    """Write the proof of a recipient's amounts to a file that is verified without any service."""
    answer = Session(profile).request("GET", "allocation", f"/runs/{run_id}/proofs/{recipient}")
    to.write_bytes(answer.content)
    if as_json:
        show_json({"kept_in": str(to)})
    else:
        say(t(f"Sparat i {to}", f"Kept in {to}"))


def verify_proof(
    file: Annotated[
        Path, typer.Argument(exists=True, dir_okay=False, help=t("Beviset, JSON", "The proof"))
    ],
    ask: Annotated[
        bool,
        typer.Option(
            help=t(
                "Låt även tjänsten räkna om hela körningen",
                "Have the service compute the whole run again too",
            )
        ),
    ] = False,
    as_json: AsJson = False,
    profile: Profile = "default",
) -> None:
    """Check a proof's hashes and reckon every amount again from its own derivation."""
    document = read_json(file)
    found = list(faults(document))
    for fault in found:
        err.print(fault, style="red", markup=False)
    said = {"is_consistent": not found}
    if ask and not found:
        run = document["run"]
        again = Session(profile).get("allocation", f"/runs/{run['id']}/recomputation")
        said["is_equal"] = again["is_equal"]
        said["is_same_run"] = run["result_sha256"] == again["result_sha256"]
    _conclude(said, as_json)


def _conclude(found: dict[str, bool], as_json: bool) -> None:
    is_good = all(found.values())
    if as_json:
        show_json(found)
    else:
        say(t("GILTIGT", "VALID") if is_good else t("OGILTIGT", "INVALID"))
    if not is_good:
        raise typer.Exit(REFUSED)
