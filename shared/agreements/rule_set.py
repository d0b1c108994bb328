"""Is the rule set whole? What nothing reads, what nothing leads to, and what was left unmapped.

The loader refuses a definition that contradicts itself. Here are the faults of one that does not
but may still have left something out: a gap in the tiers, a question nobody reads, a section of
the agreement that has become neither pot, rule nor obligation.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from pydantic import JsonValue

from shared.agreements.rule_reading import questions_read, rules_of
from shared.schemas.agreements import Agreement
from shared.schemas.base import Label
from shared.schemas.conditions import ShareImproved

_MAPPED_BY = (
    "appropriations", "recipients", "data_sets", "breakdowns", "statistics", "forms", "obligations",
    "party_deadlines", "conditions", "occasions", "pots", "checks", "published", "publication",
)  # fmt: skip
_COMPILED = frozenset(
    {"report", "interim_report", "activity_report", "final_report", "economic_report"}
)
_SECTIONS = re.compile(r"avsnitt (\d+(?:\.\d+)*(?:(?:, | och |–)\d+(?:\.\d+)*)*)")
_ANNEXES = re.compile(r"bilaga (\d+(?:(?:, | och |–)\d+)*)")


@dataclass(frozen=True, slots=True)
class RuleSetFinding:
    """Something a person must look at in a definition; `blocks` keeps results from publication."""

    code: Literal[
        "condition-unused",
        "condition-without-rule",
        "question-unread",
        "tier-gap",
        "tier-overlap",
        "paragraph-unmapped",
        "paragraphs-not-listed",
        "paragraph-unknown",
    ]
    blocks: Literal["yes", "no"]
    where: str
    text: Label


def check_rule_set(agreement: Agreement) -> tuple[RuleSetFinding, ...]:
    """Everything a person must look at, in the order of the definition."""
    return (
        *_unused_conditions(agreement),
        *_tier_faults(agreement),
        *_unread_questions(agreement),
        *_unmapped_paragraphs(agreement),
    )


def mapped_by(agreement: Agreement) -> dict[str, tuple[str, ...]]:
    """For each section or annex, what of the definition names it as its source."""
    found: dict[str, list[str]] = {}
    content = agreement.model_dump(mode="json", include=set(_MAPPED_BY))
    for kind in _MAPPED_BY:
        for name, source in _sources(content[kind], kind):
            for paragraph in _paragraphs_in(source):
                found.setdefault(paragraph, []).append(name)
    return {paragraph: tuple(dict.fromkeys(names)) for paragraph, names in found.items()}


def _sources(node: JsonValue, name: str) -> Iterator[tuple[str, str]]:
    if isinstance(node, list):
        for item in node:
            yield from _sources(item, name)
    elif isinstance(node, dict):
        own = node.get("id")
        here = f"{name.split(':', maxsplit=1)[0]}:{own}" if isinstance(own, str) else name
        for key, value in node.items():
            if isinstance(value, str) and key.endswith("source"):
                yield here, value
            else:
                yield from _sources(value, here)


def _paragraphs_in(source: str) -> Iterator[str]:
    for pattern, prefix in ((_SECTIONS, ""), (_ANNEXES, "bilaga ")):
        for match in pattern.finditer(source):
            for number in re.split(r", | och |–", match[1]):
                yield prefix + number


def _unmapped_paragraphs(agreement: Agreement) -> Iterator[RuleSetFinding]:
    if not agreement.paragraphs:
        yield RuleSetFinding(
            "paragraphs-not-listed",
            "yes",
            "/paragraphs",
            Label(
                sv="Överenskommelsens avsnitt är inte uppräknade, så ingen kan se vad som fattas.",
                en="The agreement's sections are not listed, so nobody can see what is missing.",
            ),
        )
        return
    mapped = mapped_by(agreement)
    for paragraph in agreement.paragraphs:
        if paragraph.note is None and paragraph.id not in mapped:
            yield RuleSetFinding(
                "paragraph-unmapped",
                "yes",
                f"/paragraphs/{paragraph.id}",
                Label(
                    sv=f"{paragraph.id} ({paragraph.title}) har inte blivit vare sig pott, regel "
                    "eller skyldighet, och ingen not säger varför.",
                    en=f"{paragraph.id} ({paragraph.title}) has become neither pot, rule nor "
                    "obligation, and no note says why.",
                ),
            )
    listed = {paragraph.id for paragraph in agreement.paragraphs}
    for unknown in sorted(set(mapped) - listed):
        yield RuleSetFinding(
            "paragraph-unknown",
            "no",
            mapped[unknown][0],
            Label(
                sv=f"Källan nämner {unknown}, som inte finns bland överenskommelsens avsnitt.",
                en=f"The source names {unknown}, which is not among the agreement's sections.",
            ),
        )


def _unused_conditions(agreement: Agreement) -> Iterator[RuleSetFinding]:
    used = {pot.condition for pot in agreement.shared_pots()}
    known = {condition.id for condition in agreement.conditions}
    # What says how much was not spent releases nothing: it is what repayment rests on.
    used |= {each.id for each in agreement.conditions if each.unspent_amount is not None}
    for condition_id in sorted(known - used):
        yield RuleSetFinding(
            "condition-unused",
            "no",
            f"/conditions/{condition_id}",
            Label(
                sv=f"Ingen pott hänger på villkoret {condition_id}.",
                en=f"No pot depends on the condition {condition_id}.",
            ),
        )
    for pot in agreement.shared_pots():
        if pot.condition is not None and pot.condition not in known:
            yield RuleSetFinding(
                "condition-without-rule",
                "yes",
                f"/pots/{pot.id}",
                Label(
                    sv=f"Potten {pot.id} hänger på villkoret {pot.condition}, som saknar regel.",
                    en=f"The pot {pot.id} depends on {pot.condition}, which has no rule.",
                ),
            )


def _tier_faults(agreement: Agreement) -> Iterator[RuleSetFinding]:
    for condition in agreement.conditions:
        for rule in rules_of(condition.rule):
            if isinstance(rule, ShareImproved):
                yield from _faults_of_tiers(rule, f"/conditions/{condition.id}")


def _faults_of_tiers(rule: ShareImproved, where: str) -> Iterator[RuleSetFinding]:
    for before, after in zip(rule.tiers, rule.tiers[1:], strict=False):
        if before.degree == after.degree:
            yield RuleSetFinding(
                "tier-overlap",
                "no",
                where,
                Label(
                    sv=f"Nivåerna från {before.at_least} och {after.at_least} ger samma grad.",
                    en=f"The tiers from {before.at_least} and {after.at_least} give one degree.",
                ),
            )
    places = rule.round_to_places
    for tier in rule.tiers:
        if places is not None and (tier.at_least * Fraction(10) ** places).denominator != 1:
            yield RuleSetFinding(
                "tier-gap",
                "no",
                where,
                Label(
                    sv=f"Nivån från {tier.at_least} har fler decimaler än det som jämförs.",
                    en=f"The tier from {tier.at_least} has more decimals than what is compared.",
                ),
            )
    if rule.tiers[-1].degree != 1:
        yield RuleSetFinding(
            "tier-gap",
            "no",
            where,
            Label(
                sv="Ingen nivå ger hela graden.",
                en="No tier gives the whole degree.",
            ),
        )


def _unread_questions(agreement: Agreement) -> Iterator[RuleSetFinding]:
    """Questions of forms that are neither compiled nationally nor read by a rule."""
    read = questions_read(agreement)
    for obligation in agreement.obligations:
        form = None if obligation.form is None else agreement.form(obligation.form)
        if form is None or obligation.kind in _COMPILED:
            continue
        for question in form.questions():
            if (obligation.id, question.id) not in read:
                yield RuleSetFinding(
                    "question-unread",
                    "no",
                    f"/obligations/{obligation.id}/{question.id}",
                    Label(
                        sv=f"Ingen regel eller sammanställning läser {question.id} i "
                        f"{obligation.id}.",
                        en=f"No rule or compilation reads {question.id} of {obligation.id}.",
                    ),
                )
