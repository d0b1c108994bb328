"""A service's background jobs in a process of their own, for settings that say `…WORKER=apart`.

python -m shared.kit.worker services.allocation.main:app_from_environment
"""

import asyncio
import signal
import sys
from importlib import import_module

from shared.kit.jobs import Jobs


async def work(jobs: Jobs) -> None:
    """Do jobs until the process is asked to end; a long one then starts over elsewhere."""
    asked_to_end = asyncio.Event()
    loop = asyncio.get_running_loop()
    for each in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(each, asked_to_end.set)
    async with jobs.at_work():
        await asked_to_end.wait()


def main(arguments: list[str]) -> int:
    """Make the service named, and do its jobs."""
    if len(arguments) != 1 or ":" not in arguments[0]:
        sys.stderr.write("usage: python -m shared.kit.worker MODULE:FACTORY\n")
        return 2
    module, factory = arguments[0].split(":")
    asyncio.run(work(getattr(import_module(module), factory)().state.api.state.jobs))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
