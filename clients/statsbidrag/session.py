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
from joserfc.jwk import ECKey

from .words import Json, err, t

SERVICES = ("submissions", "assessment", "allocation")
REFUSED, UNREACHABLE, NOT_LOGGED_IN = 1, 3, 4
_ASSERTION = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"


@dataclass(frozen=True, slots=True)
class Login:
    """Where the three APIs are, and the access token of whoever asks."""

    submissions: str
    assessment: str
    allocation: str
    token: str


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
        return Login(**json.loads(login_file(profile).read_text("utf-8")))
    except (OSError, ValueError, TypeError):
        err.print(t("Logga in först: statsbidrag login", "Log in first: statsbidrag login"))
        raise typer.Exit(NOT_LOGGED_IN) from None


def token_for_client(endpoint: str, *, issuer: str, client_id: str, key: Path) -> str:
    """A token by client credentials, proven with the client's private key (private_key_jwt)."""
    now = int(time.time())
    claims = {
        "iss": client_id, "sub": client_id, "aud": issuer,
        "iat": now, "exp": now + 60, "jti": secrets.token_hex(16),
    }  # fmt: skip
    signed = jwt.encode({"alg": "ES256"}, claims, ECKey.import_key(key.read_text("utf-8")))
    form = {
        "grant_type": "client_credentials",
        "client_assertion_type": _ASSERTION,
        "client_assertion": signed,
    }
    answer = httpx.post(endpoint, data=form, timeout=30)
    if answer.status_code != httpx.codes.OK:
        err.print(t("Utfärdaren gav ingen nyckel.", "The issuer gave no token."))
        raise typer.Exit(REFUSED)
    return str(answer.json()["access_token"])


class Session:
    """Calls in the name of who is logged in; a refusal ends the command and says what to do."""

    def __init__(self, profile: str) -> None:
        """Read the login."""
        self._login = read_login(profile)

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
        base = {name: getattr(self._login, name) for name in SERVICES}[service]
        sent = {"Authorization": f"Bearer {self._login.token}", **(headers or {})}
        if method == "POST":
            sent.setdefault("Idempotency-Key", str(uuid4()))
        try:
            answer = httpx.request(
                method, f"{base}{path}", params=query, content=content, headers=sent, timeout=120
            )
        except httpx.TransportError:
            err.print(t(f"{service} svarar inte.", f"{service} does not answer."))
            raise typer.Exit(UNREACHABLE) from None
        if not answer.is_success:
            _explain(answer)
            raise typer.Exit(REFUSED)
        return answer

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
    """Say what the problem is, where it is in what was sent, and where to read more."""
    try:
        problem = answer.json()
        err.print(f"{problem['title']} ({answer.status_code})", style="bold red", markup=False)
        err.print(problem["detail"], markup=False)
        for fault in problem["errors"]:
            err.print(f"  {fault['pointer']}: {fault['message']}", markup=False)
        err.print(f"{problem['type']} · trace {problem['trace_id']}", style="dim", markup=False)
    except (ValueError, KeyError, TypeError):
        err.print(f"HTTP {answer.status_code}", style="bold red")
