"""Rules over rules: all of, any of, the better of, and an officer's judgement on a proposal.

They work on findings, not on what those rest on, so that a tree can be put together again once
an officer has judged a part of it. Parts that only warn or inform are shown and do not count;
nor do parts that do not apply.
"""

from collections.abc import Sequence
from fractions import Fraction
from functools import partial
from typing import Literal, assert_never

from services.assessment.domain.combinator_wording import (
    NOTHING_APPLIES,
    Pending,
    all_text,
    best_text,
    none_in_full_text,
    one_text,
    pending_text,
    some_missing_text,
)
from services.assessment.domain.distances import distances_of_all, distances_of_best
from services.assessment.domain.verdicts import NOTHING, WHOLE, Part, Verdict
from shared.schemas.assessments import Status
from shared.schemas.base import Label

Combination = Literal["all_of", "any_of", "better_of"]

_PROPOSALS: dict[Status, Label] = {
    "met": Label(sv="uppfyllt", en="met"),
    "partly_met": Label(sv="delvis uppfyllt", en="partly met"),
    "not_met": Label(sv="inte uppfyllt", en="not met"),
    "officer_judges": Label(sv="en bedömning väntas", en="a judgement is awaited"),
    "not_applicable": Label(sv="inte tillämpligt", en="not applicable"),
    "awaited": Label(sv="underlag väntas", en="nothing to judge has come yet"),
}


def combine(kind: Combination, parts: tuple[Part, ...]) -> Verdict:
    """What the parts say together; where none of them counts, the rule does not apply."""
    counting = [
        part for part in parts if part.severity == "decides" and part.status != "not_applicable"
    ]
    if not counting:
        return _nothing_applies(parts)
    match kind:
        case "all_of":
            return _all_of(counting, parts)
        case "any_of":
            return _any_of(counting, parts)
        case "better_of":
            return _better_of(counting, parts)
        case _:
            assert_never(kind)


def await_officer(proposal: Part) -> Verdict:
    """An officer has the last word; what the rules say is the proposal."""

    def text() -> Label:
        words = words_for(proposal.status)
        return Label(
            sv=f"En handläggare ska göra en helhetsbedömning. Reglernas förslag: {words.sv}.",
            en=f"An officer is to make an overall judgement. The rules propose: {words.en}.",
        )

    return Verdict("officer_judges", NOTHING, text, parts=(proposal,))


def words_for(status: Status) -> Label:
    """A status as a proposal tells it."""
    return _PROPOSALS[status]


def _all_of(counting: Sequence[Part], parts: tuple[Part, ...]) -> Verdict:
    """The lowest degree; one part that is not met settles it, whatever is still to come."""
    distances = partial(distances_of_all, counting)
    if any(part.status == "not_met" for part in counting):
        text = partial(some_missing_text, counting)
        return Verdict.graded(NOTHING, text, parts=parts, distances=distances)
    if pending := _pending(counting):
        return _await(pending, counting, parts)
    lowest = min(part.degree for part in counting)
    text = partial(all_text, counting, lowest)
    return Verdict.graded(lowest, text, parts=parts, distances=distances)


def _any_of(counting: Sequence[Part], parts: tuple[Part, ...]) -> Verdict:
    """One part met in full is enough, and less than in full is nothing."""
    if any(part.status == "met" for part in counting):
        return Verdict.graded(WHOLE, partial(one_text, counting), parts=parts)
    if pending := _pending(counting):
        return _await(pending, counting, parts)
    return Verdict.graded(
        NOTHING,
        partial(none_in_full_text, counting),
        parts=parts,
        distances=partial(distances_of_best, counting, only_whole="yes"),
    )


def _better_of(counting: Sequence[Part], parts: tuple[Part, ...]) -> Verdict:
    """The highest degree; what is still to come matters only while that is not the whole."""
    highest: Fraction = max(part.degree for part in counting)
    pending = _pending(counting)
    if pending and highest < WHOLE:
        return _await(pending, counting, parts)
    return Verdict.graded(
        highest,
        partial(best_text, highest),
        parts=parts,
        distances=partial(distances_of_best, counting, only_whole="no"),
    )


def _nothing_applies(parts: tuple[Part, ...]) -> Verdict:
    return Verdict("not_applicable", WHOLE, NOTHING_APPLIES, parts=parts)


def _pending(counting: Sequence[Part]) -> Pending | None:
    """What the result waits for: first that something comes, then that an officer judges it."""
    statuses = {part.status for part in counting}
    if "awaited" in statuses:
        return "awaited"
    return "officer_judges" if "officer_judges" in statuses else None


def _await(pending: Pending, counting: Sequence[Part], parts: tuple[Part, ...]) -> Verdict:
    return Verdict(pending, NOTHING, partial(pending_text, pending, counting), parts=parts)
