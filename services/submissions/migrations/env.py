"""Alembic's entry point for submissions; the work is done by the kit."""

from services.submissions.tables import Base
from shared.kit.migrations import run_migrations

run_migrations(Base.metadata)
