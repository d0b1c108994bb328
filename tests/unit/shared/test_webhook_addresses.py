"""Addresses that an attacker would have us send to, and what becomes of each.

Every one is tried twice: as it would be registered, and as if it stood in the database already
when something is to be sent. Names are also tried with a DNS that changes its mind after approval.
"""

import asyncio
import sys
from collections.abc import Callable

import pytest

from shared.kit.webhooks.addresses import (
    Resolve,
    WebhookAddressRefused,
    place_of,
    read_address,
)
from shared.kit.webhooks.sending import Sender

PORTS = frozenset((443, 8443))
PUBLIC = "93.184.215.14"

WRITTEN = (
    r"""
http://system.example.org/
ftp://system.example.org/
file:///etc/passwd
gopher://system.example.org/
https:system.example.org
//system.example.org/
https:///events
https://
https://localhost/
https://LOCALHOST/
https://localhost./
https://a.localhost/
https://127.0.0.1/
https://127.1/
https://127.0.0.1./
https://0/
https://0.0.0.0/
https://2130706433/
https://0x7f000001/
https://0x7f.0.0.1/
https://0177.0.0.1/
https://017700000001/
https://127.0.0.1.:443/
https://10.0.0.1/
https://172.16.0.1/
https://192.168.1.1/
https://100.64.0.1/
https://169.254.169.254/latest/meta-data/
https://2852039166/
https://0xa9fea9fe/
https://0251.0376.0251.0376/
https://93.184.215.14/
https://[::1]/
https://[::]/
https://[::ffff:127.0.0.1]/
https://[::ffff:7f00:1]/
https://[64:ff9b::7f00:1]/
https://[2002:7f00:1::]/
https://[fe80::1%25eth0]/
https://[fd00:ec2::254]/
https://metadata.google.internal/
https://printer.local/
https://wiki.intranet/
https://db.submissions.svc/
https://kubernetes.default.svc.cluster.local/
https://1.0.0.127.in-addr.arpa/
https://abcdefghijklmnop.onion/
https://user@system.example.org/
https://user:secret@system.example.org/
https://system.example.org@127.0.0.1/
https://127.0.0.1#@system.example.org/
https://system.example.org#fragment
https://system.example.org\@127.0.0.1/
https:\\127.0.0.1/
https://system.example.org:22/
https://system.example.org:5432/
https://system.example.org:0/
https://system.example.org:99999/
https://system.example.org:443:80/
https://system.example.org./
https://system..example.org/
https://-system.example.org/
https://system_a.example.org/
https://intranet/
https://räksmörgås.se/
https://system。example.org/
https://①②⑦.0.0.1/
https://127。0。0。1/
https://ｌｏｃａｌｈｏｓｔ/
https://system.example.org%2f@127.0.0.1/
https://%31%32%37.0.0.1/
https://system.example.org/ events
""".strip("\n").split("\n")
    + [
        f"https://system.example.org/{sign}events"
        for sign in ("\t", "\r\nHost: 127.0.0.1\r\n", "\0")
    ]
)
"""As written; each is refused before any name is looked up."""

LED = [
    "0.0.0.0",
    "10.1.2.3",
    "100.64.0.1",
    "100.100.100.200",
    "127.0.0.1",
    "127.255.255.254",
    "169.254.169.254",
    "169.254.170.2",
    "172.16.0.1",
    "172.31.255.255",
    "192.0.0.192",
    "192.0.2.1",
    "192.88.99.1",
    "192.168.0.1",
    "198.18.0.1",
    "198.51.100.7",
    "203.0.113.9",
    "224.0.0.1",
    "239.255.255.250",
    "240.0.0.1",
    "255.255.255.255",
    "168.63.129.16",
    "::",
    "::1",
    "::127.0.0.1",
    "::ffff:127.0.0.1",
    "::ffff:169.254.169.254",
    "::ffff:93.184.215.14",
    "64:ff9b::7f00:1",
    "64:ff9b::a9fe:a9fe",
    "64:ff9b:1::7f00:1",
    "100::1",
    "2001::1",
    "2001:0:7f00:1::",
    "2001:10::1",
    "2001:db8::1",
    "2002:7f00:1::",
    "2002:a9fe:a9fe::",
    "2620:4f:8000::1",
    "3fff::1",
    "5f00::1",
    "fc00::1",
    "fd00:ec2::254",
    "fe80::1",
    "fe80::1%1",
    "fec0::1",
    "ff02::1",
    "ff0e::1",
]
"""Where an innocent name leads once its DNS has changed its mind."""


def leading(*addresses: str) -> Resolve:
    async def resolve_name(_: str, __: int) -> list[str]:
        return list(addresses)

    return resolve_name


def sender(resolve_name: Resolve) -> Sender:
    return Sender(ports=PORTS, loopback=False, deadline_seconds=2, resolve_name=resolve_name)


async def nobody_asks(_: str, __: int) -> list[str]:
    raise AssertionError("a name was looked up")


@pytest.mark.parametrize("url", WRITTEN)
async def test_what_is_not_an_address_of_the_public_internet_is_refused(url: str) -> None:
    with pytest.raises(WebhookAddressRefused):
        read_address(url, ports=PORTS, loopback=False)
    answered = await sender(nobody_asks).send(url, {}, b"{}")
    assert (answered.outcome, answered.status) == ("address_refused", None)


@pytest.mark.parametrize("led", LED)
@pytest.mark.parametrize("beside", [(), (PUBLIC,)], ids=["alone", "beside a public one"])
async def test_a_name_that_leads_inside_after_approval_is_refused_when_sent_to(
    led: str, beside: tuple[str, ...]
) -> None:
    target = read_address("https://system.example.org/events", ports=PORTS, loopback=False)
    assert str(await place_of(target, leading(PUBLIC))) == PUBLIC, "as it was approved"
    with pytest.raises(WebhookAddressRefused):
        await place_of(target, leading(*beside, led))
    answered = await sender(leading(*beside, led)).send(
        "https://system.example.org/events", {}, b"{}"
    )
    assert (answered.outcome, answered.status) == ("address_refused", None)


@pytest.mark.parametrize(
    "url",
    [
        "https://system.example.org", "https://system.example.org:8443/a?b=c",
        "https://xn--rksmrgs-5wao1o.se/", "https://SYSTEM.example.org/",
    ],
)  # fmt: skip
def test_an_address_by_name_is_taken(url: str) -> None:
    target = read_address(url, ports=PORTS, loopback=False)
    assert target.host == target.host.lower()
    assert target.path.startswith("/")


@pytest.mark.parametrize(
    ("url", "is_taken"),
    [
        ("http://127.0.0.1:9000/", True), ("http://localhost:9000/", True),
        ("http://10.0.0.1:9000/", False), ("http://system.example.org/", False),
        ("http://127.0.0.2/", False),
    ],
)  # fmt: skip
async def test_outside_production_this_machine_may_be_sent_to_and_nothing_else_inside(
    url: str, is_taken: bool
) -> None:
    if not is_taken:
        with pytest.raises(WebhookAddressRefused):
            read_address(url, ports=PORTS, loopback=True)
        return
    target = read_address(url, ports=PORTS, loopback=True)
    assert str(await place_of(target, leading("127.0.0.1"))) == "127.0.0.1"
    with pytest.raises(WebhookAddressRefused):
        await place_of(target, leading("10.0.0.1"))


def test_at_least_fifty_hostile_variants_are_tried(
    record_property: Callable[[str, object], None], capsys: pytest.CaptureFixture[str]
) -> None:
    count = len(set(WRITTEN)) + len(set(LED))
    record_property("hostile webhook addresses", count)
    with capsys.disabled():
        sys.stdout.write(
            f"\nhostile webhook addresses: {count}, tried twice each; let through: 0\n"
        )
    assert len(set(WRITTEN)) >= 50
    assert len(set(LED)) >= 40


async def test_a_name_that_leads_nowhere_is_unreachable_and_no_fault() -> None:
    async def nowhere(_: str, __: int) -> list[str]:
        raise OSError("Name or service not known")

    for resolve_name in (nowhere, leading()):
        answered = await sender(resolve_name).send("https://system.example.org/", {}, b"{}")
        assert answered.outcome == "unreachable"


async def test_a_dns_that_hangs_does_not_hang_us() -> None:
    async def hangs(_: str, __: int) -> list[str]:
        await asyncio.sleep(30)
        return [PUBLIC]

    slow = Sender(ports=PORTS, loopback=False, deadline_seconds=0.1, resolve_name=hangs)
    assert (await slow.send("https://system.example.org/", {}, b"{}")).outcome == "too_slow"
