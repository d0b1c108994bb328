"""How fast allocation is, as ratios measured in one run: `make bench-allocation`.

Absolute times drift with the machine and with whoever else uses it, so each target is a ratio of
two times taken here, side by side, after the results have been compared. All figures that are
drawn are made up. Nothing here is a test: a slow machine fails nobody.
"""

import functools
import tracemalloc
from collections.abc import Callable, Iterator
from dataclasses import replace
from fractions import Fraction

import numpy as np
import vn_money
from apportionment.methods import compute as apportion
from rich.console import Console
from rich.table import Table

from deploy.bench_ratios import Row, at_least, at_most, once, seconds
from deploy.bench_years import Year, assumed_at_random, live, outcomes_in, years
from services.allocation.domain.rounding import split
from services.allocation.domain.scenarios import foresee
from services.allocation.domain.scenarios_plan import Plan
from services.allocation.domain.scenarios_pot import Assumptions
from services.allocation.domain.vectorised import split_array
from services.allocation.domain.vectorised_blocks import Integers
from shared.schemas.pots import EarnedKey, Rounding

TOTAL_KRONOR = 937_000_000_003
SMALL, LARGE, LARGEST = 10**4, 10**6, 10**7
SCENARIOS, LOOPED = 10_000, 200
METHODS: tuple[Rounding, ...] = ("largest_remainder", "sainte_lague")


def drawn_weights(count: int) -> Integers:
    """Made-up weights, such as pupils or hectares."""
    return np.random.default_rng(count).integers(1, 100_000, count)


def by_fractions(total: int, weights: list[int]) -> list[int]:
    """Largest remainder written with `Fraction`, as a textbook has it."""
    weight_sum = sum(weights)
    shares = [Fraction(total * weight, weight_sum) for weight in weights]
    parts = [int(share) for share in shares]
    in_turn = sorted(range(len(parts)), key=lambda place: (parts[place] - shares[place], place))
    for place in in_turn[: total - sum(parts)]:
        parts[place] += 1
    return parts


def keyed(weights: list[int]) -> dict[str, int]:
    """The weights as the pure function takes them."""
    return {f"{place:08}": weight for place, weight in enumerate(weights)}


def splitting(
    weights: Integers, *, method: Rounding, into: Integers | None
) -> Callable[[], object]:
    """A split to be timed."""
    return lambda: split_array(TOTAL_KRONOR, weights, method=method, into=into)


def split_rows(say: Callable[[str], None]) -> Iterator[Row]:
    """Splits beside the time to read the same weights and write as many parts.

    Either both write where there was an array before, which is what the targets are for, or both
    ask for a new one.
    """
    for count in (SMALL, LARGE, LARGEST):
        weights, into = drawn_weights(count), np.empty(count, np.int64)
        for method in METHODS:
            stream, placed, new_stream, new = seconds(
                functools.partial(np.copyto, into, weights),
                splitting(weights, method=method, into=into),
                weights.copy,
                splitting(weights, method=method, into=None),
                times=9,
            )
            say(
                f"{count:,}, {method}: {1000 * placed:.2f} ms, memory stream {1000 * stream:.3f} "
                f"ms; into a new array {1000 * new:.2f} ms, stream {1000 * new_stream:.3f} ms"
            )
            what = f"{count:,}: {method} ÷ memory stream"
            if count == SMALL or method == "sainte_lague":
                yield Row(what, f"{placed / stream:,.1f} ×")
            else:
                yield at_most(what, placed / stream, 25 if count == LARGE else 10)
                yield Row(f"{what}, both into a new array", f"{new / new_stream:,.1f} ×")
                yield Row(f"{what}, only the parts into a new array", f"{new / stream:,.1f} ×")


def memory_row() -> Row:
    """The most that a split of ten million holds at once, beside the weights themselves."""
    weights = drawn_weights(LARGEST)
    tracemalloc.start()
    split_array(TOTAL_KRONOR, weights, method="largest_remainder")
    peak_megabytes = tracemalloc.get_traced_memory()[1] / 10**6
    tracemalloc.stop()
    what = f"{LARGEST:,}: peak memory, the parts included"
    return Row(what, f"{peak_megabytes:,.0f} MB", "≤ 200 MB", peak_megabytes <= 200)


def rivals(method: Rounding, numbers: list[int]) -> dict[str, Callable[[], list[int]]]:
    """Everything that computes the same parts exactly."""

    def pure() -> list[int]:
        keyed = {f"{place:08}": weight for place, weight in enumerate(numbers)}
        return list(split(TOTAL_KRONOR, keyed, method=method).values())

    if method == "sainte_lague":
        return {"the pure `split`, a heap in Python": pure}
    names = [str(place) for place in range(len(numbers))]
    return {
        "`apportionment` with fractions": lambda: apportion(
            "largest_remainder", numbers, TOTAL_KRONOR, fractions=True, parties=names
        ),
        "`Fraction`": lambda: by_fractions(TOTAL_KRONOR, numbers),
        "`vn_money`, the best exact package": lambda: vn_money.allocate(TOTAL_KRONOR, numbers),
        "the pure `split`": pure,
    }


TARGETS = {
    "`Fraction`": 1000,
    "`vn_money`, the best exact package": 200,
    "the pure `split`, a heap in Python": 100,
}
"""For a million recipients."""


def rival_rows(count: int, say: Callable[[str], None]) -> Iterator[Row]:
    """The same split by others, each once; `apportionment` is too slow for a million."""
    weights = drawn_weights(count)
    for method in METHODS:
        expected = split_array(TOTAL_KRONOR, weights, method=method).tolist()
        for name, rival in rivals(method, weights.tolist()).items():
            if count == LARGE and name not in TARGETS:
                continue
            (ours,) = seconds(splitting(weights, method=method, into=None), times=9)
            taken, parts = once(rival)
            same = "the same kronor" if parts == expected else "OTHER KRONOR"
            say(f"{count:,}, {method} by {name}: {taken:,.2f} s, {same}")
            what, ratio = f"{count:,}: {name} ÷ arrays ({method})", taken / ours
            if count == LARGE:
                yield at_least(what, ratio, TARGETS[name])
            else:
                yield Row(what, f"{ratio:,.0f} ×")


def looped(plan: Plan, assumptions: Assumptions, scenario: int) -> list[int]:
    """The bonus of one scenario, step by step with the pure functions."""
    *monthly, bonus = plan.pots
    earned = dict.fromkeys(bonus.recipients, 0)
    left = bonus.pot.amount
    for planned in monthly:
        left += planned.pot.amount
        for slot in planned.slots:
            assert slot.reserved is not None
            assert slot.assumed is not None
            degrees = assumptions[slot.assumed.condition_id][slot.assumed.month]
            of_scenario = degrees[:, scenario].tolist()
            for recipient, kronor, place in zip(
                planned.recipients, slot.reserved.tolist(), of_scenario, strict=True
            ):
                degree = plan.degrees[place]
                released = kronor * degree.numerator // degree.denominator
                earned[recipient] += released
                left -= released
    return list(split(left, earned, method=bonus.pot.rounding).values())


def scenario_rows(year: Year, say: Callable[[str], None]) -> Iterator[Row]:
    """Month pots and bonus in many scenarios; then all pots of the agreement, beside `allocate`."""
    (bonus,) = (each.pot for each in year.plan.pots if isinstance(each.pot.key, EarnedKey))
    assert isinstance(bonus.key, EarnedKey)
    wanted = {*bonus.key.pots, bonus.id}
    plan = replace(year.plan, pots=tuple(x for x in year.plan.pots if x.pot.id in wanted))
    months = sum(len(each.slots) for each in plan.pots) - 1
    assumptions = assumed_at_random(year.plan, count=SCENARIOS)
    (ours,) = seconds(lambda: foresee(plan, assumptions), times=7)
    taken, loop = once(lambda: [looped(plan, assumptions, each) for each in range(LOOPED)])
    same = foresee(plan, assumptions)[-1].kronor.T[:LOOPED].tolist() == loop
    say(
        f"{SCENARIOS:,} scenarios × {len(plan.pots[0].recipients)} regions × {months} month pots: "
        f"{1000 * ours:.0f} ms, {SCENARIOS / ours:,.0f} a second; the loop {LOOPED / taken:,.0f} "
        f"a second, {'same kronor' if same else 'OTHER KRONOR'}"
    )
    ratio = (taken / LOOPED) / (ours / SCENARIOS)
    yield at_least("scenarios per second ÷ a loop over the pure functions", ratio, 100)
    (whole,) = seconds(lambda: foresee(year.plan, assumptions), times=5)
    say(f"the whole agreement in as many scenarios: {1000 * whole:.0f} ms")
    judged = outcomes_in(0, assumptions, year.plan)
    (run,) = seconds(lambda: live(year, judged), times=2)
    yield Row(
        "scenarios of the whole agreement per second ÷ `allocate`, with explanations",
        f"{run / (whole / SCENARIOS):,.0f} ×",
    )


def year_row(both: tuple[Year, ...], say: Callable[[str], None]) -> Row:
    """Every occasion of every agreement, with explanations, beside the bare splits in it."""
    judged = [outcomes_in(0, assumed_at_random(year.plan, count=1), year.plan) for year in both]
    sums = [
        (slot.total_kronor, dict(zip(planned.recipients, planned.weights.tolist(), strict=True)))
        for year in both
        for planned in year.plan.pots
        if planned.weights is not None
        for slot in planned.slots
    ]
    taken, bare = seconds(
        lambda: [live(year, of_year) for year, of_year in zip(both, judged, strict=True)],
        lambda: [split(total, each, method="largest_remainder") for total, each in sums],
        times=3,
    )
    say(f"both agreements' year: {1000 * taken:.0f} ms; {len(sums)} splits: {1000 * bare:.1f} ms")
    return Row("both agreements' whole year, explained ÷ its bare splits", f"{taken / bare:,.0f} ×")


def main() -> None:
    """Measure, and print each ratio beside its target."""
    console = Console()
    console.width = max(console.width, 118)

    def say(line: str) -> None:
        console.print(line, highlight=False, markup=False, soft_wrap=True)

    both = years()
    (monthly,) = (x for x in both if any(isinstance(p.pot.key, EarnedKey) for p in x.plan.pots))
    rows = [*split_rows(say), memory_row(), *rival_rows(SMALL, say)]
    rows += [*rival_rows(LARGE, say), *scenario_rows(monthly, say), year_row(both, say)]
    table = Table("ratio", "measured", "target", "", title="Allocation at scale")
    for row in rows:
        verdict = "" if row.reached is None else "reached" if row.reached else "NOT reached"
        table.add_row(row.what, row.measured, row.target, verdict)
    console.print(table)


if __name__ == "__main__":
    main()
