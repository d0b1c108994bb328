"""Alembic's entry point for assessment; the work is done by the kit."""

from services.assessment.tables import Base
from shared.kit.migrations import run_migrations

run_migrations(Base.metadata)
