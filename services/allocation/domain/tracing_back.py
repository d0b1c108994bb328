"""Backwards: from a paragraph, a decision's outcome or key data to every krona it moved."""

from collections.abc import Callable, Sequence

from shared.schemas.allocations import Amount
from shared.schemas.traces import Figure

Matches = Callable[[Figure], bool]


def rests_on(figure: Figure, matches: Matches) -> bool:
    """Whether a figure, or anything it builds on, is what is looked for."""
    return matches(figure) or any(rests_on(each, matches) for each in figure.inputs)


def by_source(source: str) -> Matches:
    """A paragraph: one that is named in whole or as one of several, such as `avsnitt 3.7`."""
    wanted = source.casefold().strip()
    return lambda figure: figure.source is not None and _is_named(figure.source, wanted)


def _is_named(source: str, wanted: str) -> bool:
    """`avsnitt 3` is no part of `avsnitt 3.7`, nor of `avsnitt 31`."""
    text = source.casefold()
    place = text.find(wanted)
    while place >= 0:
        following = text[place + len(wanted) : place + len(wanted) + 2]
        if not following[:1].isdigit() and not (following[:1] == "." and following[1:].isdigit()):
            return True
        place = text.find(wanted, place + 1)
    return False


def by_reference(ids: frozenset[str]) -> Matches:
    """An outcome, key data set or run, by id."""
    return lambda figure: figure.reference is not None and figure.reference.id in ids


def moved_by(amounts: Sequence[tuple[Amount, Figure]], matches: Matches) -> tuple[Amount, ...]:
    """The amounts whose derivation rests on what is looked for, in their own order."""
    return tuple(amount for amount, figure in amounts if rests_on(figure, matches))
