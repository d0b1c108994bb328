"""Planted faults: each breaks one thing that a suite guards, and that suite must notice.

A fault is planted in the database, in a service as it starts (`planted.py`), or in the harness's
own client. Nothing in the services knows of it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, LiteralString

Suite = Literal[
    "crash", "fault", "race", "limits", "release", "fuzz",
    "usual", "overload", "deadline-minute", "rolling",
]  # fmt: skip

BROKEN = 3
"""What a suite's command ends with where a promise is broken; 1 would also be its own failure."""


@dataclass(frozen=True, slots=True)
class Plant:
    """A fault: which suites must catch it and as what, what it breaks, and how in the database."""

    name: str
    caught_as: Mapping[Suite, str]
    """By suite, what it says of the promise that is broken (a regular expression)."""
    breaks: str
    statements: tuple[LiteralString, ...] = ()
    """What the superuser runs in the database."""


_FORGET = """
    CREATE FUNCTION public.forget() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
    CREATE TRIGGER forget BEFORE INSERT ON submissions.idempotency_record
        FOR EACH ROW EXECUTE FUNCTION public.forget();
    CREATE TRIGGER forget BEFORE INSERT ON assessment.idempotency_record
        FOR EACH ROW EXECUTE FUNCTION public.forget();
    CREATE TRIGGER forget BEFORE INSERT ON allocation.idempotency_record
        FOR EACH ROW EXECUTE FUNCTION public.forget();
"""
_CHANGE = """
    CREATE FUNCTION public.change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS
        $$BEGIN
            IF EXISTS (SELECT FROM submissions.filing
                       WHERE id = NEW.filing_id AND obligation_id = 'region-report') THEN
                NEW.content = set_byte(NEW.content, 0, 32);
            END IF;
            RETURN NEW;
        END$$;
    CREATE TRIGGER change BEFORE INSERT ON submissions.filing_version
        FOR EACH ROW EXECUTE FUNCTION public.change();
"""
_ASYNCHRONOUS = """
    ALTER ROLE submissions SET synchronous_commit = off;
    ALTER ROLE assessment SET synchronous_commit = off;
    ALTER ROLE allocation SET synchronous_commit = off;
"""
_WRITE_SELDOM = "ALTER SYSTEM SET wal_writer_delay = '10s'"
_WITHOUT_LOCK_AND_KEY = """
    ALTER TABLE allocation.idempotency_record DROP CONSTRAINT idempotency_record_pkey;
    CREATE FUNCTION allocation.pg_try_advisory_xact_lock(bigint) RETURNS boolean
        LANGUAGE sql AS 'SELECT true';
    ALTER ROLE allocation SET search_path = allocation, pg_catalog;
"""
_RELEASED_SIDE_BY_SIDE = """
    ALTER TABLE allocation.run_event DROP CONSTRAINT no_gap_between_releases;
    ALTER TABLE allocation.run_event DROP CONSTRAINT one_release_after_another;
    CREATE FUNCTION allocation.pg_advisory_xact_lock(key bigint) RETURNS void LANGUAGE sql AS $$
        SELECT pg_catalog.pg_advisory_xact_lock(key)
        WHERE key NOT IN (SELECT hashtextextended(agreement_id, 0) FROM allocation.run)
    $$;
    GRANT EXECUTE ON FUNCTION allocation.pg_advisory_xact_lock TO allocation;
    ALTER ROLE allocation SET search_path = allocation, pg_catalog;
"""

PLANTS = {
    plant.name: plant
    for plant in (
        Plant(
            "answer-before-commit",
            {"crash": "(lost|changed) [1-9]"},  # its number may have been given out again
            "the reply is sent, the commit comes later",
        ),
        Plant(
            "asynchronous-commit",
            {"crash": "(lost|changed) [1-9]"},
            "Postgres acknowledges what is not on disk, and the service does not refuse to start",
            (_ASYNCHRONOUS, _WRITE_SELDOM, "SELECT pg_reload_conf()"),
        ),
        Plant(
            "forgotten-keys",
            {
                "crash": "duplicated [1-9]",
                "race": "another number of effects than one [1-9]",
            },
            "idempotency records are dropped",
            (_FORGET,),
        ),
        Plant(
            "changed-bytes",
            {"crash": "changed [1-9]"},
            "what is stored of reports is not what was received",
            (_CHANGE,),
        ),
        Plant(
            "lossy-journal",
            {"crash": "unknown [1-9]"},
            "the clients' journal drops acknowledgements",
        ),
        Plant(
            "any-signature",
            {"crash": r"changes, [1-9]\d* verify"},
            "a receipt verifies whatever its signature",
        ),
        Plant(
            "no-deadline",
            {"fault": "BROKEN .*, drip: answered after"},
            "no deadline for a whole call to a sibling",
        ),
        Plant(
            "any-length",
            {"fault": "BROKEN .*, truncated: "},
            "an answer cut short is taken as it is",
        ),
        Plant(
            "any-status",
            {"fault": "BROKEN .*, 500: "},
            "a sibling's status and media type are not looked at",
        ),
        Plant(
            "any-shape",
            {"fault": "BROKEN .*, wrong schema: "},
            "fields that were not agreed on are passed over",
        ),
        Plant(
            "any-size",
            {"fault": "BROKEN (.*, 200 MB: |memory grew)"},
            "no limit to the size of an answer",
        ),
        Plant(
            "intake-asks",
            {"fault": "BROKEN the intake refused"},
            "the intake waits for a sibling",
        ),
        Plant(
            "other-media-type",
            {"fuzz": "content_type_conformance"},
            "refusals are not of the media type they are said to be",
        ),
        Plant(
            "no-if-match",
            {"race": r"one 201 and one 412 in 0, otherwise \{\(201, (201|409)\)"},
            "a change is taken whatever state its sender has seen",
        ),
        Plant(
            "check-then-insert",
            {"race": "another number of effects than one [1-9]"},
            "keys are looked up and then written, with no lock and no constraint",
            (_WITHOUT_LOCK_AND_KEY,),
        ),
        Plant(
            "no-allowance",
            {"limits": "beyond its allowance [1-9]"},
            "what a client asks for is not counted",
        ),
        Plant(
            "released-side-by-side",
            {"release": "double=[1-9]"},
            "releases under an agreement neither wait for each other nor collide",
            (_RELEASED_SIDE_BY_SIDE,),
        ),
        Plant(
            "lost-silently",
            {
                "usual": "WRONG +acknowledged and lost",
                "deadline-minute": "WRONG +acknowledged and lost",
            },
            "now and then the intake answers with a receipt and keeps nothing",
        ),
        Plant(
            "no-retry-after",
            {"overload": "WRONG +turned away without Retry-After"},
            "HAProxy turns callers away and does not say when to come back",
        ),
        Plant(
            "slow-to-end",
            {"rolling": "WRONG +slow to end"},
            "a replica of the intake does not end when told to",
        ),
    )
}


def plant_named(name: str, suite: Suite) -> Plant | None:
    """The fault to plant, None for no name; ends the program where the suite has none such."""
    if not name:
        return None
    if name not in PLANTS or suite not in PLANTS[name].caught_as:
        known = sorted(plant.name for plant in PLANTS.values() if suite in plant.caught_as)
        raise SystemExit(f"There is no fault {name} to plant here. There are: {', '.join(known)}")
    return PLANTS[name]
