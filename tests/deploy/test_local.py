"""What the local system knows of itself: ports, logs, whether it is up, whose databases it uses."""

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from deploy.local.claim import held_claim, read_claim
from deploy.local.processes import LOOPBACK, LocalFailure, free_port, start, stop, tail
from deploy.local.services import ServicePlace, databases_from_environment, wait_until_ready
from deploy.local.stack import down, status

ROOT = Path(__file__).parents[2]


def test_a_taken_port_is_not_offered() -> None:
    with socket.socket() as listener:
        listener.bind((LOOPBACK, 0))
        listener.listen()
        taken = listener.getsockname()[1]
        assert free_port([taken]) != taken
    assert free_port([taken]) == taken


def test_the_tail_of_a_log_shows_no_password(tmp_path: Path) -> None:
    log = tmp_path / "log"
    log.write_text("first\nno route to postgresql+psycopg://role:made-up@127.0.0.1:1/db today\n")
    assert tail(log, line_count=1) == "no route to postgresql+psycopg://role:…@127.0.0.1:1/db today"


DEAF = """
import signal, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
print("deaf", flush=True)
time.sleep(60)
"""


def test_a_child_that_does_not_listen_is_ended_all_the_same(tmp_path: Path) -> None:
    log = tmp_path / "log"
    child = start(
        [sys.executable, "-c", DEAF], log=log, environment={}, death_signal=signal.SIGKILL
    )
    while not log.read_text():
        assert child.poll() is None
    stop(child, signal.SIGTERM, patience_seconds=0)
    assert child.returncode == -signal.SIGKILL


def test_a_child_is_told_nothing_but_its_own_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ANOTHER_DATABASE_URL", "made up")
    log = tmp_path / "log"
    child = start(
        [sys.executable, "-c", "import os; print(sorted(os.environ))"],
        log=log,
        environment={"OWN": "made up"},
        death_signal=signal.SIGKILL,
    )
    assert child.wait(10) == 0
    assert "OWN" in log.read_text()
    assert "ANOTHER" not in log.read_text()


END_IN_ORDER = """
import sys, time
from pathlib import Path
from tempfile import TemporaryDirectory
from deploy.local.processes import ending_in_order
with ending_in_order(), TemporaryDirectory(dir=sys.argv[1]):
    print("held", flush=True)
    time.sleep(60)
"""


def test_what_is_told_to_end_gives_back_what_it_holds(tmp_path: Path) -> None:
    words = [sys.executable, "-c", END_IN_ORDER, str(tmp_path)]
    with subprocess.Popen(words, cwd=ROOT, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        holder.stdout.readline()
        assert list(tmp_path.iterdir())
        holder.terminate()
    assert holder.returncode == 128 + signal.SIGTERM
    assert not list(tmp_path.iterdir())


HOLD_A_CLAIM = """
import sys, time
from pathlib import Path
from deploy.local.claim import held_claim
with held_claim(Path(sys.argv[1])) as publish:
    print("held", flush=True)
    time.sleep(60)
"""


def test_a_claim_ends_with_its_keeper_however_it_ends(tmp_path: Path) -> None:
    file = tmp_path / "stack.json"
    words = [sys.executable, "-c", HOLD_A_CLAIM, str(file)]
    with subprocess.Popen(words, cwd=ROOT, stdout=subprocess.PIPE, text=True) as keeper:
        assert keeper.stdout is not None
        keeper.stdout.readline()
        claim = read_claim(file)
        assert claim is not None
        assert claim.keeper_id == keeper.pid
        with pytest.raises(LocalFailure, match="up already"), held_claim(file):
            pass
        keeper.kill()
    assert file.read_text() != ""
    assert read_claim(file) is None


def test_a_claim_says_where_the_services_are(tmp_path: Path) -> None:
    file = tmp_path / "stack.json"
    place = ServicePlace(name="submissions", port=8001, log=tmp_path / "submissions.log")
    with held_claim(file) as publish:
        publish({"submissions": place})
        claim = read_claim(file)
        assert claim is not None
        assert claim.keeper_id == os.getpid()
        assert claim.places == {"submissions": place}
    assert read_claim(file) is None


def test_stopping_what_is_not_up_is_no_fault(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert down(tmp_path) == 0
    assert status(tmp_path) == 1
    assert capsys.readouterr().out == "Nothing is up.\nNothing is up.\n"


def test_a_service_that_ends_at_its_start_is_named_with_what_it_said(tmp_path: Path) -> None:
    place = ServicePlace(name="submissions", port=free_port(), log=tmp_path / "submissions.log")
    child = start(
        [sys.executable, "-c", "import sys; sys.exit('a made-up fault')"],
        log=place.log,
        environment={},
        death_signal=signal.SIGKILL,
    )
    child.wait(10)
    with pytest.raises(LocalFailure, match=r"(?s)submissions ended with code 1.*a made-up fault"):
        wait_until_ready(place, child)


def test_a_service_that_never_becomes_ready_is_not_waited_for_without_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("deploy.local.services.READY_SECONDS", 1)
    place = ServicePlace(name="submissions", port=free_port(), log=tmp_path / "submissions.log")
    child = start(
        [sys.executable, "-c", "import time; print('still waiting', flush=True); time.sleep(60)"],
        log=place.log,
        environment={},
        death_signal=signal.SIGKILL,
    )
    with pytest.raises(LocalFailure, match=r"(?s)not ready within 1 s.*still waiting"):
        wait_until_ready(place, child)
    stop(child, signal.SIGKILL, patience_seconds=5)


def test_databases_are_named_for_all_services_or_for_none(monkeypatch: pytest.MonkeyPatch) -> None:
    for service in ("SUBMISSIONS", "ASSESSMENT", "ALLOCATION"):
        monkeypatch.delenv(f"{service}_DATABASE_URL", raising=False)
        monkeypatch.delenv(f"{service}_OWNER_DATABASE_URL", raising=False)
    assert databases_from_environment() is None
    monkeypatch.setenv("SUBMISSIONS_DATABASE_URL", "postgresql://made-up/submissions")
    monkeypatch.setenv("SUBMISSIONS_OWNER_DATABASE_URL", "postgresql://made-up/owner")
    with pytest.raises(LocalFailure, match="ASSESSMENT_DATABASE_URL and ALLOCATION_DATABASE_URL"):
        databases_from_environment()
    monkeypatch.setenv("ASSESSMENT_DATABASE_URL", "postgresql://made-up/assessment")
    monkeypatch.setenv("ALLOCATION_DATABASE_URL", "postgresql://made-up/allocation")
    databases = databases_from_environment()
    assert databases is not None
    assert databases["submissions"].owner_url == "postgresql://made-up/owner"
    assert databases["allocation"].owner_url == "postgresql://made-up/allocation"
