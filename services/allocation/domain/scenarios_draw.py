"""Which degrees each scenario assumes: what is known, and what is drawn from a seed in its place.

Scenarios are drawn and computed in chunks, each from the seed and its own number: so the same
request gives the same scenarios on one processor, on many, and after an interruption.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from services.allocation.domain.errors import InvalidSimulation
from services.allocation.domain.lines import Outcomes
from services.allocation.domain.scenarios import foresee
from services.allocation.domain.scenarios_plan import Plan, months_of, plan_of, recipients_of
from services.allocation.domain.scenarios_pot import Assumptions
from services.allocation.domain.scenarios_release import CODES, Degrees
from services.allocation.domain.vectorised_blocks import Integers
from shared.schemas.agreements import Agreement
from shared.schemas.allocations import KeyDataSet
from shared.schemas.scenarios import Uncertainty
from shared.values.errors import Issue

CHUNK = 1000
"""Scenarios computed at a time: few enough for a processor's cache, many enough for arrays."""


@dataclass(frozen=True, slots=True)
class Draw:
    """Outcomes of one condition that are drawn: which, from which degrees, how often each."""

    condition_id: str
    months: Integers
    recipients: Integers
    degrees: Degrees
    """Places among the plan's degrees."""
    bounds: Integers
    """The running sums of the degrees' weights."""
    is_one_for_all_months: bool


@dataclass(frozen=True, slots=True)
class Study:
    """All that the scenarios of one request share."""

    plan: Plan
    known: Mapping[str, Degrees]
    """By condition: month and recipient."""
    draws: tuple[Draw, ...]
    seed: int
    scenario_count: int

    @property
    def lines(self) -> tuple[tuple[str, str], ...]:
        """Pot and recipient of every row that a chunk gives."""
        return tuple((each.pot.id, who) for each in self.plan.pots for who in each.recipients)

    @property
    def chunk_count(self) -> int:
        """How many chunks make up the scenarios."""
        return -(-self.scenario_count // CHUNK)


def study_of(
    agreement: Agreement,
    outcomes: Outcomes,
    uncertain: Sequence[Uncertainty],
    *,
    degrees_by_condition: Mapping[str, tuple[Fraction, ...]],
    key_data: Mapping[str, KeyDataSet],
    seed: int,
    scenario_count: int,
) -> Study:
    """Prepare the scenarios; raises InvalidSimulation where a part of the request means nothing.

    `degrees_by_condition` holds every degree a condition's rules can give.
    """
    degrees = {outcome.degree for outcome in outcomes.values()} | {Fraction(0), Fraction(1)}
    for each in uncertain:
        degrees.update(chance.degree for chance in each.chances or ())
    degrees.update(degree for some in degrees_by_condition.values() for degree in some)
    if len(degrees) > CODES:
        raise InvalidSimulation(f"At most {CODES} different degrees fit in one analysis.")
    plan = plan_of(agreement, key_data=key_data, degrees=sorted(degrees))
    places = {degree: place for place, degree in enumerate(plan.degrees)}
    known = {
        condition_id: _known(condition_id, plan, outcomes, places)
        for condition_id in plan.conditions
    }
    draws: list[Draw] = []
    for number, each in enumerate(uncertain):
        found = _draws(each, plan, degrees_by_condition, places)
        if not found:
            what = "No condition, recipient and month of the agreement is drawn by this."
            raise InvalidSimulation(
                f"{what} See its conditions, whom they are judged for and from which months.",
                (Issue(f"/uncertain/{number}", "draws-nothing", what),),
            )
        draws += found
    return Study(plan, known, tuple(draws), seed, scenario_count)


def compute_chunk(study: Study, number: int) -> Integers:
    """A chunk of the scenarios: a row for each of the study's lines, a column per scenario."""
    count = min(CHUNK, study.scenario_count - number * CHUNK)
    foreseen = foresee(study.plan, drawn_in(study, number, count))
    return np.concatenate([each.kronor for each in foreseen])


def drawn_in(study: Study, number: int, count: int) -> Assumptions:
    """The degrees that a chunk's scenarios assume."""
    seeds = np.random.SeedSequence(study.seed, spawn_key=(number,))
    generator = np.random.Generator(np.random.Philox(seeds))
    assumed = {
        condition_id: np.repeat(known[:, :, np.newaxis], count, axis=2)
        for condition_id, known in study.known.items()
    }
    for draw in study.draws:
        months = 1 if draw.is_one_for_all_months else draw.months.size
        shape = (months, draw.recipients.size, count)
        assumed[draw.condition_id][np.ix_(draw.months, draw.recipients)] = _drawn(
            draw, generator, shape
        )
    return assumed


def _drawn(draw: Draw, generator: np.random.Generator, shape: tuple[int, int, int]) -> Degrees:
    """Draw degrees: a whole number below the sum of the weights, and whose part it falls in."""
    weight_sum = int(draw.bounds[-1])
    if weight_sum <= CODES:
        numbers = generator.integers(0, weight_sum, shape, dtype=np.uint8)
        return np.repeat(draw.degrees, np.diff(draw.bounds, prepend=0))[numbers]
    numbers = generator.integers(0, weight_sum, shape, dtype=np.uint32)
    return draw.degrees[np.searchsorted(draw.bounds, numbers, side="right")]


def _known(
    condition_id: str, plan: Plan, outcomes: Outcomes, places: Mapping[Fraction, int]
) -> Degrees:
    months = months_of(condition_id, plan.agreement) or (None,)
    rows = [
        [
            places[outcomes[condition_id, recipient_id, month].degree]
            for recipient_id in recipients_of(condition_id, plan.agreement)
        ]
        for month in months
    ]
    return np.array(rows, dtype=np.uint8)


def _draws(
    uncertainty: Uncertainty,
    plan: Plan,
    degrees_by_condition: Mapping[str, tuple[Fraction, ...]],
    places: Mapping[Fraction, int],
) -> list[Draw]:
    """One draw for each condition that the uncertainty is of."""
    found = []
    for condition_id in plan.conditions:
        months, recipients = (
            months_of(condition_id, plan.agreement),
            recipients_of(condition_id, plan.agreement),
        )
        named = uncertainty.condition_ids
        if condition_id not in named if named is not None else not months:
            continue
        who = uncertainty.recipient_ids
        rows = [row for row, each in enumerate(recipients) if who is None or each in who]
        chosen = [
            place
            for place, month in enumerate(months)
            if (uncertainty.first is None or month >= uncertainty.first)
            and (uncertainty.last is None or month <= uncertainty.last)
        ]
        weights = _weights(uncertainty, degrees_by_condition[condition_id])
        if rows and weights and (chosen or not months):
            found.append(
                Draw(
                    condition_id,
                    np.array(chosen or [0], dtype=np.int64),
                    np.array(rows, dtype=np.int64),
                    np.array([places[each] for each in weights], dtype=np.uint8),
                    np.cumsum(list(weights.values()), dtype=np.int64),
                    uncertainty.drawn == "by_recipient",
                )
            )
    return found


def _weights(uncertainty: Uncertainty, possible: Sequence[Fraction]) -> dict[Fraction, int]:
    """How often each degree is drawn beside the others."""
    within = uncertainty.within
    if within is not None:
        return {each: 1 for each in possible if within.lowest <= each <= within.highest}
    weights: dict[Fraction, int] = {}
    for chance in uncertainty.chances or ():
        weights[chance.degree] = weights.get(chance.degree, 0) + chance.weight
    return weights
