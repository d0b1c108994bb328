"""Files that several want looked into at the same time are looked into once."""

import asyncio

import pytest

from services.submissions.files.inspection import Inspector


async def test_who_asks_while_a_look_is_under_way_waits_for_it() -> None:
    inspector = Inspector()
    may_end = asyncio.Event()
    looks: list[str] = []

    async def look() -> None:
        looks.append("begun")
        await may_end.wait()
        looks.append("ended")

    given_up = asyncio.create_task(inspector.once("one", look))
    others = [asyncio.create_task(inspector.once("one", look)) for _ in range(3)]
    await asyncio.sleep(0)
    given_up.cancel()
    with pytest.raises(asyncio.CancelledError):
        await given_up
    may_end.set()
    await asyncio.gather(*others)
    assert looks == ["begun", "ended"]

    await inspector.once("one", look)
    assert len(looks) == 4, "it may be looked into again"
