"""Tables published beside each other, and an attacker who adds up all of them."""

from collections import Counter
from random import Random

import pytest

from services.assessment.disclosure.attack import intervals
from services.assessment.disclosure.suppression import cells_to_hide
from services.assessment.domain.count_tables import CountTable, small_cells
from services.assessment.domain.errors import NotFitToPublish
from services.assessment.domain.linked_tables import (
    NOT_BROKEN_DOWN,
    Family,
    Part,
    linked_table,
    rest_of,
)

THRESHOLD = 5
FAMILY = Family("completed", ("within",))
CATEGORIES = {"sex": ("f", "m"), "age": ("0-5", "6-12", "13-17"), "care": ("a", "b")}


def counts(completed: int, within: int) -> dict[str, int]:
    return {"completed": completed, "within": within}


def made_up(seed: int, *, regions: int) -> CountTable:
    """Persons with a sex, an age, a care offering and a wait each; one has no sex registered."""
    chance = Random(seed)
    wholes: dict[str, dict[str, int]] = {}
    parts: dict[str, dict[Part, dict[str, int]]] = {}
    for number in range(regions):
        region, found = f"r{number}", Counter[tuple[Part, str]]()
        persons = chance.randint(10, 60)
        for person in range(persons):
            in_time = chance.random() < 0.7
            for breakdown, categories in CATEGORIES.items():
                if breakdown == "sex" and person == 0:
                    continue
                part = (breakdown, chance.choice(categories))
                found[part, "completed"] += 1
                found[part, "within"] += in_time
            found[("", ""), "within"] += in_time
        wholes[region] = counts(persons, found[("", ""), "within"])
        parts[region] = {
            (breakdown, each): counts(
                found[(breakdown, each), "completed"], found[(breakdown, each), "within"]
            )
            for breakdown, categories in CATEGORIES.items()
            for each in categories
        }
    return linked_table(FAMILY, wholes=wholes, parts=parts, breakdowns=tuple(CATEGORIES))


@pytest.mark.parametrize("seed", range(2))
def test_no_hidden_count_of_any_table_can_be_worked_out_from_all_of_them(seed: int) -> None:
    table = made_up(seed, regions=3)
    small = small_cells(table, threshold=THRESHOLD)

    hidden = cells_to_hide(table, threshold=THRESHOLD, width=THRESHOLD)

    assert small <= hidden
    assert small & table.unprinted, "some who waited longer are few, and follow from two counts"
    for place, (least, most) in intervals(table, hidden, of=hidden).items():
        assert most - least >= THRESHOLD - 1e-6, (table.keys[place], least, most)


def test_hiding_small_counts_in_each_table_alone_gives_some_away() -> None:
    table = made_up(0, regions=3)

    found = intervals(table, small_cells(table, threshold=THRESHOLD))

    assert any(most - least < 1 for least, most in found.values())


def test_what_an_earlier_publication_hid_stays_hidden() -> None:
    table = made_up(1, regions=3)
    once = cells_to_hide(table, threshold=THRESHOLD, width=THRESHOLD)
    shown = max(set(range(len(table.keys))) - once - table.unprinted, key=table.counts.__getitem__)

    again = cells_to_hide(table, threshold=THRESHOLD, width=THRESHOLD, earlier=frozenset({shown}))

    assert shown in again


def test_parts_and_what_they_leave_over_make_the_whole() -> None:
    table = linked_table(
        FAMILY,
        wholes={"r": counts(10, 7)},
        parts={"r": {("sex", "f"): counts(6, 4)}},
        breakdowns=["sex"],
    )
    found = dict(zip(table.keys, table.counts, strict=True))

    assert found[("completed", "r", "sex", NOT_BROKEN_DOWN)] == 4
    assert found[("within", "total", "sex", "f")] == 4
    assert found[(rest_of("within"), "r", "total", "total")] == 3
    for total, parts in table.sums:
        assert table.counts[total] == sum(table.counts[each] for each in parts)


def test_parts_that_hold_more_than_their_whole_are_not_published() -> None:
    with pytest.raises(NotFitToPublish, match="sex"):
        linked_table(
            FAMILY,
            wholes={"r": counts(10, 9)},
            parts={"r": {("sex", "f"): counts(6, 1)}},
            breakdowns=["sex"],
        )
