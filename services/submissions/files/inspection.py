"""Have a child process look into files: if it dies, hangs or babbles, only the file suffers."""

import asyncio
import json
import os
import sys
from collections.abc import Callable, Coroutine, Hashable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from services.submissions.domain.errors import NobodyToLook
from services.submissions.domain.parts import Span
from services.submissions.files import OUTPUT_BYTES_MAXIMUM
from services.submissions.files.scanner import Scanner
from shared.kit.spool import Content

WALL_SECONDS = 10
CHILDREN_MAXIMUM = 2
_ROOT = Path(__file__).parents[3]


@dataclass(frozen=True, slots=True)
class File:
    """Something sent in: by which name it is spoken of, and whether its answers are wanted."""

    name: str
    content: Content
    span: Span
    """Where in the content it is."""
    is_form: bool = False

    def pieces(self) -> Iterator[bytes]:
        """Its bytes, piece by piece."""
        return self.content.pieces(self.span.start, self.span.size_bytes)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a file is by its content, why it must not be opened, and its tables if asked for."""

    kind: str | None
    harm: tuple[str, ...]
    tables: list[list[list[str]]] | None = None


class Inspector:
    """Looks into files, at most a few at a time."""

    def __init__(self, scanner: Scanner | None = None) -> None:
        """With a scanner, every file is shown to it as well."""
        self._scanner = scanner
        self._free = asyncio.Semaphore(CHILDREN_MAXIMUM)
        self._under_way: dict[Hashable, asyncio.Task[None]] = {}

    async def once(self, what: Hashable, look: Callable[[], Coroutine[None, None, None]]) -> None:
        """Look into something; who asks while that is under way waits for the same look.

        It is ended even where nobody waits any more: it need not be begun anew then.
        """
        task = self._under_way.get(what)
        if task is None:
            task = self._under_way[what] = asyncio.create_task(look())
            task.add_done_callback(lambda _: self._under_way.pop(what))
        await asyncio.shield(task)

    async def look_into(self, files: Sequence[File]) -> list[Verdict]:
        """A verdict per file, in order; what the child could not finish is held back."""
        verdicts = []
        for file in files:
            # One child for each: a file that kills its child takes no other with it.
            async with self._free:
                verdict = await _ask_child(file)
            if self._scanner is not None and not verdict.harm:
                found = await self._scanner.find_harm(file.pieces())
                verdict = Verdict(verdict.kind, found, verdict.tables)
            verdicts.append(verdict)
        return verdicts


_BROKEN = Verdict(None, ("could-not-be-read",))


async def _start_child() -> asyncio.subprocess.Process:
    """A child that waits to be shown a file; raises NobodyToLook where the machine gives none."""
    try:
        return await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "services.submissions.files.child",
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            cwd=_ROOT,
            env={"PATH": os.defpath, "LC_ALL": "C.UTF-8", "PYTHONDONTWRITEBYTECODE": "1"},
            limit=OUTPUT_BYTES_MAXIMUM * 2,
        )
    except OSError:
        # No fault of the file's, so nothing is found in it: it is looked into another time.
        raise NobodyToLook(
            "No process could be started to look into files. They are kept as they are; ask again."
        ) from None


async def _ask_child(file: File) -> Verdict:
    child = await _start_child()
    assert child.stdout is not None
    try:
        async with asyncio.timeout(WALL_SECONDS):
            out, _ = await asyncio.gather(child.stdout.read(), _show(child, file))
        return _verdict(json.loads(out))
    except (TimeoutError, ValueError, TypeError, KeyError):
        return _BROKEN
    finally:
        if child.returncode is None:
            child.kill()
            await child.wait()


async def _show(child: asyncio.subprocess.Process, file: File) -> None:
    """Give the file to the child piece by piece; a child that has gone away wants no more."""
    assert child.stdin is not None
    asked = [{"name": file.name, "size": file.span.size_bytes, "read": file.is_form}]
    try:
        child.stdin.write(json.dumps(asked).encode() + b"\n")
        for piece in file.pieces():
            child.stdin.write(piece)
            await child.stdin.drain()
        child.stdin.close()
    except (BrokenPipeError, ConnectionResetError):
        return


def _verdict(said: dict[str, object]) -> Verdict:
    kind, harm, tables = said["kind"], said["harm"], said["tables"]
    if not (kind is None or isinstance(kind, str)) or not isinstance(harm, list):
        return _BROKEN
    if tables is not None and not isinstance(tables, list):
        return _BROKEN
    return Verdict(kind, tuple(str(code) for code in harm), tables)
