"""Where chunks of scenarios are computed: in this process's threads, or on a Dask cluster.

A cluster pays from about a million scenarios; below that the service's own threads are faster.
The kronor are the same, since a chunk is drawn from the seed and its own number.
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from services.allocation.domain.scenarios_draw import Study
    from services.allocation.domain.vectorised_blocks import Integers

TASK = "compute_scenarios"
"""The background job that computes an analysis."""
Engine = Callable[["Study"], AsyncIterator[tuple[int, "Integers"]]]
"""Gives every chunk of a study with its number, in the order they become ready."""


async def in_threads(study: "Study") -> AsyncIterator[tuple[int, "Integers"]]:
    """Compute the chunks one after another in a thread, so that requests are served meanwhile."""
    from services.allocation.domain.scenarios_draw import compute_chunk  # noqa: PLC0415 - slow

    for number in range(study.chunk_count):
        yield number, await asyncio.to_thread(compute_chunk, study, number)


def on_cluster(address: str) -> Engine:
    """Compute the chunks on the Dask cluster whose scheduler is at an address."""

    async def compute(study: "Study") -> AsyncIterator[tuple[int, "Integers"]]:
        # Only who runs a cluster needs its client installed.
        from distributed import Client, as_completed  # noqa: PLC0415

        from services.allocation.domain.scenarios_draw import compute_chunk  # noqa: PLC0415

        async with Client(  # type: ignore[no-untyped-call]
            address, asynchronous=True, set_as_default=False
        ) as client:
            everywhere = await client.scatter(study, broadcast=True, hash=False)
            numbers = range(study.chunk_count)
            futures = {
                client.submit(compute_chunk, everywhere, number, pure=False): number
                for number in numbers
            }
            ready = as_completed(futures, loop=client.loop)  # type: ignore[no-untyped-call]
            async for future in ready:
                yield futures[future], await future

    return compute
