"""Background tasks of a process: how they are ended for certain."""

import asyncio

PATIENCE_SECONDS = 11
"""How long a task may take to tidy up before it is cancelled anew."""


async def end_task(task: asyncio.Task[None]) -> None:
    """Cancel until it has ended.

    Before Python 3.12 `asyncio.wait_for` forgets a cancellation that comes in the same moment as
    what was waited for, and the drivers use it: a task cancelled once might then never end.
    """
    while not task.done():
        task.cancel()
        await asyncio.wait({task}, timeout=PATIENCE_SECONDS)
