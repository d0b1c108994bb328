"""A receipt can be read again and proved offline; not one bit of it can be changed."""

import json
import random
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from pydantic import SecretStr, ValidationError

from deploy.verify_receipt import INVALID, UNREADABLE, VALID, main
from services.submissions.settings import SubmissionsSettings
from shared.kit.signatures import Signer, is_signed_by
from tests.integration.coast import GOOD_REPORT
from tests.integration.submissions.life import FILER, file_json, read
from tests.wire import Wire, as_role


async def test_a_receipt_is_read_again_byte_for_byte_and_verifies_offline(
    wire: Wire, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given = await file_json(wire, GOOD_REPORT)
    path = f"/filings/{given.json()['filing_id']}/versions/1/receipt"
    keys = (await read(wire, "/receipt-keys")).json()

    again = await read(wire, path, FILER)

    assert again.content == given.content
    receipt, key = tmp_path / "receipt.json", tmp_path / "public.pem"
    content = tmp_path / "report.json"
    receipt.write_bytes(again.content)
    key.write_text(keys[0]["public_key_pem"])
    content.write_text(json.dumps(GOOD_REPORT))
    named = [str(receipt), "--key", str(key)]
    assert main([*named, "--content", str(content)]) == VALID
    assert "VALID: S-" in capsys.readouterr().out
    content.write_text("{}")
    assert main([*named, "--content", str(content)]) == INVALID
    key.write_text(Signer(Ed25519PrivateKey.generate()).public_key_pem())
    assert main(named) == INVALID
    key.write_text("no key")
    assert main(named) == UNREADABLE


async def test_another_recipient_sees_no_receipt(wire: Wire) -> None:
    given = await file_json(wire, GOOD_REPORT)
    path = f"/filings/{given.json()['filing_id']}/versions/1/receipt"

    response = await wire.submissions.get(path, headers=as_role("region.syd"))

    assert response.status_code == 404


def test_no_receipt_verifies_with_one_bit_changed() -> None:
    signer = Signer.made_up()
    receipt = {"registration_number": "S-2024-000001", "late": False, "size_bytes": 12}
    signature = {"algorithm": "Ed25519", "key_id": signer.key_id, "value": signer.sign(receipt)}
    whole = json.dumps({**receipt, "signature": signature}).encode()
    key = signer.public_key_pem()
    assert is_signed_by(json.loads(whole), key)
    chance = random.Random(1)
    verified = 0
    for _ in range(10_000):
        changed = bytearray(whole)
        bit = chance.randrange(len(changed) * 8)
        changed[bit // 8] ^= 1 << bit % 8
        try:
            document = json.loads(bytes(changed))
        except ValueError:
            continue
        verified += isinstance(document, dict) and is_signed_by(document, key)
    assert verified == 0


def test_production_signs_with_a_key_of_its_own_or_does_not_start(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("STATSBIDRAG_TOKEN_KEYS", "https://issuer.invalid/jwks.json")
    own = Ed25519PrivateKey.generate()
    pem = own.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()
    made_up = Signer.made_up()._key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    monkeypatch.setenv("SUBMISSIONS_AUDIT_SIGNING_KEY", pem)
    url = SecretStr("postgresql://nobody@nowhere.invalid/none")

    with pytest.raises(ValidationError, match="RECEIPT_SIGNING_KEY is required"):
        SubmissionsSettings(environment="production", database_url=url)
    with pytest.raises(ValidationError, match="proves nothing"):
        SubmissionsSettings(
            environment="production",
            database_url=url,
            receipt_signing_key=SecretStr(made_up.decode()),
        )
    with pytest.raises(ValidationError, match="not an unencrypted private key"):
        SubmissionsSettings(
            environment="production", database_url=url, receipt_signing_key=SecretStr("secret")
        )
    settings = SubmissionsSettings(
        environment="production", database_url=url, receipt_signing_key=SecretStr(pem)
    )
    assert not settings.make_signer().is_made_up
