"""Assessment with another sibling than the real one: silent, confused, or of another release."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager

import httpx
from pydantic import SecretStr

from deploy.local.database import ServiceDatabase
from services.assessment.main import create_app
from services.assessment.settings import AssessmentSettings
from tests.integration.coast import DEFINITIONS
from tests.wire import reach


@asynccontextmanager
async def assessment_asking(
    sibling: httpx.AsyncClient, databases: Mapping[str, ServiceDatabase]
) -> AsyncIterator[httpx.AsyncClient]:
    """The real assessment on its real database, whose questions go to `sibling`."""
    settings = AssessmentSettings(
        environment="test",
        agreements_dir=DEFINITIONS,
        database_url=SecretStr(databases["assessment"].url),
        submissions_url="http://submissions",
    )
    app = create_app(settings, submissions=sibling)
    async with app.router.lifespan_context(app), reach(app, "assessment") as client:
        yield client
