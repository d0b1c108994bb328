"""What every API says about itself: metadata, the page that shows it, and `/api-info`."""

from pathlib import Path

import fastapi_offline
from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import Mount, Route, Router
from starlette.staticfiles import StaticFiles

from shared.kit.pages import page_response
from shared.kit.version import VERSION
from shared.schemas.base import Schema

_PAGES = Path(__file__).parent / "pages"
SITE = "https://statsbidrag.example"
TERMS = f"{SITE}/villkor"
CONTACT = {"name": "Statsbidrag", "url": f"{SITE}/kontakt"}
LICENCE = {"name": "CC0 1.0", "url": "https://creativecommons.org/publicdomain/zero/1.0/"}
"""Of the specification and of what is published as open data."""
EXTERNAL = {
    "description": "Utvecklarsida: guider, servicenivå (SLA), begränsningar. Developer page: "
    "guides, service level agreement, limitations.",
    "url": f"{SITE}/developers",
}
LIMITATIONS = """\
**Kända begränsningar / known limitations**: Behörighet ges av utfärdaren av åtkomstnycklar; \
tjänsten har inga egna konton. Access is granted by the issuer of tokens; the service has no \
accounts of its own.

**Servicenivå / service level**: Ingen servicenivå är utfäst före version 1.0. No service level \
is promised before version 1.0.
"""


class ApiInfo(Schema):
    """About the API, as the national profile asks (VER.07)."""

    apiName: str  # noqa: N815 - the profile's own spelling
    apiVersion: str  # noqa: N815
    apiReleased: str  # noqa: N815
    apiDocumentation: str  # noqa: N815
    apiStatus: str  # noqa: N815


def documentation_assets() -> Router:
    """The files that show a specification in a browser, without a network (decision 8)."""
    shipped = Path(fastapi_offline.__file__).parent / "static"

    async def script(_: Request) -> Response:
        return FileResponse(_PAGES / "reference.js", media_type="text/javascript")

    return Router([Route("/reference.js", script), Mount("/", StaticFiles(directory=shipped))])


def add_documentation(api: FastAPI, *, name: str) -> None:
    """Docs that work on a closed network, and what the profile wants to know about the API."""
    api.mount("/docs-assets", documentation_assets())
    facts = {
        "name": name, "others": (), "assets": "docs-assets",
        "api": ".", "specification": "openapi.json",
    }  # fmt: skip

    @api.get("/docs", include_in_schema=False)
    async def get_docs() -> Response:
        return page_response("reference.html", facts)

    @api.get("/api-info", tags=["api"], summary="About this API")
    async def get_api_info() -> ApiInfo:
        """Name, version, status and documentation of this API."""
        return ApiInfo(
            apiName=f"statsbidrag-{name}",
            apiVersion=VERSION,
            apiReleased="2026-11-22",
            apiDocumentation=f"{SITE}/{name}/v1/docs",
            apiStatus="beta",
        )
