"""The words of the derivation: names, formulas and notes in Swedish and English.

A figure cites what it was taken from. What many lines have in common is one object in all of
them, and lists are kept to one level, so that the explanation of a line stays a page.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from shared.schemas.base import Label
from shared.schemas.pots import Pot, Rounding
from shared.schemas.traces import Figure, exact
from shared.values.periods import Month

METHODS: dict[Rounding, Label] = {
    "largest_remainder": Label(sv="största rest-metoden", en="the method of largest remainders"),
    "sainte_lague": Label(
        sv="uddatalsmetoden (Sainte-Laguë)", en="the odd-number method (Sainte-Laguë)"
    ),
}


@dataclass(frozen=True, slots=True)
class Wording:
    """How a division is told: what its parts are called, what is divided, and who says so."""

    part: Label
    whole: Label
    source: str


def named(what: Label, *details: str | Month | None) -> Label:
    """A name followed by what it is of: `Reserverad andel, Gotland, 2024-03`."""
    tail = "".join(f", {detail}" for detail in details if detail is not None)
    return Label(sv=f"{what.sv}{tail}", en=f"{what.en}{tail}")


def of_pot(what: Label, pot: Pot, *details: str | Month | None) -> Label:
    """A name of something of a pot: `Reserverad andel: BUP, första besök, Gotland`."""
    return named(Label(sv=f"{what.sv}: {pot.label.sv}", en=f"{what.en}: {pot.label.en}"), *details)


def kronor_of(
    inputs: Sequence[Figure], *, name: Label, formula: Label, source: str | None
) -> Figure:
    """A sum of kronor with its terms as inputs."""
    total = sum(term.kronor() for term in inputs)
    return Figure(
        name=name,
        value=exact(total),
        unit="kronor",
        formula=formula,
        expression=" + ".join(f"{{{place}}}" for place in range(len(inputs))) or None,
        source=source,
        inputs=tuple(inputs),
    )


def bare(figure: Figure) -> Figure:
    """The figure's name and value, for lists where each item is explained elsewhere."""
    return Figure(name=figure.name, value=figure.value, unit=figure.unit, source=figure.source)


def share_words(whole: Label) -> Label:
    """The formula of an exact share of `whole`."""
    return Label(
        sv=f"{whole.sv} × mottagarens vikt ÷ summan av vikterna",
        en=f"{whole.en} × the recipient's weight ÷ the sum of the weights",
    )


def before_rounding(share: Fraction, *, name: Label, wording: Wording) -> Figure:
    """An exact share, which no rounding has touched."""
    return Figure(
        name=name,
        value=exact(share),
        unit="kronor",
        formula=share_words(wording.whole),
        source=wording.source,
    )


def rounding_words(
    method: Rounding, *, whole: Label, share: Fraction, part: int, extra: int
) -> Label:
    """How an exact share became whole kronor.

    `extra` is what remains of the sum when every share is rounded down. The method of largest
    remainders hands those kronor out one each; the other method knows only up and down.
    """
    formula, by = share_words(whole), METHODS[method]
    up = part > share
    if part == share:
        how = Label(sv="går jämnt ut", en="comes out even")
    elif method == "sainte_lague":
        how = Label(
            sv=f"avrundat {'uppåt' if up else 'nedåt'} med {by.sv}",
            en=f"rounded {'up' if up else 'down'} by {by.en}",
        )
    else:
        how = Label(
            sv=f"avrundat med {by.sv} "
            f"(fick {'1' if up else 'ingen'} av {extra} överskjutande kronor)",
            en=f"rounded by {by.en} (got {'1' if up else 'none'} of {extra} leftover kronor)",
        )
    return Label(sv=f"{formula.sv}, {how.sv}", en=f"{formula.en}, {how.en}")
