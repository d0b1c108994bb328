"""Alembic for three services: each has its own history, schema and owner.

    python -m shared.kit.migrations submissions [REVISION]

runs the migrations of one service as the role that owns its schema
(`SUBMISSIONS_OWNER_DATABASE_URL`, else `SUBMISSIONS_DATABASE_URL`).
"""

import sys
from datetime import UTC, datetime
from pathlib import Path

from alembic import command, context, op
from alembic.config import Config
from procrastinate.schema import SchemaManager
from sqlalchemy import Connection, MetaData, create_engine, text
from sqlalchemy.engine import make_url

from shared.kit.settings import psycopg_url, told
from shared.kit.tables import kit_tables
from shared.kit.years import add_years

SERVICES = ("submissions", "assessment", "allocation")
JOB_TABLES = (
    "procrastinate_workers",
    "procrastinate_jobs",
    "procrastinate_periodic_defers",
    "procrastinate_events",
)
_ROOT = Path(__file__).parents[2]


def alembic_config(service: str, *, owner_url: str = "", runtime_role: str = "") -> Config:
    """Alembic's configuration for one service, without an ini file."""
    config = Config()
    config.set_main_option("script_location", str(_ROOT / "services" / service / "migrations"))
    config.attributes.update(service=service, owner_url=owner_url, runtime_role=runtime_role)
    return config


def upgrade(service: str, *, owner_url: str, runtime_role: str, revision: str = "head") -> None:
    """Bring one service's schema to a revision and let its run-time role use it."""
    config = alembic_config(service, owner_url=owner_url, runtime_role=runtime_role)
    command.upgrade(config, revision)


def run_migrations(metadata: MetaData) -> None:
    """What every `env.py` does: connect as the owner and run inside the service's schema."""
    attributes = context.config.attributes
    engine = create_engine(psycopg_url(attributes["owner_url"]))
    with engine.connect() as connection:
        _migrate(connection, metadata, attributes["service"])
        connection.commit()
        add_years(connection, attributes["service"], this_year=datetime.now(UTC).year)
        connection.commit()
    engine.dispose()


def _migrate(connection: Connection, metadata: MetaData, schema: str) -> None:
    # IF NOT EXISTS would ask for the right to create schemas even where ours is there already.
    if connection.scalar(text("SELECT to_regnamespace(:schema)"), {"schema": schema}) is None:
        connection.execute(text(f"CREATE SCHEMA {schema}"))
    connection.execute(text(f"SET search_path TO {schema}"))
    # Requests queue behind a migration that waits for a lock, so it soon gives up and is run again.
    connection.execute(text("SET lock_timeout TO '5s'"))
    connection.execute(text("SET statement_timeout TO '10min'"))
    connection.commit()
    context.configure(
        connection=connection,
        target_metadata=metadata,
        version_table_schema=schema,
        transaction_per_migration=True,
    )
    with context.begin_transaction():
        context.run_migrations()


# --- what migrations are written with -------------------------------------------------------


def create_kit_tables(schema: str) -> None:
    """The idempotency records and the audit trail, append-only both."""
    op.execute(
        f"""
        CREATE FUNCTION {schema}.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            RAISE EXCEPTION '%.% is append-only: % refused', TG_TABLE_SCHEMA, TG_TABLE_NAME, TG_OP
                USING ERRCODE = 'restrict_violation',
                      HINT = 'Write a new row that corrects the old one.';
        END $$;
        """
    )
    metadata = MetaData(schema=schema)
    tables = kit_tables(metadata)
    first = [tables.audit, tables.idempotency]
    metadata.create_all(op.get_bind(), tables=first)
    for table in first:
        append_only(schema, table.name)


def create_job_tables(schema: str) -> None:
    """The tables and functions of background jobs, as the engine's release of the lock has them.

    Another release brings revisions of its own; the lock holds it still until one is written here.
    """
    op.execute(SchemaManager.get_schema())
    for table in JOB_TABLES:
        grant(schema, table, "SELECT, INSERT, UPDATE, DELETE")
    for table in ("procrastinate_jobs", "procrastinate_periodic_defers", "procrastinate_events"):
        grant(schema, f"{table}_id_seq", "USAGE")


def drop_job_tables(schema: str) -> None:
    """Remove what `create_job_tables` made."""
    for table in reversed(JOB_TABLES):
        op.execute(f"DROP TABLE {schema}.{table} CASCADE")
    functions = text(
        "SELECT oid::regprocedure::text FROM pg_proc "
        "WHERE pronamespace = to_regnamespace(:schema) AND proname LIKE 'procrastinate%'"
    )
    for signature in op.get_bind().scalars(functions, {"schema": schema}).all():
        op.execute(f"DROP FUNCTION {signature} CASCADE")
    for name in ("job_to_defer_v1", "job_status", "job_event_type"):
        op.execute(f"DROP TYPE {schema}.procrastinate_{name}")


def append_only(schema: str, table: str) -> None:
    """Rows may be added and read, by the run-time role too; nothing may change or remove them."""
    op.execute(
        f"""
        CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON {schema}.{table}
            FOR EACH ROW EXECUTE FUNCTION {schema}.refuse_change();
        CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON {schema}.{table}
            FOR EACH STATEMENT EXECUTE FUNCTION {schema}.refuse_change();
        """
    )
    grant(schema, table, "SELECT, INSERT")


def grant(schema: str, table: str, rights: str) -> None:
    """Give the run-time role rights on a table; where owner and run-time role are one, nothing."""
    role = context.config.attributes["runtime_role"]
    owner = make_url(psycopg_url(context.config.attributes["owner_url"])).username
    if role and role != owner:
        kind = "SEQUENCE " if rights == "USAGE" else ""
        op.execute(f'GRANT {rights} ON {kind}{schema}.{table} TO "{role}"')
        op.execute(f'GRANT SELECT ON {schema}.alembic_version TO "{role}"')


def main(arguments: list[str]) -> int:
    """Upgrade the service named first, to the revision named second or to head."""
    if not arguments or arguments[0] not in SERVICES:
        sys.stderr.write(
            f"usage: python -m shared.kit.migrations {'|'.join(SERVICES)} [REVISION]\n"
        )
        return 2
    service, revision = arguments[0], (arguments[1:] or ["head"])[0]
    runtime_url = told(f"{service.upper()}_DATABASE_URL")
    owner_url = told(f"{service.upper()}_OWNER_DATABASE_URL") or runtime_url
    if not owner_url:
        sys.stderr.write(f"Set {service.upper()}_OWNER_DATABASE_URL to the schema owner's URL.\n")
        return 2
    role = make_url(psycopg_url(runtime_url)).username if runtime_url else service
    upgrade(service, owner_url=owner_url, runtime_role=role or "", revision=revision)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
