"""Rules over rules: all of, any of, the better of, and an officer's judgement on a proposal.

They work on findings, not on what those rest on, so that a tree can be put together again once
an officer has judged a part of it. Parts that only warn or inform are shown and do not count;
nor do parts that do not apply.
"""

from collections.abc import Sequence
from fractions import Fraction
from typing import Literal, assert_never

from services.assessment.domain.verdicts import NOTHING, WHOLE, Verdict
from services.assessment.domain.wording import percent
from shared.schemas.assessments import RuleFinding, Status
from shared.schemas.base import Label

Combination = Literal["all_of", "any_of", "better_of"]
_Pending = Literal["awaited", "officer_judges"]

_PROPOSALS: dict[Status, Label] = {
    "met": Label(sv="uppfyllt", en="met"),
    "partly_met": Label(sv="delvis uppfyllt", en="partly met"),
    "not_met": Label(sv="inte uppfyllt", en="not met"),
    "officer_judges": Label(sv="en bedömning väntas", en="a judgement is awaited"),
    "not_applicable": Label(sv="inte tillämpligt", en="not applicable"),
    "awaited": Label(sv="underlag väntas", en="nothing to judge has come yet"),
}


def combine(kind: Combination, parts: tuple[RuleFinding, ...]) -> Verdict:
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


def await_officer(proposal: RuleFinding) -> Verdict:
    """An officer has the last word; what the rules say is the proposal."""
    words = words_for(proposal.status)
    return Verdict(
        "officer_judges",
        NOTHING,
        Label(
            sv=f"En handläggare ska göra en helhetsbedömning. Reglernas förslag: {words.sv}.",
            en=f"An officer is to make an overall judgement. The rules propose: {words.en}.",
        ),
        parts=(proposal,),
    )


def words_for(status: Status) -> Label:
    """A status as a proposal tells it."""
    return _PROPOSALS[status]


def _all_of(counting: Sequence[RuleFinding], parts: tuple[RuleFinding, ...]) -> Verdict:
    """The lowest degree; one part that is not met settles it, whatever is still to come."""
    lowest = min(part.degree for part in counting)
    met = _met_of(counting)
    if any(part.status == "not_met" for part in counting):
        text = Label(
            sv=f"Uppfyllda krav: {met.sv}. Alla ska vara uppfyllda.",
            en=f"Requirements met: {met.en}. All must be met.",
        )
        return Verdict.graded(NOTHING, text, parts=parts)
    if pending := _pending(counting):
        return _await(pending, counting, parts)
    if lowest == WHOLE:
        text = Label(
            sv=f"Alla krav som gäller är uppfyllda ({met.sv}).",
            en=f"All requirements that apply are met ({met.en}).",
        )
        return Verdict.graded(WHOLE, text, parts=parts)
    degree = percent(lowest)
    text = Label(
        sv=f"Uppfyllda krav: {met.sv}. Det lägst uppfyllda ger uppfyllnadsgraden {degree.sv}.",
        en=f"Requirements met: {met.en}. The one least met gives a degree of {degree.en}.",
    )
    return Verdict.graded(lowest, text, parts=parts)


def _any_of(counting: Sequence[RuleFinding], parts: tuple[RuleFinding, ...]) -> Verdict:
    """One part met in full is enough, and less than in full is nothing."""
    met = _met_of(counting)
    if any(part.status == "met" for part in counting):
        text = Label(
            sv=f"Minst ett alternativ är uppfyllt ({met.sv}).",
            en=f"At least one alternative is met ({met.en}).",
        )
        return Verdict.graded(WHOLE, text, parts=parts)
    if pending := _pending(counting):
        return _await(pending, counting, parts)
    text = Label(
        sv=f"Inget alternativ är uppfyllt i sin helhet ({met.sv}).",
        en=f"No alternative is met in full ({met.en}).",
    )
    return Verdict.graded(NOTHING, text, parts=parts)


def _better_of(counting: Sequence[RuleFinding], parts: tuple[RuleFinding, ...]) -> Verdict:
    """The highest degree; what is still to come matters only while that is not the whole."""
    highest: Fraction = max(part.degree for part in counting)
    pending = _pending(counting)
    if pending and highest < WHOLE:
        return _await(pending, counting, parts)
    if highest == NOTHING:
        text = Label(
            sv="Inget av alternativen är uppfyllt, vare sig helt eller delvis.",
            en="None of the alternatives is met, in full or in part.",
        )
        return Verdict.graded(NOTHING, text, parts=parts)
    degree = percent(highest)
    text = Label(
        sv=f"Det bästa av alternativen ger uppfyllnadsgraden {degree.sv}.",
        en=f"The best of the alternatives gives a degree of {degree.en}.",
    )
    return Verdict.graded(highest, text, parts=parts)


def _nothing_applies(parts: tuple[RuleFinding, ...]) -> Verdict:
    text = Label(
        sv="Inget av kraven är tillämpligt här, så inget av dem hindrar.",
        en="None of the requirements applies here, so none of them stands in the way.",
    )
    return Verdict("not_applicable", WHOLE, text, parts=parts)


def _pending(counting: Sequence[RuleFinding]) -> _Pending | None:
    """What the result waits for: first that something comes, then that an officer judges it."""
    statuses = {part.status for part in counting}
    if "awaited" in statuses:
        return "awaited"
    return "officer_judges" if "officer_judges" in statuses else None


def _await(
    pending: _Pending, counting: Sequence[RuleFinding], parts: tuple[RuleFinding, ...]
) -> Verdict:
    waiting = sum(part.status == pending for part in counting)
    match pending:
        case "awaited":
            text = Label(
                sv=f"Underlag väntas för {waiting} av {len(counting)} delar.",
                en=f"Nothing has come yet for {waiting} of {len(counting)} parts.",
            )
        case "officer_judges":
            text = Label(
                sv=f"En handläggares bedömning väntas för {waiting} av {len(counting)} delar.",
                en=f"An officer's judgement is awaited for {waiting} of {len(counting)} parts.",
            )
        case _:
            assert_never(pending)
    return Verdict(pending, NOTHING, text, parts=parts)


def _met_of(counting: Sequence[RuleFinding]) -> Label:
    met = sum(part.status == "met" for part in counting)
    return Label(sv=f"{met} av {len(counting)}", en=f"{met} of {len(counting)}")
