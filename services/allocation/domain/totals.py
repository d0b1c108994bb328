"""Sums of many amounts as figures: a recipient's, a pot's, an occasion's, a year's.

A total unfolds pot by pot into the amounts it is the sum of, and each of them as far as it goes.
"""

from collections.abc import Sequence

from services.allocation.domain.figures import kronor_of, named
from shared.schemas.agreements import Agreement
from shared.schemas.allocations import Amount, Run
from shared.schemas.base import Label
from shared.schemas.explanations import ExplainedPot
from shared.schemas.traces import Figure, Reference, exact

Explained = Sequence[tuple[Amount, Figure]]
"""Amounts of one run with their derivations."""

_OCCASION = Label(sv="Utbetalas", en="To be paid")
_OF_POT = Label(sv="Ur potten", en="From the pot")
_YEAR = Label(sv="Sammanlagt för året", en="In all for the year")
_EARLIER = Label(sv="Tidigare tilldelat", en="Allotted earlier")
_LINE = Label(sv="Belopp vid detta tillfälle", en="Amount on this occasion")
_SUM_OF_POTS = Label(sv="summan över potterna", en="the sum over the pots")
_SUM_OF_AMOUNTS = Label(sv="summan av beloppen ur potten", en="the sum of the amounts from the pot")
_SUM_OF_RUNS = Label(
    sv="summan av vad årets beräkningar gett", en="the sum of what the year's runs have given"
)
_DIFFERENCE = Label(
    sv="tilldelat sammanlagt − tilldelat tidigare", en="allotted in all − allotted earlier"
)


def total_of(agreement: Agreement, run: Run, explained: Explained, *details: str) -> Figure:
    """What some amounts of a run come to, pot by pot; `details` say whose or which they are."""
    occasion = next(each for each in agreement.occasions if each.id == run.occasion_id)
    label = Label(
        sv=f"{_OCCASION.sv}: {occasion.label.sv}", en=f"{_OCCASION.en}: {occasion.label.en}"
    )
    pots = [
        _of_pot(
            agreement, pot_id, [each for each in explained if each[0].pot_id == pot_id], details
        )
        for pot_id in dict.fromkeys(amount.pot_id for amount, _ in explained)
    ]
    return kronor_of(
        pots, name=named(label, *details), formula=_SUM_OF_POTS, source=occasion.source
    )


def year_of(totals: Sequence[Figure], *, name: str) -> Figure:
    """What a year's runs come to for a recipient."""
    return kronor_of(totals, name=named(_YEAR, name), formula=_SUM_OF_RUNS, source=None)


def bare_amounts(explained: Explained) -> list[tuple[Amount, Figure]]:
    """The amounts without what they build on: each names where its own explanation is."""
    return [
        (
            amount,
            Figure(
                name=figure.name,
                value=figure.value,
                unit=figure.unit,
                source=figure.source,
                reference=Reference(kind="amount", id=str(amount.id)),
            ),
        )
        for amount, figure in explained
    ]


def in_short(agreement: Agreement, run: Run, explained: Explained) -> tuple[ExplainedPot, ...]:
    """What some amounts of a run come to, pot by pot, without what they build on."""
    occasion = next(each for each in agreement.occasions if each.id == run.occasion_id)
    of_pot: dict[str, list[Amount]] = {}
    for amount, _ in explained:
        of_pot.setdefault(amount.pot_id, []).append(amount)
    return tuple(
        ExplainedPot(
            run_id=run.id,
            occasion=occasion.label,
            pot_id=pot_id,
            label=label_of(agreement, pot_id),
            kronor=sum(each.kronor for each in amounts),
            amounts=tuple(amounts),
        )
        for pot_id, amounts in of_pot.items()
    )


def label_of(agreement: Agreement, pot_id: str) -> Label:
    """What a pot is called; its id, should the definition no longer have it."""
    pot = agreement.pot(pot_id)
    return Label(sv=pot_id, en=pot_id) if pot is None else pot.label


def _of_pot(
    agreement: Agreement, pot_id: str, explained: Explained, details: tuple[str, ...]
) -> Figure:
    pot = agreement.pot(pot_id)
    label = label_of(agreement, pot_id)
    return kronor_of(
        [_line(amount, figure) for amount, figure in explained],
        name=named(Label(sv=f"{_OF_POT.sv} {label.sv}", en=f"{_OF_POT.en} {label.en}"), *details),
        formula=_SUM_OF_AMOUNTS,
        source=None if pot is None else pot.source,
    )


def _line(amount: Amount, figure: Figure) -> Figure:
    """What an amount gives at this occasion: all that is allotted, less what was before."""
    if amount.earlier_kronor == 0:
        return figure
    what = figure.name
    return Figure(
        name=Label(sv=f"{_LINE.sv}: {what.sv}", en=f"{_LINE.en}: {what.en}"),
        value=exact(amount.kronor),
        unit="kronor",
        formula=_DIFFERENCE,
        expression="{0} − {1}",
        source=figure.source,
        inputs=(
            figure,
            Figure(
                name=Label(sv=f"{_EARLIER.sv}: {what.sv}", en=f"{_EARLIER.en}: {what.en}"),
                value=exact(amount.earlier_kronor),
                unit="kronor",
                source=figure.source,
            ),
        ),
    )
