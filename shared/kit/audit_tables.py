"""What migrations make the chain over the audit trail of: its tables, and what fills them."""

from alembic import op
from sqlalchemy import MetaData

from shared.kit.migrations import append_only, grant
from shared.kit.partitions import divide_by_year, undivide
from shared.kit.tables import kit_tables


def create_audit_chain(schema: str) -> None:
    """What the audit trail is chained and sealed with, and whom it must be able to forget."""
    metadata = MetaData(schema=schema)
    tables = kit_tables(metadata)
    added = [tables.pending, tables.link, tables.head, tables.person]
    metadata.create_all(op.get_bind(), tables=added)
    append_only(schema, "audit_link")
    append_only(schema, "audit_head")
    grant(schema, "audit_pending", "SELECT, INSERT, DELETE")
    grant(schema, "audit_person", "SELECT, INSERT")
    op.execute(
        f"""
        INSERT INTO {schema}.audit_pending SELECT number FROM {schema}.audit_entry;
        CREATE FUNCTION {schema}.await_seal() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            INSERT INTO {schema}.audit_pending SELECT number FROM added;
            RETURN NULL;
        END $$;
        CREATE FUNCTION {schema}.person_reference(person text) RETURNS text
            LANGUAGE plpgsql AS $$
        DECLARE
            known text;
            new_salt text := gen_random_uuid()::text || gen_random_uuid()::text;
        BEGIN
            SELECT reference INTO known FROM {schema}.audit_person WHERE subject = person;
            IF known IS NOT NULL THEN
                RETURN known;
            END IF;
            INSERT INTO {schema}.audit_person (reference, salt, subject) VALUES (
                encode(sha256(convert_to(new_salt || person, 'UTF8')), 'hex'), new_salt, person)
                ON CONFLICT (subject) DO NOTHING;
            SELECT reference INTO known FROM {schema}.audit_person WHERE subject = person;
            RETURN known;
        END $$;
        """  # noqa: S608 - the schema is ours
    )
    _await_seals(schema)


def _await_seals(schema: str) -> None:
    op.execute(
        f"""
        CREATE TRIGGER await_seal AFTER INSERT ON {schema}.audit_entry
            REFERENCING NEW TABLE AS added
            FOR EACH STATEMENT EXECUTE FUNCTION {schema}.await_seal();
        """
    )


def drop_audit_chain(schema: str) -> None:
    """Remove what `create_audit_chain` made."""
    op.execute(
        f"""
        DROP TRIGGER await_seal ON {schema}.audit_entry;
        DROP FUNCTION {schema}.await_seal();
        DROP FUNCTION {schema}.person_reference(text);
        DROP TABLE {schema}.audit_person, {schema}.audit_head, {schema}.audit_link,
            {schema}.audit_pending;
        """
    )


def divide_audit_trail(schema: str) -> None:
    """A partition for each year of changes; a number is an entry's own by the series it is of."""
    divide_by_year(schema, "audit_entry", column="at", key="number, at", identity="number")
    _await_seals(schema)


def undivide_audit_trail(schema: str) -> None:
    """One table again."""
    undivide(schema, "audit_entry", key="number", identity="number")
    _await_seals(schema)
