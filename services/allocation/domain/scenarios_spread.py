"""What many scenarios say together: for each recipient and pot the spread of its kronor."""

from collections.abc import Sequence
from fractions import Fraction

import numpy as np

from services.allocation.domain.vectorised_blocks import Integers
from shared.schemas.scenarios import (
    AmountSpread,
    PotSpread,
    Quantile,
    RecipientSpread,
    ScenarioResult,
    Spread,
)

Lines = Sequence[tuple[str, str]]
"""Pot and recipient of each row."""


def result_of(lines: Lines, kronor: Integers, *, quantiles: Sequence[Fraction]) -> ScenarioResult:
    """Tell the spread per recipient, per pot, and per recipient and pot.

    `kronor` has a row for each line and a column per scenario.
    """

    def summed(rows: Sequence[int]) -> Spread:
        return spread_of(kronor[list(rows)].sum(axis=0), quantiles=quantiles)

    recipients = sorted({recipient_id for _, recipient_id in lines})
    pots = list(dict.fromkeys(pot_id for pot_id, _ in lines))
    by_recipient = {
        who: [row for row, line in enumerate(lines) if line[1] == who] for who in recipients
    }
    by_pot = {
        pot_id: [row for row, line in enumerate(lines) if line[0] == pot_id] for pot_id in pots
    }
    return ScenarioResult(
        recipients=tuple(
            RecipientSpread(recipient_id=who, spread=summed(rows))
            for who, rows in by_recipient.items()
        ),
        pots=tuple(PotSpread(pot_id=pot, spread=summed(rows)) for pot, rows in by_pot.items()),
        amounts=tuple(
            AmountSpread(recipient_id=who, pot_id=pot, spread=summed([row]))
            for row, (pot, who) in enumerate(lines)
        ),
    )


def spread_of(kronor: Integers, *, quantiles: Sequence[Fraction]) -> Spread:
    """The spread of one sum over the scenarios: every quantile is a sum that one of them gave."""
    assert kronor.size > 0
    in_order = np.sort(kronor)
    count = in_order.size
    return Spread(
        lowest_kronor=int(in_order[0]),
        mean_kronor=int(in_order.sum()) // count,
        highest_kronor=int(in_order[-1]),
        quantiles=tuple(
            Quantile(share=share, kronor=int(in_order[max(_ceiling(share * count), 1) - 1]))
            for share in sorted(set(quantiles))
        ),
    )


def _ceiling(number: Fraction) -> int:
    return -(-number.numerator // number.denominator)
