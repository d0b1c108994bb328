"""What the clients were told, written down before they act on it.

One line per thing that happened, each forced to disk before the client goes on: whatever a client
has been told is acknowledged stands here, also if the client's own process were killed.
"""

import json
import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal

Happened = Literal["sent", "acknowledged", "refused", "differs"]


@dataclass(frozen=True, slots=True)
class Entry:
    """What happened to one request; times are of the machine's monotonic clock, in seconds.

    `differs`: sent again after its acknowledgement, the request got another answer.
    """

    happened: Happened
    service: str
    kind: str
    key: str
    started: float
    ended: float
    status: int = 0
    content_sha256: str = ""
    answer: str = ""


class Journal:
    """The file; kept open, and every line on disk before `write` returns."""

    def __init__(self, file: Path, *, loses_every: int = 0) -> None:
        """Open the file; a planted fault may lose every so manieth acknowledgement."""
        self._stream = file.open("a", encoding="utf-8")
        self._loses_every = loses_every
        self.acknowledged_count = 0

    def write(self, entry: Entry) -> None:
        """Write one line and force it to disk."""
        if entry.happened == "acknowledged":
            self.acknowledged_count += 1
            if self._loses_every and self.acknowledged_count % self._loses_every == 0:
                return
        self._stream.write(json.dumps(asdict(entry)) + "\n")
        self._stream.flush()
        os.fsync(self._stream.fileno())

    def close(self) -> None:
        """Write no more."""
        self._stream.close()


def read_journal(file: Path, *, skip_bytes: int = 0) -> Iterator[tuple[Entry, int]]:
    """Every whole line from a place in the file, each with the place where the next begins."""
    if not file.exists():
        return
    with file.open("rb") as stream:
        stream.seek(skip_bytes)
        for line in stream:
            if not line.endswith(b"\n"):
                return
            skip_bytes += len(line)
            yield Entry(**json.loads(line)), skip_bytes
