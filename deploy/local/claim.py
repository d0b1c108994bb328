"""Who holds the local system: a file that its keeper locks for as long as it lives.

The lock, not the file, says that the system is up: the kernel lets go of it when the keeper ends,
in whatever way, so that nothing left over can be mistaken for a running system. The file says who
the keeper is and, once everything is ready, where the services are.
"""

import fcntl
import json
import os
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from deploy.local.processes import LocalFailure
from deploy.local.services import ServicePlace


@dataclass(frozen=True, slots=True)
class Claim:
    """What a keeper says of itself; no places means that it is still starting."""

    keeper_id: int
    places: Mapping[str, ServicePlace]


@contextmanager
def held_claim(file: Path) -> Iterator[Callable[[Mapping[str, ServicePlace]], None]]:
    """Hold the claim while the block lasts; what is given is called with the places when ready."""
    with file.open("a+") as stream:
        _lock(stream.fileno(), file)

        def publish(places: Mapping[str, ServicePlace]) -> None:
            listed = {
                name: {"port": place.port, "log": str(place.log)} for name, place in places.items()
            }
            stream.truncate(0)
            stream.write(json.dumps({"keeper_id": os.getpid(), "services": listed}) + "\n")
            stream.flush()

        publish({})
        yield publish


def _lock(descriptor: int, file: Path) -> None:
    # One look by `read_claim` holds the lock for a moment: not taken at the first try is not lost.
    for _ in range(20):
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            time.sleep(0.05)
        else:
            return
    raise LocalFailure(f"The system is up already: another process holds {file}.")


def read_claim(file: Path) -> Claim | None:
    """The claim that is held now, or None when nothing is up."""
    if not file.exists():
        return None
    with file.open("r") as stream:
        for _ in range(20):
            try:
                fcntl.flock(stream.fileno(), fcntl.LOCK_SH | fcntl.LOCK_NB)
            except BlockingIOError:
                stream.seek(0)
                text = stream.read()
            else:
                return None
            if text.endswith("\n"):  # else it is being written
                return _parse(text)
            time.sleep(0.05)
    raise LocalFailure(f"{file} is held by a process that does not say who it is. Remove the file.")


def _parse(text: str) -> Claim:
    content = json.loads(text)
    places = {
        name: ServicePlace(name=name, port=place["port"], log=Path(place["log"]))
        for name, place in content["services"].items()
    }
    return Claim(keeper_id=content["keeper_id"], places=places)
