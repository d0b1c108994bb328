"""Work done in groups: what comes while one group is being done waits, and is the next group.

Nothing is delayed to make a group larger: what comes alone is done at once. How much may wait is
bounded, in number and in bytes; beyond that the caller is asked to come back.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from contextvars import Context
from dataclasses import dataclass
from typing import Generic, TypeVar

import structlog

from shared.values.errors import TryLater

Item = TypeVar("Item")
Result = TypeVar("Result")

_log = structlog.get_logger()


class QueueFull(TryLater):
    """More is waiting to be done than the service will hold in memory."""

    code = "queue-full"
    title = "Too much is waiting to be taken in"


@dataclass(frozen=True, slots=True)
class Bounds:
    """How much may be in one group, and how much may wait or be under way altogether."""

    group_items: int = 64
    group_bytes: int = 32 * 1024 * 1024
    held_items: int = 1000
    held_bytes: int = 256 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class _Waiting(Generic[Item, Result]):
    item: Item
    size_bytes: int
    done: asyncio.Future[Result]


class Groups(Generic[Item, Result]):
    """Does items together, one group at a time, in the order they came."""

    def __init__(
        self,
        do: Callable[[Sequence[Item]], Awaitable[Sequence[Result | Exception]]],
        bounds: Bounds,
    ) -> None:
        """`do` gives one result per item, or the exception its caller is to get."""
        self._do = do
        self._bounds = bounds
        self._queue: deque[_Waiting[Item, Result]] = deque()
        self._held_items = 0
        self._held_bytes = 0
        self._worker: asyncio.Task[None] | None = None

    async def done(self, item: Item, *, size_bytes: int) -> Result:
        """Have an item done, and wait for it; raises QueueFull, or what became of the item.

        A caller that goes away while waiting changes nothing: the item is done all the same.
        """
        bounds = self._bounds
        if (
            self._held_items >= bounds.held_items
            or self._held_bytes + size_bytes > bounds.held_bytes
        ):
            raise QueueFull("Nothing was taken in. Wait a second and send the same request again.")
        waiting: _Waiting[Item, Result] = _Waiting(item, size_bytes, asyncio.Future())
        self._queue.append(waiting)
        self._held_items += 1
        self._held_bytes += size_bytes
        if self._worker is None:
            # A context of its own: the worker serves no one request.
            self._worker = asyncio.create_task(self._work(), context=Context())
        return await waiting.done

    async def drained(self) -> None:
        """Wait until nothing is waiting or under way."""
        while self._worker is not None:
            await asyncio.wait({self._worker})

    async def _work(self) -> None:
        try:
            while self._queue:
                group = self._next_group()
                results = await self._results([waiting.item for waiting in group])
                for waiting, result in zip(group, results, strict=True):
                    self._settle(waiting, result)
        finally:
            self._worker = None

    def _next_group(self) -> list[_Waiting[Item, Result]]:
        """What has waited longest, as much as fits in a group; at least one."""
        group = [self._queue.popleft()]
        size_bytes = group[0].size_bytes
        while self._queue and len(group) < self._bounds.group_items:
            size_bytes += self._queue[0].size_bytes
            if size_bytes > self._bounds.group_bytes:
                break
            group.append(self._queue.popleft())
        return group

    async def _results(self, items: Sequence[Item]) -> Sequence[Result | Exception]:
        """One result per item: where a group cannot be done, each of its items is done alone."""
        try:
            return await self._do(items)
        except Exception as fault:
            if len(items) == 1:
                return [fault]
            _log.warning("group failed, each is done alone", size=len(items), exc_info=fault)
        alone = await asyncio.gather(*(self._results([item]) for item in items))
        return [result for (result,) in alone]

    def _settle(self, waiting: _Waiting[Item, Result], result: Result | Exception) -> None:
        self._held_items -= 1
        self._held_bytes -= waiting.size_bytes
        if waiting.done.done():  # whoever asked has gone away
            return
        if isinstance(result, Exception):
            waiting.done.set_exception(result)
        else:
            waiting.done.set_result(result)
