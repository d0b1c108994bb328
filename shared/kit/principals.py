"""Who is asking: a principal on every request, and which roles an operation is for."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Annotated, Literal

from fastapi import Depends, Request, Security
from fastapi.security import HTTPBearer

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

RECIPIENT_ROLES: frozenset[Role] = frozenset({"region", "rss", "skr"})
"""Roles that a person holds for an organisation, a recipient of money, and for no other."""

_bearer = HTTPBearer(
    auto_error=False,
    scheme_name="bearer",
    bearerFormat="JWT",
    description="An access token (OAuth 2.0; a JWT of type at+jwt, RS256 or ES256) from the issuer "
    "that /.well-known/oauth-protected-resource/<service>/v1 names.",
)


@dataclass(frozen=True, slots=True)
class Principal:
    """A role, and who holds it: `region:01` for an organisation, `payer:anna` for a person."""

    role: Role
    subject: str
    """The recipient that a region's, RSS's or SKR's people act for; for all others the person."""
    person: str
    """Who signed in."""

    def __str__(self) -> str:
        """Write the principal as it stands on what it did."""
        return f"{self.role}:{self.subject}"

    def may_act_for(self, recipient_id: str) -> bool:
        """Whether this principal is the recipient: regions, RSS and SKR act for themselves only."""
        return self.role in RECIPIENT_ROLES and self.subject == recipient_id


Authenticate = Callable[[Request], Awaitable[Principal]]
"""What finds out who sends a request, and refuses who is not known."""


async def _principal(request: Request, _: Annotated[object, Security(_bearer)]) -> Principal:
    """The caller, as the service was wired to find out."""
    authenticate: Authenticate = request.app.state.authenticate
    return await authenticate(request)


Caller = Annotated[Principal, Depends(_principal)]
"""Whoever sent a token that is believed."""


def allow(*roles: Role) -> Callable[[Principal], Awaitable[Principal]]:
    """A dependency that lets only these roles through; others get 403."""

    async def checked(principal: Caller) -> Principal:
        if principal.role not in roles:
            raise NotAllowed(f"This operation is for {', '.join(roles)}; you are {principal.role}.")
        return principal

    return checked
