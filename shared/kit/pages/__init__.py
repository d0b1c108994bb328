"""Pages for people: rendered on the server, in Swedish first and English second."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from starlette.responses import HTMLResponse, Response

if TYPE_CHECKING:
    from jinja2 import Environment

POLICY = (
    "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'"
)
"""Nothing is fetched from elsewhere, and no script is written into a page."""


@cache
def templates(*folders: Path) -> "Environment":
    """The templates of some folders and those all pages share."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined  # noqa: PLC0415 - slow

    return Environment(
        loader=FileSystemLoader([*folders, Path(__file__).parent]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def page_response(
    name: str, facts: Mapping[str, object], *folders: Path, status: int = 200
) -> Response:
    """A page from a template and what it shows."""
    text = templates(*folders).get_template(name).render(facts)
    return HTMLResponse(text, status_code=status, headers={"Content-Security-Policy": POLICY})
