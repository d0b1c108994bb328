"""Ratios and what they ought to be; and the clock that they are measured by."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the report: a ratio, and what it ought to be."""

    what: str
    measured: str
    target: str = ""
    reached: bool | None = None


def at_least(what: str, ratio: float, target: int) -> Row:
    """A row whose ratio is the better the higher it is."""
    return Row(what, f"{ratio:,.0f} ×", f"≥ {target:,} ×", ratio >= target)


def at_most(what: str, ratio: float, target: int) -> Row:
    """A row whose ratio is the better the lower it is."""
    return Row(what, f"{ratio:,.1f} ×", f"≤ {target:,} ×", ratio <= target)


def seconds(*actions: Callable[[], object], times: int) -> tuple[float, ...]:
    """The shortest of several runs of each, in turn, so that a busy machine disturbs all alike."""
    best = [float("inf")] * len(actions)
    for _ in range(times):
        for place, action in enumerate(actions):
            start = time.perf_counter()
            action()
            best[place] = min(best[place], time.perf_counter() - start)
    return tuple(best)


def once(action: Callable[[], T]) -> tuple[float, T]:
    """The seconds and the result of something too slow to repeat."""
    start = time.perf_counter()
    result = action()
    return time.perf_counter() - start, result
