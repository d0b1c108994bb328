"""A derivation told step by step, and nothing told twice.

Each step is told three ways: the formula in words, the same with the names of its inputs, and
the same with their numbers. Under it stand the steps it builds on. A formula that the section has
told once is given by its numbers after that, and a ground is named once; what was judged, and the
key data, are told in chapters of their own, which the steps refer to.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from services.allocation.files.wording import (
    WORDS,
    Language,
    in_language,
    number_text,
    value_text,
)
from shared.schemas.base import Label
from shared.schemas.explanations import ExplainedPot
from shared.schemas.traces import Figure, Reference

_TERMS_NAMED = 3
"""A sum of more terms than this is told by the terms below it alone."""
_IS_SUM = re.compile(r"\{0\}( \+ \{\d+\})*")


@dataclass(frozen=True, slots=True)
class Step:
    """A figure or judgement in words: what it is, its value, what is said of it, its parts."""

    name: str
    value: str
    details: tuple[tuple[str, str], ...]
    parts: tuple["Step", ...]


@dataclass(frozen=True, slots=True)
class Telling:
    """What the one who tells knows, and has said so far."""

    language: Language
    marks: Mapping[str, str]
    """Where what a figure was taken from is told: `B1` or `K1`, by its id."""
    pot: str
    """The name of the section's pot, which need not be repeated in it; empty for none."""
    told: set[tuple[str, str]]
    """Figures that have been unfolded, by name and value."""
    formulas: set[str]
    """Formulas that the section has told."""
    grounds: set[str]
    """Paragraphs that the section has named."""


def sections_of(figure: Figure, telling: Telling, pots: Sequence[ExplainedPot]) -> tuple[Step, ...]:
    """What a sum is made of, each told as a section: formulas and grounds are told anew."""
    labels = [in_language(each.label, telling.language) for each in pots]
    if len(labels) != len(figure.inputs):  # a year's sections are its occasions
        labels = [""] * len(figure.inputs)
    return tuple(
        step_of(each, replace(telling, pot=label, formulas=set(), grounds=set()))
        for each, label in zip(figure.inputs, labels, strict=True)
    )


def step_of(figure: Figure, telling: Telling) -> Step:
    """A figure and all it builds on.

    What has been told is not told again under a step that has its number in a formula.
    """
    name = _short(in_language(figure.name, telling.language), telling)
    value = value_text(figure, telling.language)
    if not _is_new(figure, telling):
        seen = WORDS[telling.language]["seen"]
        return Step(f"{name} ({seen})" if figure.inputs else name, value, (), ())
    telling.told.add(_mark(figure))
    details = tuple(_details(figure, telling))
    if _is_long(figure):
        return Step(name, value, details, tuple(_term(each, telling) for each in figure.inputs))
    has_numbers = figure.expression is not None and len(figure.inputs) > 1
    parts = tuple(
        step_of(each, telling)
        for each in figure.inputs
        if not has_numbers or _is_new(each, telling)
    )
    return Step(name, value, details, parts)


def _term(figure: Figure, telling: Telling) -> Step:
    """One of many terms: a mere fact is told by name and value alone."""
    if figure.inputs or figure.reference is not None or figure.note is not None:
        return step_of(figure, telling)
    name = _short(in_language(figure.name, telling.language), telling)
    return Step(name, value_text(figure, telling.language), (), ())


def _mark(figure: Figure) -> tuple[str, str]:
    return figure.name.sv, figure.value


def _is_new(figure: Figure, telling: Telling) -> bool:
    return _mark(figure) not in telling.told


def _is_long(figure: Figure) -> bool:
    """Whether a figure is a sum of many terms."""
    is_sum = _IS_SUM.fullmatch(figure.expression or "") is not None
    return is_sum and len(figure.inputs) > _TERMS_NAMED


def _short(name: str, telling: Telling) -> str:
    return name.replace(f": {telling.pot}", "") if telling.pot else name


def _details(figure: Figure, telling: Telling) -> Iterator[tuple[str, str]]:
    words, language, reference = WORDS[telling.language], telling.language, figure.reference
    if figure.formula is not None:
        yield from _formula(figure, figure.formula, telling)
    is_quoted = reference is not None and reference.kind == "key_data_set"
    if figure.note is not None and not is_quoted:
        yield words["note"], in_language(figure.note, language)
    if reference is not None:
        yield from _taken_from(reference, telling)
    if figure.source is not None and not is_quoted and figure.source not in telling.grounds:
        telling.grounds.add(figure.source)
        yield words["source"], figure.source


def _formula(figure: Figure, formula: Label, telling: Telling) -> Iterator[tuple[str, str]]:
    """In words and with names where the section has not told it, and always with numbers."""
    words, language = WORDS[telling.language], telling.language
    is_new = formula.sv not in telling.formulas
    telling.formulas.add(formula.sv)
    if _is_long(figure):
        yield (
            words["how"],
            f"{in_language(formula, language)} ({len(figure.inputs)} {words['terms']})",
        )
        return
    if is_new:
        yield words["how"], in_language(formula, language)
    if figure.expression is not None and len(figure.inputs) > 1:
        if is_new:
            names = [_short(in_language(each.name, language), telling) for each in figure.inputs]
            yield words["names"], _filled(figure.expression, [f"[{name}]" for name in names])
        numbers = [number_text(each, language) for each in figure.inputs]
        yield words["numbers"], _filled(figure.expression, numbers)


def _taken_from(reference: Reference, telling: Telling) -> Iterator[tuple[str, str]]:
    words = WORDS[telling.language]
    match reference.kind:
        case "outcome" | "key_data_set":
            yield words[reference.kind], telling.marks.get(reference.id, reference.id)
        case "amount" | "run":
            yield words[reference.kind], reference.id
        case "definition":
            return


def _filled(expression: str, parts: list[str]) -> str:
    """The expression with a text in the place of each number in braces."""
    return re.sub(r"\{(\d+)\}", lambda place: parts[int(place[1])], expression)
