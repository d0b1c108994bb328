"""`make up` and `make down`: everything comes up, says where it is, and goes away as a whole."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from deploy.local.postgres import server_account
from deploy.local.processes import make_temporary_folder

ROOT = Path(__file__).parents[2]


@pytest.fixture
def folder() -> Iterator[Path]:
    made = make_temporary_folder("statsbidrag-test-", account=server_account())
    made.chmod(0o711)
    yield made
    stack("down", made)
    shutil.rmtree(made)


def stack(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    words = [sys.executable, "-m", "deploy.local.stack", command, str(folder)]
    environment = {
        name: value for name, value in os.environ.items() if not name.endswith("_DATABASE_URL")
    }
    return subprocess.run(
        words, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )


def keeper_of(folder: Path) -> int:
    keeper: int = json.loads((folder / "stack.json").read_text())["keeper_id"]
    return keeper


def running_below(folder: Path) -> set[int]:
    """The processes that write to a log in the folder: keeper, services, every part of Postgres."""
    found = set()
    for process in Path("/proc").glob("[0-9]*"):
        try:
            output = (process / "fd" / "1").resolve()
        except OSError:
            continue
        if output.is_relative_to(folder.resolve()):
            found.add(int(process.name))
    return found


def wait_until_nothing_runs_below(folder: Path) -> None:
    deadline = time.monotonic() + 20
    while left := running_below(folder):
        assert time.monotonic() < deadline, f"left behind: {left}"
        time.sleep(0.05)


def status_of(url: str) -> int:
    parts = urlsplit(url)
    connection = HTTPConnection(parts.netloc, timeout=10)
    connection.request("GET", parts.path)
    status = connection.getresponse().status
    connection.close()
    return status


def test_what_is_up_says_where_it_is_and_goes_away_as_a_whole(folder: Path) -> None:
    first = stack("up", folder)
    assert first.returncode == 0, first.stderr
    urls = [word for word in first.stdout.split() if word.startswith("http")]
    assert [status_of(url) for url in urls] == [200] * 6, urls

    again = stack("up", folder)
    assert again.stdout == f"The system is up already.\n{first.stdout}"
    assert stack("status", folder).returncode == 0

    os.kill(keeper_of(folder), signal.SIGKILL)
    after_the_kill = stack("up", folder)
    assert after_the_kill.returncode == 0, after_the_kill.stderr
    assert "already" not in after_the_kill.stdout
    assert len(running_below(folder)) > 4

    assert stack("down", folder).returncode == 0
    wait_until_nothing_runs_below(folder)
    assert stack("status", folder).stdout == "Nothing is up.\n"
