"""Made-up waiting times in child and adolescent psychiatry, 2023 and 2024, from a fixed seed.

Made so that every tier, the attainment route, the rule on more than 20 waiting, a region with no
completed contacts in a month, and a month in which nobody qualifies all occur.
"""

from collections.abc import Iterator
from random import Random

from shared.schemas.submissions import StatisticRow
from shared.values.periods import Month, months_between

ORIGIN = "PÅHITTADE UPPGIFTER för demonstrationen; inte ur väntetidsdatabasen"
SEED = 2024

STATISTICS = ("bup-first-visit", "bup-investigation", "bup-treatment")
MEASURED = months_between(Month(2024, 1), Month(2024, 11))

NOBODY_QUALIFIES = ("bup-treatment", Month(2024, 7))
NO_COMPLETED_CONTACTS = ("bup-investigation", "09", Month(2024, 5))

_STORIES = ("worse", "a little", "some", "much", "attains", "attains, but a long queue")
_WEIGHTS = (30, 15, 15, 15, 15, 10)


def waiting_times(populations: dict[str, int]) -> dict[Month, list[StatisticRow]]:
    """The figures by month: of 2023 for comparison, and of 2024, larger regions having more."""
    chance = Random(SEED)  # noqa: S311 - made-up figures, not secrets
    rows: dict[Month, list[StatisticRow]] = {}
    for statistic in STATISTICS:
        for recipient_id, population in sorted(populations.items()):
            for month in MEASURED:
                for row in _pair(chance, statistic, recipient_id, month, population):
                    rows.setdefault(row.period, []).append(row)
    return rows


def _pair(
    chance: Random, statistic: str, recipient_id: str, month: Month, population: int
) -> Iterator[StatisticRow]:
    """A month of 2024 and the same month of 2023, telling one story together."""
    story = chance.choices(_STORIES, _WEIGHTS)[0]
    before, now = _shares(chance, "worse" if (statistic, month) == NOBODY_QUALIFIES else story)
    usual = max(12, population * 20 // 100_000)
    completed_before = chance.randint(usual * 8 // 10, usual * 12 // 10)
    completed = chance.randint(usual * 8 // 10, usual * 12 // 10)
    if (statistic, recipient_id, month) == NO_COMPLETED_CONTACTS:
        completed = 0
    is_long = story in {"attains, but a long queue", "worse"}
    waiting = chance.randint(21, 60) if is_long else chance.randint(5, 35)
    patient_share = chance.randint(40, 70) if is_long else chance.randint(76, 95)
    for period, count, share in (
        (month.year_before(), completed_before, before),
        (month, completed, now),
    ):
        yield StatisticRow(
            statistic_id=statistic,
            recipient_id=recipient_id,
            period=period,
            figures={
                "completed": count,
                "completed_within_30_days": count * share // 1000,
                "patient_chosen_waiting": chance.randint(0, count // 5),
                "waiting": waiting,
                "waiting_within_30_days": waiting * patient_share // 100,
            },
        )


def _shares(chance: Random, story: str) -> tuple[int, int]:
    """Within 30 days of a thousand completed: a year ago, and now."""
    match story:
        case "worse":
            before = chance.randint(350, 680)
            return before, before - chance.randint(10, 120)
        case "a little":
            before = chance.randint(350, 640)
            return before, before + chance.randint(25, 40)
        case "some":
            before = chance.randint(350, 610)
            return before, before + chance.randint(65, 85)
        case "much":
            before = chance.randint(300, 500)
            return before, before + chance.randint(130, 220)
        case _:
            before = chance.randint(820, 900)
            return before, before - chance.randint(0, 40)
