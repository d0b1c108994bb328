"""A service as OAuth 2.0 sees it: whom it lets in, and where to read how to get a token (RFC 9728).

The only thing that says who asks is an access token in the one `Authorization` header; no other
header is looked at. A token must also have the scope of what is done: `<service>.read` for
reading, `<service>.write` for everything else.
"""

from dataclasses import dataclass

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from shared.kit.access_tokens import TokenRefused, TokenVerifier
from shared.kit.clock import SystemClock
from shared.kit.issuer_keys import MADE_UP, IssuerKeys, keys_at
from shared.kit.principals import Principal
from shared.kit.settings import ServiceSettings, resource_of

METADATA_PATH = "/.well-known/oauth-protected-resource"


@dataclass(frozen=True, slots=True)
class ResourceServer:
    """Lets in who has a token of the issuer for this service."""

    service: str
    public_url: str
    issuer: str
    keys: IssuerKeys
    verifier: TokenVerifier

    async def authenticate(self, request: Request) -> Principal:
        """The caller, by the token sent; raises 401 without one that is believed, 403 by scope."""
        sent = request.headers.getlist("authorization")
        if not sent:
            raise self._challenge(401)
        scheme, _, token = sent[0].partition(" ")
        try:
            if len(sent) > 1 or scheme.lower() != "bearer":
                raise TokenRefused("send one Authorization header, with a Bearer token")
            access = await self.verifier.verify(token)
        except TokenRefused as refusal:
            why = f'error_description="{refusal}"'
            raise self._challenge(401, 'error="invalid_token"', why) from None
        request.state.principal = access.principal  # for the trail, should this be refused
        scope = _scope(self.service, request.method)
        if scope not in access.scopes:
            raise self._challenge(403, 'error="insufficient_scope"', f'scope="{scope}"')
        return access.principal

    def _challenge(self, status: int, *words: str) -> HTTPException:
        metadata = f"{self.public_url}{METADATA_PATH}/{self.service}/v1"
        challenge = ", ".join([*words, f'resource_metadata="{metadata}"'])
        return HTTPException(status, headers={"WWW-Authenticate": f"Bearer {challenge}"})

    def metadata_route(self) -> Route:
        """Where a client that is new here reads whose tokens are believed."""
        metadata = {
            "resource": resource_of(self.service, self.public_url),
            "authorization_servers": [self.issuer],
            "bearer_methods_supported": ["header"],
            "scopes_supported": [_scope(self.service, "GET"), _scope(self.service, "POST")],
            "resource_documentation": f"{self.public_url}/{self.service}/v1/docs",
        }

        async def tell(_: Request) -> Response:
            return JSONResponse(metadata)

        return Route(f"{METADATA_PATH}/{self.service}/v1", tell)


def _scope(service: str, method: str) -> str:
    return f"{service}.{'read' if method in {'GET', 'HEAD'} else 'write'}"


def make_resource_server(service: str, settings: ServiceSettings) -> ResourceServer:
    """What lets callers in, as the settings say; production believes no made-up key."""
    refused = (MADE_UP,) if settings.environment == "production" else ()
    keys = IssuerKeys(keys_at(settings.token_keys), refused_prefixes=refused)
    return ResourceServer(
        service=service,
        public_url=settings.public_url,
        issuer=settings.token_issuer,
        keys=keys,
        verifier=TokenVerifier(
            keys,
            issuer=settings.token_issuer,
            resource=resource_of(service, settings.public_url),
            clock=SystemClock(),
        ),
    )
