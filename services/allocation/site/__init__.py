"""Pages beside the API: for those who look, for developers, and for those who harvest open data."""

from collections.abc import Mapping

import httpx
from starlette.routing import BaseRoute

from services.allocation.clients import Assessment
from services.allocation.site.developers import developer_routes
from services.allocation.site.open_data import open_data_routes
from services.allocation.site.public import public_routes
from services.allocation.site.publications import Publications
from services.allocation.site.reading import PublicYears


def site_routes(
    siblings: Mapping[str, httpx.AsyncClient], assessment: Assessment
) -> list[BaseRoute]:
    """Every page; `siblings` are the other APIs that can be asked for their specifications."""
    years, publications = PublicYears(), Publications(assessment)
    return [
        *public_routes(years, publications),
        *developer_routes(siblings),
        *open_data_routes(years, publications),
    ]
