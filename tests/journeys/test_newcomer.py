"""The README's three commands, run in a clone: from nothing to a first accepted report."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys.pages import ROOT, blocks_of

pytestmark = pytest.mark.skipif(
    not (ROOT / ".git").exists() or shutil.which("make") is None, reason="needs git and make"
)


@pytest.fixture
def clone() -> Iterator[Path]:
    """A clone of what is committed, where the database's account can reach it."""
    with tempfile.TemporaryDirectory(prefix="statsbidrag-newcomer-") as folder:
        place = Path(folder) / "clone"
        Path(folder).chmod(0o755)
        subprocess.run(["git", "clone", "--quiet", str(ROOT), str(place)], check=True)
        lend_environment(place / ".venv")
        yield place
        subprocess.run(["make", "down"], cwd=place, check=True, env=quiet(place))


def lend_environment(folder: Path) -> None:
    """What `make setup` would have made: the environment of this very run, said to be new."""
    folder.mkdir()
    for each in Path(sys.executable).parents[1].iterdir():
        if each.name != ".installed":
            (folder / each.name).symlink_to(each)
    (folder / ".installed").touch()


def quiet(place: Path) -> dict[str, str]:
    """An environment of its own: what this run has made up is not the clone's."""
    ours = re.compile(r"STATSBIDRAG_|(SUBMISSIONS|ASSESSMENT|ALLOCATION)_")
    kept = {name: value for name, value in os.environ.items() if not ours.match(name)}
    return {**kept, "STATSBIDRAG_HOME": str(place.parent / "home")}


def test_three_commands_lead_from_a_clone_to_a_first_accepted_report(clone: Path) -> None:
    (block,) = [each for each in blocks_of("README.md") if each.startswith("make up\n")]
    commands = block.strip().splitlines()
    assert len(commands) <= 3
    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", block], cwd=clone, env=quiet(clone),
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, f"{done.stdout[-1500:]}\n{done.stderr[-1500:]}"
    assert re.search(r"^S-\d{4}-000001 ", done.stdout, re.MULTILINE), done.stdout
