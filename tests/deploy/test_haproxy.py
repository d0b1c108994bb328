"""What stands in front of the services is the same here and in containers, and HAProxy takes it."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from deploy.drills.balanced import CONFIGURATION, configuration
from deploy.local.database import SERVICES

PROGRAM = shutil.which("haproxy", path=f"{os.defpath}:/usr/sbin:/usr/local/sbin")
FRONTS = {name: 20001 + number for number, name in enumerate(SERVICES)}


def test_here_only_ports_differ_from_what_containers_use() -> None:
    local = configuration(FRONTS, {name: [21001, 21002] for name in SERVICES})
    there = CONFIGURATION.read_text().partition("# The engine's own name server")[0]

    differing = set(there.splitlines()) ^ set(local.splitlines())
    assert all(line.split()[0] in {"bind", "server", "server-template"} for line in differing)
    assert local.count("    server ") == 6


@pytest.mark.skipif(PROGRAM is None, reason="haproxy is not installed: apt-get install haproxy")
def test_haproxy_takes_both(tmp_path: Path) -> None:
    local = tmp_path / "haproxy.cfg"
    local.write_text(configuration(FRONTS, {name: [21001, 21002] for name in SERVICES}))
    for file in (CONFIGURATION, local):
        done = subprocess.run(
            [str(PROGRAM), "-c", "-f", str(file)], capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
