"""Who is asking: a principal on every request, and which roles an operation is for.

Until identity is built, demo and test environments know a fixed token per role and organisation,
`demo.<role>.<subject>`; in production no token is known and everything protected answers 401.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Literal, get_args

from fastapi import Depends, Request, Security
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from starlette.exceptions import HTTPException

from shared.values.errors import NotAllowed

Role = Literal[
    "region",
    "rss",
    "skr",
    "assessor",
    "approver",
    "payer",
    "auditor",
    "statistics-supplier",
    "service",
    "public",
]

_DEMO_TOKEN = re.compile(r"^demo\.([a-z-]+)\.([a-z0-9-]{1,40})$")
_bearer = HTTPBearer(
    auto_error=False, scheme_name="bearer", description="An access token (OAuth 2.0, Bearer)."
)


@dataclass(frozen=True, slots=True)
class Principal:
    """A role, and who holds it: `region:01`, `payer:1`."""

    role: Role
    subject: str

    def __str__(self) -> str:
        """Write the principal as it stands in the audit trail."""
        return f"{self.role}:{self.subject}"

    def may_act_for(self, recipient_id: str) -> bool:
        """Whether this principal is the recipient: regions, RSS and SKR act for themselves only."""
        return self.role in {"region", "rss", "skr"} and self.subject == recipient_id


def _principal(
    request: Request,
    credentials: Annotated[HTTPAuthorizationCredentials | None, Security(_bearer)],
) -> Principal:
    """The caller, by the token sent; 401 when there is none or it is not known."""
    match = _DEMO_TOKEN.match(credentials.credentials) if credentials else None
    known = request.app.state.settings.environment != "production"
    if match is None or not known or match[1] not in get_args(Role):
        raise HTTPException(401, headers={"WWW-Authenticate": "Bearer"})
    role: Role = match[1]  # type: ignore[assignment]  # just looked up among the roles
    return Principal(role, match[2])


Caller = Annotated[Principal, Depends(_principal)]
"""Whoever sent a valid token."""


def allow(*roles: Role) -> Callable[[Principal], Principal]:
    """A dependency that lets only these roles through; others get 403."""

    def checked(principal: Caller) -> Principal:
        if principal.role not in roles:
            raise NotAllowed(f"This operation is for {', '.join(roles)}; you are {principal.role}.")
        return principal

    return checked
