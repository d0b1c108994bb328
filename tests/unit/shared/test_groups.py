"""What waits while a group is being done is the next group; one bad item never hurts another."""

import asyncio
from collections.abc import Sequence

import pytest

from shared.kit.groups import Bounds, Groups, QueueFull


class Bad(Exception):
    """Planted."""


class Diary:
    """Does items when it is let to, and remembers in which groups."""

    def __init__(self) -> None:
        self.groups: list[list[int]] = []
        self.may_go_on = asyncio.Event()

    async def do(self, items: Sequence[int]) -> list[int | Exception]:
        self.groups.append(list(items))
        await self.may_go_on.wait()
        if any(item < 0 for item in items):
            raise Bad
        return [Bad() if item == 0 else item * 10 for item in items]


async def hand_in(groups: Groups[int, int], *items: int) -> list[asyncio.Task[int]]:
    tasks = [asyncio.create_task(groups.done(item, size_bytes=1)) for item in items]
    await asyncio.sleep(0)
    return tasks


async def test_what_comes_while_a_group_is_done_is_the_next_group_in_order() -> None:
    diary = Diary()
    groups = Groups(diary.do, Bounds())
    tasks = await hand_in(groups, 1)
    await asyncio.sleep(0)
    tasks += await hand_in(groups, 2, 3, 4)

    diary.may_go_on.set()

    assert await asyncio.gather(*tasks) == [10, 20, 30, 40]
    assert diary.groups == [[1], [2, 3, 4]]


async def test_a_group_that_cannot_be_done_is_done_one_by_one() -> None:
    diary = Diary()
    diary.may_go_on.set()
    groups = Groups(diary.do, Bounds())

    found = await asyncio.gather(*await hand_in(groups, 1, -1, 2), return_exceptions=True)

    assert [found[0], found[2]] == [10, 20]
    assert isinstance(found[1], Bad)
    assert diary.groups == [[1, -1, 2], [1], [-1], [2]]


async def test_a_refused_item_leaves_its_group_alone() -> None:
    diary = Diary()
    diary.may_go_on.set()
    groups = Groups(diary.do, Bounds())

    found = await asyncio.gather(*await hand_in(groups, 1, 0, 2), return_exceptions=True)

    assert [found[0], found[2]] == [10, 20]
    assert isinstance(found[1], Bad)
    assert diary.groups == [[1, 0, 2]]


async def test_groups_are_bounded_in_number_and_in_bytes() -> None:
    diary = Diary()
    diary.may_go_on.set()
    await asyncio.gather(*await hand_in(Groups(diary.do, Bounds(group_items=2)), 1, 2, 3))
    groups = Groups(diary.do, Bounds(group_bytes=10))
    await asyncio.gather(*(groups.done(size, size_bytes=size) for size in (20, 6, 4, 1)))

    assert diary.groups == [[1, 2], [3], [20], [6, 4], [1]]


@pytest.mark.parametrize("bounds", [Bounds(held_items=2), Bounds(held_bytes=2)])
async def test_more_than_may_be_held_is_refused_until_there_is_room(bounds: Bounds) -> None:
    diary = Diary()
    groups = Groups(diary.do, bounds)
    tasks = await hand_in(groups, 1, 2)

    with pytest.raises(QueueFull, match="same request again"):
        await groups.done(3, size_bytes=1)
    diary.may_go_on.set()
    await asyncio.gather(*tasks)

    assert await groups.done(3, size_bytes=1) == 30


async def test_who_goes_away_while_waiting_is_done_all_the_same() -> None:
    diary = Diary()
    groups = Groups(diary.do, Bounds(held_items=2))
    gone, waiting = await hand_in(groups, 1, 2)

    gone.cancel()
    diary.may_go_on.set()

    assert await waiting == 20
    assert diary.groups == [[1, 2]]
    await asyncio.gather(*await hand_in(groups, 3, 4))


async def test_draining_waits_for_all_that_was_handed_in() -> None:
    diary = Diary()
    groups = Groups(diary.do, Bounds(group_items=1))
    tasks = await hand_in(groups, 1, 2, 3)
    draining = asyncio.create_task(groups.drained())
    await asyncio.sleep(0)
    assert not draining.done()

    diary.may_go_on.set()
    await draining

    assert diary.groups == [[1], [2], [3]]
    assert [task.result() for task in tasks] == [10, 20, 30]
    await groups.drained()
