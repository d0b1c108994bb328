"""Alembic's entry point for allocation; the work is done by the kit."""

from services.allocation.tables import Base
from shared.kit.migrations import run_migrations

run_migrations(Base.metadata)
