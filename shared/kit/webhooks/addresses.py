"""Which addresses may be sent to: https, by name, and only where that leads to the public internet.

An address is read when it is registered, when it is approved, and each time something is sent to
it; where its name leads is found out each time, and the connection is made to what was looked at.
"""

import asyncio
import re
import socket
from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

from shared.values.errors import InvalidContent, Issue

IpAddress = IPv4Address | IPv6Address
Resolve = Callable[[str, int], Awaitable[list[str]]]
"""Where a name leads now: addresses as text."""


class WebhookAddressRefused(InvalidContent):
    """Nothing is sent to such an address."""

    code = "webhook-address-refused"
    title = "Nothing is sent to such an address"


@dataclass(frozen=True, slots=True)
class Target:
    """An address taken apart."""

    scheme: str
    host: str
    port: int
    path: str
    """With its query."""
    is_loopback: bool = False

    @property
    def host_header(self) -> str:
        """The host as the receiver knows itself."""
        usual = {"https": 443, "http": 80}[self.scheme]
        return self.host if self.port == usual else f"{self.host}:{self.port}"


Place = Callable[[Target, Resolve], Awaitable[IpAddress]]
"""What finds the one address to connect to."""

_URL = re.compile(
    r"(https?)://([A-Za-z0-9.-]{1,253})(?::([0-9]{1,5}))?(/[A-Za-z0-9._~!$&'()*+,;=:@%/?-]*)?",
    re.ASCII,
)
_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_NAME = re.compile(rf"(?:{_LABEL}\.)+(?:[a-z]{{2,63}}|xn--[a-z0-9-]{{1,59}})", re.ASCII)
_LOOPBACK_NAMES = {"localhost", "127.0.0.1"}
_INSIDE = frozenset((
    "localhost", "local", "localdomain", "internal", "intranet", "lan", "home", "corp", "private",
    "arpa", "onion", "svc", "cluster", "consul",
))  # fmt: skip
"""Last words of names that are never on the public internet."""

_REFUSED_4 = tuple(
    ip_network(each)
    for each in (
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16",
        "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
        "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        "168.63.129.16/32",
    )
)  # fmt: skip
"""This machine and network, private, carrier's, link-local with metadata, documentation, relays,
benchmarks, multicast, reserved; and the one metadata address of a cloud that looks public."""
_PUBLIC_6 = ip_network("2000::/3")
"""All that is handed out: not loopback, private, link-local, mapped (::ffff), NAT64 (64:ff9b)."""
_REFUSED_6 = tuple(
    ip_network(each)
    for each in ("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20")
)
"""Of that: protocols' own with Teredo, documentation, 6to4 and others that lead somewhere else."""


def read_address(url: str, *, ports: Collection[int], loopback: bool) -> Target:
    """Take an address apart; raises WebhookAddressRefused, which says what was expected.

    `loopback`: this machine may be sent to, by http too: in demo and test, never in production.
    """
    found = _URL.fullmatch(url)
    if found is None:
        raise _refused(
            "Write https://name/path in plain ASCII: no user, fragment or backslash, and a name "
            "with other letters in its xn-- form."
        )
    scheme, host, port, path = found[1], found[2].lower(), found[3], found[4] or "/"
    number = int(port) if port else {"https": 443, "http": 80}[scheme]
    if loopback and host in _LOOPBACK_NAMES and 0 < number < 2**16:
        return Target(scheme, host, number, path, is_loopback=True)
    if scheme != "https":
        raise _refused("Only https is sent to.")
    if not _NAME.fullmatch(host) or host.rsplit(".", 1)[1] in _INSIDE:
        raise _refused("Name a host on the public internet, such as system.example.org.")
    if number not in ports:
        raise _refused(f"Only these ports are sent to: {', '.join(map(str, sorted(ports)))}.")
    return Target(scheme, host, number, path)


def _refused(message: str) -> WebhookAddressRefused:
    issue = Issue("/url", WebhookAddressRefused.code, message)
    return WebhookAddressRefused(f"{message} Nothing was registered or sent.", (issue,))


def is_public(address: IpAddress) -> bool:
    """Whether an address is one machine's on the public internet, and nobody's relay."""
    if isinstance(address, IPv4Address):
        return not any(address in each for each in _REFUSED_4)
    return address in _PUBLIC_6 and not any(address in each for each in _REFUSED_6)


async def resolve(host: str, port: int) -> list[str]:
    """Ask the system where a name leads; raises OSError."""
    loop = asyncio.get_running_loop()
    found = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [str(sockaddr[0]) for *_, sockaddr in found]


async def place_of(target: Target, resolve_name: Resolve) -> IpAddress:
    """The one address to connect to; raises WebhookAddressRefused, OSError.

    All that the name leads to must be public: one that is not is no accident.
    """
    found = [ip_address(each) for each in await resolve_name(target.host, target.port)]
    if not found:
        raise OSError("the name leads nowhere")
    if target.is_loopback:
        is_allowed = all(each.is_loopback for each in found)
    else:
        is_allowed = all(map(is_public, found))
    if not is_allowed:
        raise _refused("The name leads to an address that is not on the public internet.")
    return min(found, key=lambda each: each.version)
