"""What the clients were told beside what the database holds: lost, duplicated, changed, unknown."""

import hashlib
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, LiteralString

import psycopg

from deploy.harness.journal import Entry
from deploy.local.database import SERVICES

_RECORDS: Mapping[str, LiteralString] = {
    "submissions": "SELECT key, body FROM submissions.idempotency_record",
    "assessment": "SELECT key, body FROM assessment.idempotency_record",
    "allocation": "SELECT key, body FROM allocation.idempotency_record",
}
_FILINGS = "SELECT registration_number, sha256, content, receipt FROM submissions.filing_version"
_DECISIONS = "SELECT motivation FROM assessment.decision"
_FILES = "SELECT id, sha256, content FROM allocation.payment_file"
_OUTCOMES = """
    SELECT payment_id, number, to_state, attempt, reason FROM allocation.payment_event
    WHERE from_state = 'sent'
"""
_LEDGER = """
    SELECT (SELECT count(*) FROM (SELECT FROM allocation.ledger_posting
                                  GROUP BY transaction_number HAVING sum(kronor) <> 0) AS uneven)
         + (SELECT count(*) FROM allocation.ledger_balance AS balance
            WHERE kronor <> (SELECT coalesce(sum(kronor), 0) FROM allocation.ledger_posting AS p
                             WHERE p.account_id = balance.account_id))
"""


@dataclass(frozen=True, slots=True)
class Reckoning:
    """How many of what was acknowledged are not there once, as acknowledged."""

    acknowledged: int = 0
    lost: int = 0
    duplicated: int = 0
    changed: int = 0
    unknown: int = 0
    """Effects in the database that no client is known to have asked for, and gaps in numbers."""
    refused: int = 0
    """Requests that had to be taken and were not."""

    @property
    def is_kept(self) -> bool:
        """Whether the promise is kept."""
        return not (self.lost or self.duplicated or self.changed or self.unknown or self.refused)

    def __str__(self) -> str:
        """Write the figures as the command prints them."""
        return (
            f"acknowledged {self.acknowledged} · lost {self.lost} · duplicated {self.duplicated}"
            f" · changed {self.changed} · unknown {self.unknown} · refused {self.refused}"
        )


def numbers_before(url: str) -> frozenset[str]:
    """The registration numbers given before the load began."""
    with psycopg.connect(url) as connection:
        return frozenset(row[0] for row in connection.execute(_FILINGS))


def reckon(
    url: str, entries: Sequence[Entry], *, before: frozenset[str], told_count: int
) -> Reckoning:
    """Compare; `told_count` is how many acknowledgements the clients say they were given."""
    told = [each for each in entries if each.happened == "acknowledged"]
    found = Reckoning(
        acknowledged=len(told),
        changed=sum(each.happened == "differs" for each in entries),
        refused=sum(each.happened == "refused" for each in entries),
        unknown=abs(told_count - len(told)),
    )
    with psycopg.connect(url) as connection:
        for service in SERVICES:
            records = connection.execute(_RECORDS[service]).fetchall()
            found = _add(
                found, _compare_answers(records, [x for x in told if x.service == service])
            )
        found = _add(found, _compare_filings(connection, entries, told, before))
        found = _add(found, _compare_decisions(connection, entries, told))
        return _add(found, _compare_payments(connection, told))


def _add(one: Reckoning, other: Reckoning) -> Reckoning:
    return replace(
        one,
        lost=one.lost + other.lost,
        duplicated=one.duplicated + other.duplicated,
        changed=one.changed + other.changed,
        unknown=one.unknown + other.unknown,
    )


def _compare_answers(records: Sequence[tuple[Any, ...]], told: Sequence[Entry]) -> Reckoning:
    """The answer kept with each key is the one that was given, and there is one."""
    bodies: dict[str, list[bytes]] = {}
    for key, body in records:
        bodies.setdefault(key, []).append(body)
    return Reckoning(
        lost=sum(each.key not in bodies for each in told),
        duplicated=sum(len(kept) - 1 for kept in bodies.values()),
        changed=sum(
            bodies[each.key][0] != each.answer.encode() for each in told if each.key in bodies
        ),
    )


def _compare_filings(
    connection: psycopg.Connection[Any],
    entries: Sequence[Entry],
    told: Sequence[Entry],
    before: frozenset[str],
) -> Reckoning:
    """Bytes, hash and receipt are those of the client; each content once; no number skipped."""
    kept = {row[0]: row[1:] for row in connection.execute(_FILINGS)}
    sent = {each.content_sha256 for each in entries if each.kind == "filing"}
    new = {number: row for number, row in kept.items() if number not in before}
    # What is stored otherwise than sent is looked for under the hash it was received with.
    times = Counter(row[0] for row in new.values())
    lost = changed = 0
    for each in (each for each in told if each.kind == "filing"):
        row = kept.get(json.loads(each.answer)["registration_number"])
        if row is None:
            lost += 1
            continue
        sha256, content, receipt = row
        is_same = (
            sha256 == each.content_sha256 == hashlib.sha256(content).hexdigest()
            and receipt == each.answer.encode()
        )
        changed += not is_same
    return Reckoning(
        lost=lost,
        changed=changed,
        duplicated=sum(count - 1 for count in times.values()),
        unknown=sum(sha256 not in sent for sha256 in times) + _gaps(kept),
    )


def _gaps(numbers: Mapping[str, object]) -> int:
    """How many numbers are missing in the years' series."""
    highest: dict[str, int] = {}
    for number in numbers:
        year, _, place = number.rpartition("-")
        highest[year] = max(highest.get(year, 0), int(place))
    return sum(highest.values()) - len(numbers)


def _compare_decisions(
    connection: psycopg.Connection[Any], entries: Sequence[Entry], told: Sequence[Entry]
) -> Reckoning:
    """Each judgement stands once: its motivation, which names case and number, is its own."""
    times = Counter(row[0] for row in connection.execute(_DECISIONS))
    said = {_motivation(each) for each in told if each.kind == "decision"}
    sent_count = sum(each.kind == "decision" and each.happened == "sent" for each in entries)
    return Reckoning(
        lost=sum(motivation not in times for motivation in said),
        duplicated=sum(count - 1 for count in times.values()),
        unknown=max(0, len(times) - sent_count),
    )


def _motivation(decided: Entry) -> str:
    motivation = json.loads(decided.answer)["proposed_decision"]["motivation"]
    assert isinstance(motivation, str)
    return motivation


def _compare_payments(connection: psycopg.Connection[Any], told: Sequence[Entry]) -> Reckoning:
    """Each file for the bank is there with its bytes, each outcome once; the ledger adds up."""
    files = {row[0]: row[1:] for row in connection.execute(_FILES)}
    outcomes = {(str(row[0]), row[1]): row[2:] for row in connection.execute(_OUTCOMES)}
    times = Counter(reason for _, _, reason in outcomes.values())
    lost = changed = 0
    for each in told:
        if each.kind == "file":
            said = json.loads(each.answer)
            sha256, content = files.get(said["id"], ("", b""))
            lost += not content
            is_same = sha256 == said["sha256"] == hashlib.sha256(content).hexdigest()
            changed += bool(content) and not is_same
        elif each.kind == "payment":
            said = json.loads(each.answer)
            row = outcomes.get((said["id"], said["version"]))
            lost += row is None
            told_so = (said["state"], said["attempt"], said["reason"])
            changed += row is not None and row != told_so
    uneven = connection.execute(_LEDGER).fetchone()
    assert uneven is not None
    return Reckoning(
        lost=lost,
        changed=changed + uneven[0],
        duplicated=sum(count - 1 for count in times.values()),
    )
