"""Who is logged in and where the services are; calls, and what is said when they are refused."""

import json
import os
import secrets
import time
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from uuid import uuid4

import httpx
import typer
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import ECKey

from .words import Json, err, t

SERVICES = ("submissions", "assessment", "allocation")
REFUSED, UNREACHABLE, NOT_LOGGED_IN = 1, 3, 4
_ASSERTION = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"


@dataclass(frozen=True, slots=True)
class Client:
    """A system that proves who it is with its own private key (private_key_jwt)."""

    token_endpoint: str
    client_id: str
    key_file: str
    reads_only: bool


@dataclass(frozen=True, slots=True)
class Login:
    """Where the three APIs are, and who asks: an access token, or a key to get tokens with."""

    submissions: str
    assessment: str
    allocation: str
    token: str
    client: Client | None = None

    def address_of(self, service: str) -> str:
        """A service's API."""
        return str({name: getattr(self, name) for name in SERVICES}[service])


def login_file(profile: str) -> Path:
    """Where a login is kept, readable by its owner only."""
    home = os.environ.get("STATSBIDRAG_HOME")
    folder = Path(home) if home else Path.home() / ".config" / "statsbidrag"
    return folder / f"{profile}.json"


def keep_login(login: Login, profile: str) -> Path:
    """Write a login down."""
    file = login_file(profile)
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    descriptor = os.open(file, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w") as opened:
        json.dump(asdict(login), opened)
    return file


def read_login(profile: str) -> Login:
    """The login that was kept; ends the command where there is none."""
    try:
        kept = json.loads(login_file(profile).read_text("utf-8"))
        client = kept.pop("client")
        return Login(**kept, client=None if client is None else Client(**client))
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        err.print(t("Logga in först: statsbidrag login", "Log in first: statsbidrag login"))
        raise typer.Exit(NOT_LOGGED_IN) from None


def token_for_client(client: Client, address: str) -> str:
    """A token for the API at an address, which itself says its name and whom it believes.

    The client proves itself by an assertion signed with its key (RFC 7523, RFC 8707, RFC 9728).
    """
    root, service = address.rsplit("/", 2)[0], address.rsplit("/", 2)[1]
    about = _called("GET", f"{root}/.well-known/oauth-protected-resource/{service}/v1")
    if not about.is_success:
        _explain(about)
        raise typer.Exit(REFUSED)
    resource = about.json()
    scopes = [each for each in resource["scopes_supported"]
              if each.endswith(".read") or not client.reads_only]  # fmt: skip
    form = {
        "grant_type": "client_credentials",
        "client_assertion_type": _ASSERTION,
        "client_assertion": _assertion(client, resource["authorization_servers"][0]),
        "scope": " ".join(scopes),
        "resource": resource["resource"],
    }
    answer = _called("POST", client.token_endpoint, data=form)
    if not answer.is_success:
        err.print(
            t(f"Utfärdaren gav ingen nyckel för {service}.", f"No token was issued for {service}."),
            style="bold red",
        )
        err.print(answer.text[:500], markup=False)
        err.print(
            t(
                "Kontrollera klientens id och nyckel, och om den får skriva (--read-only).",
                "Check the client's id and key, and whether it may write (--read-only).",
            )
        )
        raise typer.Exit(NOT_LOGGED_IN)
    return str(answer.json()["access_token"])


def _assertion(client: Client, issuer: str) -> str:
    try:
        key = ECKey.import_key(Path(client.key_file).read_text("utf-8"))
    except (OSError, ValueError, JoseError):
        err.print(
            t(
                f"{client.key_file} är ingen privat nyckel (EC P-256, PEM).",
                f"{client.key_file} is no private key (EC P-256, PEM).",
            )
        )
        raise typer.Exit(NOT_LOGGED_IN) from None
    now = int(time.time())
    claims = {
        "iss": client.client_id, "sub": client.client_id, "aud": issuer,
        "iat": now, "exp": now + 60, "jti": secrets.token_hex(16),
    }  # fmt: skip
    header = {"alg": "ES256", "kid": key.thumbprint(), "typ": "client-authentication+jwt"}
    return jwt.encode(header, claims, key, algorithms=["ES256"])


def _called(
    method: str,
    url: str,
    *,
    data: Mapping[str, str] | None = None,
    query: Mapping[str, str] | None = None,
    content: bytes | Iterable[bytes] | None = None,
    headers: Mapping[str, str] | None = None,
) -> httpx.Response:
    """One call; ends the command where nobody answers."""
    try:
        return httpx.request(
            method, url, data=data, params=query, content=content, headers=headers, timeout=120
        )
    except (httpx.HTTPError, httpx.InvalidURL):
        err.print(
            t(
                f"{url} svarar inte. Inget är känt om vad som hände; försök igen.",
                f"{url} does not answer. What happened is not known; try again.",
            ),
            markup=False,
        )
        raise typer.Exit(UNREACHABLE) from None


class Session:
    """Calls in the name of who is logged in; a refusal ends the command and says what to do."""

    def __init__(self, profile: str) -> None:
        """Read the login."""
        self._login = read_login(profile)
        self._tokens: dict[str, str] = {}

    def request(
        self,
        method: str,
        service: str,
        path: str,
        *,
        query: Mapping[str, str] | None = None,
        content: bytes | Iterable[bytes] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> httpx.Response:
        """One call; every change has an Idempotency-Key of its own."""
        sent = {"Authorization": f"Bearer {self._token(service)}", **(headers or {})}
        if method == "POST":
            sent.setdefault("Idempotency-Key", str(uuid4()))
        url = f"{self._login.address_of(service)}{path}"
        answer = _called(method, url, query=query, content=content, headers=sent)
        if not answer.is_success:
            _explain(answer)
            is_unknown = answer.status_code == httpx.codes.UNAUTHORIZED
            raise typer.Exit(NOT_LOGGED_IN if is_unknown else REFUSED)
        return answer

    def _token(self, service: str) -> str:
        client = self._login.client
        if client is None:
            return self._login.token
        if service not in self._tokens:
            self._tokens[service] = token_for_client(client, self._login.address_of(service))
        return self._tokens[service]

    def get(self, service: str, path: str, query: Mapping[str, str] | None = None) -> Json:
        """What is read."""
        return self.request("GET", service, path, query=query).json()

    def all_of(self, service: str, path: str, query: Mapping[str, str]) -> list[Json]:
        """Every page of a list."""
        items: list[Json] = []
        number = 1
        while True:
            page = self.get(service, path, {**query, "limit": "1000", "page": str(number)})
            items += page["items"]
            if page["_links"]["next"] is None:
                return items
            number += 1

    def post(self, service: str, path: str, body: Json, *, etag: str | None = None) -> Json:
        """What a change is answered with; `etag` is of the state that was seen."""
        headers = {"Content-Type": "application/json"}
        if etag is not None:
            headers["If-Match"] = etag
        content = json.dumps(body).encode()
        return self.request("POST", service, path, content=content, headers=headers).json()

    def etag(self, service: str, path: str) -> str:
        """The state a thing is in now."""
        return self.request("GET", service, path).headers["ETag"]


def _explain(answer: httpx.Response) -> None:
    """Say what the problem is, where it is in what was sent, and what to do about it."""
    try:
        problem = answer.json()
        err.print(f"{problem['title']} ({answer.status_code})", style="bold red", markup=False)
        err.print(problem["detail"], markup=False)
        for fault in problem["errors"]:
            err.print(f"  {fault['pointer']}: {fault['message']}", markup=False)
        _advise(answer, problem["code"])
        err.print(f"{problem['type']} · trace {problem['trace_id']}", style="dim", markup=False)
    except (ValueError, KeyError, TypeError):
        err.print(f"HTTP {answer.status_code}", style="bold red")


def _advise(answer: httpx.Response, code: str) -> None:
    """What the service's own page on the problem says to do, in the reader's language."""
    try:
        url = answer.url.copy_with(path=f"/problems/{code}", query=None)
        page = httpx.get(url, headers={"Accept": "application/json"}, timeout=5).json()
        err.print(t(f"Gör så här: {page['remedy']['sv']}", f"What to do: {page['remedy']['en']}"),
                  markup=False)  # fmt: skip
    except (httpx.HTTPError, ValueError, KeyError, TypeError):
        return
