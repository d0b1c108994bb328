"""A message goes to the address that was looked at, as the name that was approved, and once."""

import ssl
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from shared.kit.webhooks.addresses import IpAddress, Resolve, Target, place_of
from shared.kit.webhooks.sending import Sender
from tests.integration.kit.receiving import receiving, status

NAME = "system.example.org"


def certificate(folder: Path, name: str) -> Path:
    """A certificate of its own for a name, with its key, in one file."""
    key = ec.generate_private_key(ec.SECP256R1())
    called = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(called)
        .issuer_name(called)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(hours=1))
        .not_valid_after(now + timedelta(hours=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .sign(key, hashes.SHA256())
    )
    file = folder / f"{name}.pem"
    file.write_bytes(
        key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        + made.public_bytes(Encoding.PEM)
    )
    return file


def served_with(file: Path, asked: list[str]) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(file)
    context.sni_callback = lambda _, name, __: asked.append(name or "")
    return context


@pytest.mark.parametrize(("of", "outcome"), [(NAME, "delivered"), ("another.org", "unreachable")])
async def test_the_name_is_looked_up_once_and_the_connection_is_made_to_what_was_looked_at(
    tmp_path: Path, of: str, outcome: str
) -> None:
    """The certificate must be that of the name; its DNS, asked again, would lead elsewhere."""
    file, asked, looked_up = certificate(tmp_path, of), list[str](), 0

    async def resolve_name(_: str, __: int) -> list[str]:
        nonlocal looked_up
        looked_up += 1
        return ["93.184.215.14"] if looked_up == 1 else ["169.254.169.254"]

    async def place(target: Target, resolve_: Resolve) -> IpAddress:
        await place_of(target, resolve_)
        return ip_address("127.0.0.1")  # where the test's receiver stands in for it

    async with receiving(served_with(file, asked)) as receiver:
        sender = Sender(
            ports={receiver.port},
            loopback=False,
            deadline_seconds=20,
            resolve_name=resolve_name,
            place=place,
            tls=ssl.create_default_context(cafile=file),
        )
        url = f"https://{NAME}:{receiver.port}/events?of=1"
        answered = await sender.send(url, {"webhook-id": "msg"}, b"{}")
        await sender.close()

    assert (answered.outcome, looked_up, asked) == (outcome, 1, [NAME])
    if outcome == "delivered":
        ((headers, body),) = receiver.came
        assert headers["host"] == f"{NAME}:{receiver.port}"
        assert (headers["webhook-id"], body) == ("msg", b"{}")


async def test_a_name_that_comes_to_lead_to_this_machine_reaches_nobody() -> None:
    async with receiving() as receiver:

        async def here(_: str, __: int) -> list[str]:
            return ["127.0.0.1"]

        sender = Sender(
            ports={receiver.port}, loopback=True, deadline_seconds=20, resolve_name=here
        )
        answered = await sender.send(f"https://{NAME}:{receiver.port}/", {}, b"{}")
        await sender.close()
    assert (answered.outcome, receiver.connections) == ("address_refused", 0)


async def test_what_a_receiver_gives_to_keep_is_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither a cookie, nor a proxy that the environment names."""
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9")
    async with receiving() as receiver:
        receiver.answer = status(200, "Set-Cookie: a=b")
        sender = Sender(ports={443}, loopback=True, deadline_seconds=20)
        for _ in range(2):
            assert (await sender.send(receiver.url, {}, b"{}")).outcome == "delivered"
        await sender.close()
    assert receiver.connections == 2
    assert "cookie" not in receiver.came[1][0]
