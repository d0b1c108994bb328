"""What stands in front of the services is the same here and in containers, and HAProxy takes it."""

import os
import re
import shutil
import subprocess
import time
from pathlib import Path

import httpx
import pytest

from deploy.drills.balanced import CONFIGURATION, configuration
from deploy.grafana.dashboards import queries
from deploy.local.database import SERVICES
from deploy.local.processes import LOOPBACK, free_port, is_listening

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


def figures_told(folder: Path) -> str:
    """What a balancer whose replicas are away tells Prometheus, configured as in containers."""
    port = free_port()
    text = configuration({name: free_port() for name in SERVICES}, {name: [9] for name in SERVICES})
    _, found, figures = CONFIGURATION.read_text().partition("frontend figures")
    assert found
    file = folder / "haproxy.cfg"
    file.write_text(text + found + figures.replace("bind :8404", f"bind {LOOPBACK}:{port}"))
    process = subprocess.Popen([str(PROGRAM), "-db", "-f", str(file)], stdout=subprocess.DEVNULL)
    try:
        deadline = time.monotonic() + 10
        while not is_listening(port) and time.monotonic() < deadline:
            time.sleep(0.05)
        assert httpx.get(f"http://{LOOPBACK}:{port}/other").status_code == 404
        return httpx.get(f"http://{LOOPBACK}:{port}/metrics").text
    finally:
        process.terminate()
        process.wait()


@pytest.mark.skipif(PROGRAM is None, reason="haproxy is not installed: apt-get install haproxy")
def test_alerts_and_dashboards_ask_the_balancer_only_for_what_it_tells(tmp_path: Path) -> None:
    asked_for = " ".join([*queries(), Path("deploy/prometheus/alerts.yml").read_text()])
    names = set(re.findall(r"\bhaproxy_[a-z_]+", asked_for))
    assert names
    told = set(re.findall(r"# TYPE (\w+)", figures_told(tmp_path)))
    assert names <= told
    kept = re.search(r"regex: (haproxy_.*)", Path("deploy/prometheus/prometheus.yml").read_text())
    assert kept
    assert all(re.fullmatch(kept[1], name) for name in names)
