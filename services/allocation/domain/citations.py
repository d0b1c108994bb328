"""What a derivation refers to: outcomes, key data, and readings of what is left open."""

import re
from collections.abc import Iterable, Iterator

from services.allocation.domain.key_data import dated
from shared.schemas.agreements import Agreement, Interpretation
from shared.schemas.allocations import KeyDataSet
from shared.schemas.assessments import Outcome, RuleFinding
from shared.schemas.explanations import CitedKeyData
from shared.schemas.traces import Figure, Reference

_NUMBERED = re.compile(r"([^\W\d]+) (\d+(?:(?:, | och |–)\d+)*)")
"""A word and the numbers it is of: `tolkning 6, 9 och 13`."""


def referred_to(figure: Figure) -> Iterator[Reference]:
    """Everything a figure and those it builds on were taken from."""
    if figure.reference is not None:
        yield figure.reference
    for each in figure.inputs:
        yield from referred_to(each)


def key_data_cited(
    figure: Figure, key_data: Iterable[KeyDataSet], agreement: Agreement
) -> tuple[CitedKeyData, ...]:
    """The key data sets a derivation takes figures from, by name and source."""
    ids = {each.id for each in referred_to(figure) if each.kind == "key_data_set"}
    return tuple(_cited(each, agreement) for each in key_data if str(each.id) in ids)


def _cited(key_data: KeyDataSet, agreement: Agreement) -> CitedKeyData:
    defined = agreement.data_set(key_data.data_set_id)
    assert defined is not None, key_data.data_set_id
    return CitedKeyData(
        id=key_data.id,
        label=defined.label,
        source=key_data.source,
        as_of=key_data.as_of,
        note=dated(key_data, defined.note),
    )


def interpretations_cited(
    figure: Figure, outcomes: Iterable[Outcome], agreement: Agreement
) -> tuple[Interpretation, ...]:
    """The entries of the register that the grounds of a derivation name.

    A ground names the entry `tolkning-12` as `tolkning 12`, alone or among several.
    """
    sources = {*_grounds(figure), *(each for one in outcomes for each in _judged_by(one.finding))}
    named = {
        f"{word}-{number}"
        for source in sources
        for word, numbers in _NUMBERED.findall(source)
        for number in re.findall(r"\d+", numbers)
    }
    return tuple(each for each in agreement.interpretations if each.id in named)


def _grounds(figure: Figure) -> Iterator[str]:
    if figure.source is not None:
        yield figure.source
    for each in figure.inputs:
        yield from _grounds(each)


def _judged_by(finding: RuleFinding) -> Iterator[str]:
    yield finding.source
    for part in finding.parts:
        yield from _judged_by(part)
