"""How far was it to a higher degree? The smallest number more that would have given it.

"7 more completed within 30 days in March would have given 75 %": the totals stay as they were,
so that what is counted is contacts that took place but came too late. The answer is found by
asking the rule itself, so rounding and tiers cannot be reckoned differently here.
"""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import Literal

from services.assessment.domain.figures import MonthFigures
from services.assessment.domain.verdicts import WHOLE, Part
from services.assessment.domain.wording import listing, month_name, percent, whole_number
from shared.schemas.assessments import Distance, MissingCount
from shared.schemas.base import Label


def distance_to(
    degree: Fraction,
    known: MonthFigures,
    *,
    part: str,
    whole: str,
    is_enough: Callable[[int], bool],
) -> tuple[Distance, ...]:
    """The least more of `part` with which `is_enough`, or nothing where the whole is not enough.

    `is_enough` may only turn from no to yes as the number rises.
    """
    now, most = known.figures[part], known.figures[whole]
    candidates = range(now + 1, most + 1)
    place = bisect_left(candidates, True, key=is_enough)
    if place == len(candidates):
        return ()
    missing = MissingCount(
        statistic_id=known.statistic.id,
        figure=part,
        name=known.counted_as(part),
        period=known.month,
        more=candidates[place] - now,
    )
    return (_distance(degree, (missing,)),)


def distances_of_all(counting: Sequence[Part]) -> tuple[Distance, ...]:
    """What it would take for every part to reach a degree, for each degree above the lowest."""
    lowest = min(part.degree for part in counting)
    targets = {each.degree for part in counting for each in part.distances}
    targets |= {part.degree for part in counting if part.degree > lowest}
    found: dict[Fraction, Distance] = {}
    for target in sorted(each for each in targets if each > lowest):
        steps = [_step_to(target, part) for part in counting if part.degree < target]
        reached = [each for each in steps if each is not None]
        if len(reached) == len(steps):
            found.setdefault(target, _together(target, reached))
    return tuple(found.values())


def distances_of_best(
    counting: Sequence[Part], *, only_whole: Literal["yes", "no"]
) -> tuple[Distance, ...]:
    """Every way to a higher degree than the best part has, the lowest degree and step first."""
    highest = max(part.degree for part in counting)
    ways = [each for part in counting for each in part.distances if each.degree > highest]
    if only_whole == "yes":
        ways = [each for each in ways if each.degree == WHOLE]
    return tuple(sorted(ways, key=lambda each: (each.degree, _size(each))))


def _step_to(target: Fraction, part: Part) -> Distance | None:
    return next((each for each in part.distances if each.degree >= target), None)


def _together(degree: Fraction, steps: Sequence[Distance]) -> Distance:
    """Several steps taken at once; of two for the same figure the larger holds the smaller."""
    most: dict[tuple[str, str, str], MissingCount] = {}
    for missing in (each for step in steps for each in step.missing):
        key = (missing.statistic_id, missing.figure, str(missing.period))
        if key not in most or most[key].more < missing.more:
            most[key] = missing
    return _distance(degree, tuple(most.values()))


def _size(distance: Distance) -> int:
    return sum(each.more for each in distance.missing)


def _distance(degree: Fraction, missing: tuple[MissingCount, ...]) -> Distance:
    given = percent(degree)
    month = month_name(missing[0].period)
    swedish = listing([f"{whole_number(each.more).sv} fler {each.name.sv}" for each in missing]).sv
    english = listing([f"{whole_number(each.more).en} more {each.name.en}" for each in missing]).en
    text = Label(
        sv=f"{swedish} i {month.sv} hade gett {given.sv}.",
        en=f"{english} in {month.en} would have given {given.en}.",
    )
    return Distance(degree=degree, missing=missing, text=text)
