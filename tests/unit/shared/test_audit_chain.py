"""The chain over the audit trail: whatever is done to it afterwards is told, and where."""

import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from shared.kit.audit_chain import (
    BEFORE_THE_FIRST,
    Entry,
    Link,
    breaks_at_heads,
    breaks_in,
    link_sha256,
)
from shared.kit.signatures import Signer

LENGTH = 100
TAMPERS = 1000


def chain(entries: list[Entry]) -> list[Link]:
    previous, links = BEFORE_THE_FIRST, []
    for position, entry in enumerate(entries, 1):
        previous = link_sha256(entry, position=position, previous_sha256=previous)
        links.append(Link(position, previous, entry))
    return links


def entries() -> list[Entry]:
    start = datetime(2024, 9, 30, 21, 59, tzinfo=UTC)
    return [
        Entry(
            at=start + timedelta(seconds=number),
            principal=f"region:{number % 21:02}",
            action="filing received",
            subject=f"filing {number}",
            reason=None if number % 2 else "Påhittat skäl.",
            facts={"version": 1, "sha256": f"{number:064x}"},
            trace_id=f"{number:032x}",
        )
        for number in range(LENGTH)
    ]


def signed_head(link: Link, signer: Signer) -> dict[str, object]:
    head: dict[str, object] = {"position": link.position, "sha256": link.sha256}
    signature = {"algorithm": "Ed25519", "key_id": signer.key_id, "value": signer.sign(head)}
    return {**head, "signature": signature}


def tampered(links: list[Link], dice: random.Random) -> tuple[list[Link], int]:
    """One change at one place, and the position where it must be told."""
    changed = list(links)
    place = dice.randrange(len(links))
    link = links[place]
    assert link.entry is not None
    entry = link.entry
    changes = {
        "time": replace(entry, at=entry.at + timedelta(microseconds=1)),
        "who": replace(entry, principal="region:99"),
        "what": replace(entry, action="filing received "),
        "whom": replace(entry, subject=entry.subject + "0"),
        "why": replace(entry, reason="Ett annat skäl."),
        "fact": replace(entry, facts={**entry.facts, "version": 2}),
        "fact added": replace(entry, facts={**entry.facts, "x": None}),
        "trace": replace(entry, trace_id="f" * 32),
    }
    match dice.choice([*changes, "entry gone", "link gone", "hash", "swapped", "inserted"]):
        case "entry gone":
            changed[place] = replace(link, entry=None)
        case "link gone" if place < len(links) - 1:
            del changed[place]
        case "swapped" if place < len(links) - 1:
            after = links[place + 1]
            changed[place] = replace(link, entry=after.entry)
            changed[place + 1] = replace(after, entry=entry)
        case "inserted":
            changed.insert(place, replace(link, entry=changes["who"]))
        case str(kind) if kind in changes:
            changed[place] = replace(link, entry=changes[kind])
        case _:
            changed[place] = replace(link, sha256=f"{dice.getrandbits(256):064x}")
    return changed, link.position


def test_a_whole_chain_has_no_break() -> None:
    assert list(breaks_in(chain(entries()))) == []


def test_a_thousand_tampers_are_each_told_at_their_place() -> None:
    links, dice = chain(entries()), random.Random(20241122)
    located = 0
    for _ in range(TAMPERS):
        changed, position = tampered(links, dice)
        first = next(breaks_in(changed), None)
        assert first is not None
        assert first.position == position, first
        located += 1

    assert located == TAMPERS


def test_a_chain_computed_anew_from_one_place_on_is_told_by_the_first_head_after_it() -> None:
    """Who may write the whole database can make another whole chain, but not sign for it."""
    signer, whole = Signer.made_up(), entries()
    links = chain(whole)
    heads = [signed_head(link, signer) for link in links[9::10]]
    for place in range(0, LENGTH, 7):
        forged = chain([*whole[:place], replace(whole[place], reason="!"), *whole[place + 1 :]])
        assert list(breaks_in(forged)) == []
        sha256_at = {link.position: link.sha256 for link in forged}
        found = list(breaks_at_heads(heads, sha256_at, public_key_pem=signer.public_key_pem()))
        assert found[0].position == -(-(place + 1) // 10) * 10
        assert len(found) == (LENGTH - found[0].position) // 10 + 1


def test_a_chain_cut_off_at_the_end_is_told_by_the_head_that_is_missed() -> None:
    signer, links = Signer.made_up(), chain(entries())
    sha256_at = {link.position: link.sha256 for link in links[:-1]}
    head = signed_head(links[-1], signer)
    [found] = breaks_at_heads([head], sha256_at, public_key_pem=signer.public_key_pem())

    assert found.position == LENGTH


def test_a_head_nobody_signed_is_told() -> None:
    signer, links = Signer.made_up(), chain(entries())
    forged = {**signed_head(links[4], signer), "position": 6}
    sha256_at = {link.position: link.sha256 for link in links} | {6: links[4].sha256}
    [found] = breaks_at_heads([forged], sha256_at, public_key_pem=signer.public_key_pem())

    assert found.what == "the head's signature does not hold"
