"""Child processes that never outlive the program that started them, and what they logged."""

import os
import random
import re
import signal
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import BinaryIO

LOOPBACK = "127.0.0.1"
_LEASH = Path(__file__).with_name("leash.py")
_PORTS = range(20_000, 32_000)
_PASSWORD_IN_URL = re.compile(r"(://[^:/@\s'\"]+:)[^@\s'\"]+(@)")


class LocalFailure(Exception):
    """The local system cannot do what was asked; the text says what, where and what to do."""


def start(
    command: Sequence[str],
    *,
    log: Path,
    environment: Mapping[str, str],
    death_signal: signal.Signals,
    account: int | None = None,
    folder: Path | None = None,
) -> subprocess.Popen[bytes]:
    """Start a command that gets `death_signal` when this process dies, its output in `log`.

    It is in a session of its own, so that Ctrl-C in a terminal reaches this process alone, which
    then stops its children in order. `account` is a numeric user to become, None for this one.
    """
    # The kernel ties the child to the thread that started it, not to the process.
    assert threading.current_thread() is threading.main_thread()
    leash = [sys.executable, "-I", "-S", str(_LEASH), str(os.getpid()), str(int(death_signal))]
    words = [*leash, str(os.geteuid() if account is None else account), *command]
    with open_private_log(log) as output:
        return subprocess.Popen(
            words,
            cwd=folder,
            env=dict(environment),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )


def stop(
    process: subprocess.Popen[bytes], stop_signal: signal.Signals, *, patience_seconds: int
) -> None:
    """Ask a process to end and wait; one that does not listen is killed. Safe to repeat."""
    if process.poll() is not None:
        return
    process.send_signal(stop_signal)
    try:
        process.wait(patience_seconds)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


@contextmanager
def ending_in_order() -> Iterator[None]:
    """Let SIGTERM end the block as an exception would, so that it gives back what it holds."""

    def end(number: int, _frame: FrameType | None) -> None:
        signal.signal(number, signal.SIG_IGN)  # once is enough: let the ending finish
        sys.exit(128 + number)

    former = signal.signal(signal.SIGTERM, end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, former)


def free_port(preferred: Iterable[int] = ()) -> int:
    """A port of the loopback address that nothing listens on: a preferred one, or any.

    Any means one below those that the system hands to outgoing connections: between this look
    and the server's start, no client of anything can happen to be given it.
    """
    candidates = random.sample(_PORTS, k=200)  # nothing secret about a port
    for port in [*preferred, *candidates]:
        with socket.socket() as probe:
            # As servers do: a port whose last connections still fade away counts as free.
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((LOOPBACK, port))
            except OSError:
                continue
            return port
    raise LocalFailure(f"No free port was found on {LOOPBACK} among {len(candidates)} tried.")


def is_listening(port: int) -> bool:
    """Whether something takes connections on a port of the loopback address."""
    try:
        socket.create_connection((LOOPBACK, port), timeout=1).close()
    except OSError:
        return False
    return True


def open_private_log(log: Path) -> BinaryIO:
    """Open a log for adding to, readable to its owner only."""
    log.parent.mkdir(parents=True, exist_ok=True)
    return os.fdopen(os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), "ab")


def tail(log: Path, *, line_count: int = 25, skip_bytes: int = 0) -> str:
    """The last lines of a log for a person to read, without the passwords of any URL."""
    if not log.exists():
        return "(no log was written)"
    text = log.read_bytes()[skip_bytes:].decode(errors="replace")
    return _PASSWORD_IN_URL.sub(r"\1…\2", "\n".join(text.splitlines()[-line_count:]))


def is_reachable(folder: Path, account: int) -> bool:
    """Whether a process of another account may walk to a folder that is opened to it.

    Only root starts processes of other accounts; a checkout in its home, or a folder that
    pytest made, is behind a door that the server cannot pass. Folders yet to be made count as
    open: `make_walkable_folder` makes them so.
    """
    if account == os.geteuid():
        return True
    doors = {*folder.absolute().parents, *folder.resolve().parents}
    return all(door.stat().st_mode & 0o001 for door in doors if door.exists())


def make_walkable_folder(folder: Path, *, account: int) -> None:
    """Make a folder, and those above it that are missing, which `account` may walk through."""
    mode = 0o700 if account == os.geteuid() else 0o711
    for missing in reversed([path for path in (folder, *folder.parents) if not path.exists()]):
        missing.mkdir()
        missing.chmod(mode)  # whatever the umask
    folder.chmod(mode)


def make_temporary_folder(prefix: str, *, account: int) -> Path:
    """A new folder of our own in a place that `account` can walk to."""
    for place in (Path(tempfile.gettempdir()), Path("/tmp"), Path("/var/tmp")):  # noqa: S108
        if place.is_dir() and is_reachable(place / prefix, account):
            return Path(tempfile.mkdtemp(prefix=prefix, dir=place))
    raise LocalFailure(
        f"No temporary folder can be reached by account {account}. Set TMPDIR to one whose"
        " parents every account may enter (chmod o+x)."
    )
