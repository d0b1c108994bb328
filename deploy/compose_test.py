"""Does the system come up in containers, and live the demo year there? `make compose-test`.

    python -m deploy.compose_test [--draw]

Uses whatever engine DOCKER_HOST or the default socket gives. Images are built as they are in use,
the stack is started beside any other (a project, ports, volumes and secrets of its own), the demo
is driven through HAProxy, the containers are looked at, and all of it is taken down again. Without
an engine it says so and fails. `--draw` draws the dashboards of what Prometheus saw.
"""

import asyncio
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import httpx
from rich.console import Console

from deploy.demo.__main__ import run_demo
from deploy.demo.callers import DemoFailure
from deploy.grafana.sketch import draw
from deploy.local.database import SERVICES
from deploy.local.processes import LOOPBACK, ending_in_order, free_port
from deploy.local.services import ROOT
from deploy.secrets_folder import make_secrets

PROJECT = "statsbidrag-test"
PUBLISHED = (*SERVICES, "prometheus", "alertmanager")
UP_SECONDS, PATIENCE_SECONDS, SCRAPED_SECONDS = 900, 90, 75
TOOLS = ("gcc", "cc", "make", "pip", "pip3", "apt-get install -y")
OURS = ("submissions", "assessment", "allocation", "allocation-worker", "issuer")


class Stack:
    """The stack of this test: `docker compose` with a project and secrets of its own."""

    def __init__(self, secrets: Path) -> None:
        """Choose ports; nothing is started."""
        self.ports = {name: free_port() for name in PUBLISHED}
        ports = {f"{name.upper()}_PORT": str(port) for name, port in self.ports.items()}
        self._environment = {**os.environ, **ports, "SECRETS": str(secrets)}

    def compose(self, *words: str) -> str:
        """Run `docker compose …`; what it printed. Raises CalledProcessError."""
        command = ["docker", "compose", "--progress=quiet", "--project-name", PROJECT, *words]
        done = subprocess.run(
            command, cwd=ROOT, env=self._environment, check=True, text=True, stdout=subprocess.PIPE,
            timeout=UP_SECONDS,
        )  # fmt: skip
        return done.stdout

    def inspected(self) -> dict[str, dict[str, object]]:
        """What the engine knows of each container, by service."""
        numbers = self.compose("ps", "--all", "--quiet").split()
        told = subprocess.run(
            ["docker", "inspect", *numbers], check=True, stdout=subprocess.PIPE
        ).stdout
        name = "com.docker.compose.service"
        return {each["Config"]["Labels"][name]: each for each in json.loads(told)}

    def has(self, service: str, words: str) -> bool:
        """Whether a command ends well in a service's container."""
        try:
            self.compose("exec", "-T", service, "sh", "-c", f"{words} >/dev/null 2>&1")
        except subprocess.CalledProcessError:
            return False
        return True


def faults_of_containers(stack: Stack) -> list[str]:
    """What is wrong in a container: who it runs as, what it may write, what it has."""
    faults = []
    for service, each in stack.inspected().items():
        host = each["HostConfig"]
        assert isinstance(host, dict)
        if not host["ReadonlyRootfs"] or "ALL" not in (host["CapDrop"] or []):
            faults.append(f"{service}: the root is not read-only, or rights are left")
        state = each["State"]
        assert isinstance(state, dict)
        health = state.get("Health", {}).get("Status", "none")
        is_done = service.endswith("-migrations") and state["ExitCode"] == 0
        if not is_done and (not state["Running"] or health not in {"none", "healthy"}):
            faults.append(f"{service}: {state['Status']}, {health}")
    for service in OURS:
        if stack.has(service, 'test "$(id -u)" = 0'):
            faults.append(f"{service}: runs as root")
        if stack.has(service, "touch /srv/statsbidrag/x"):
            faults.append(f"{service}: may write to its own code")
        faults += [f"{service}: has {tool}" for tool in TOOLS if stack.has(service, tool)]
        faults += [f"{service}: has pip" for _ in [0] if stack.has(service, "python -m pip -V")]
        if stack.has(service, "env | grep -qiE 'password|postgresql.*:.*@|PRIVATE KEY'"):
            faults.append(f"{service}: a secret is in its environment")
    return faults


def _answer(port: int, path: str) -> object:
    response = httpx.get(f"http://{LOOPBACK}:{port}{path}", timeout=5)
    return response.json() if response.status_code == httpx.codes.OK else {}


def faults_of_watching(stack: Stack) -> list[str]:
    """Prometheus sees services, balancer and rules; the operators' figures stay inside."""

    def are_up() -> bool:
        told = _answer(stack.ports["prometheus"], "/api/v1/query?query=up%20%3D%3D%201")
        assert isinstance(told, dict)
        found = [each["metric"] for each in told.get("data", {}).get("result", [])]
        seen = {each.get("service", each["job"]) for each in found}
        return seen == {*SERVICES, "balancer"}

    rules = json.dumps(_answer(stack.ports["prometheus"], "/api/v1/rules"))
    alerts = (ROOT / "deploy/prometheus/alerts.yml").read_text().count("- alert:")
    checks: Mapping[str, Callable[[], bool]] = {
        "Prometheus does not see all three services and the balancer": lambda: _waits_for(are_up),
        "the rules are not loaded": lambda: rules.count('"type": "alerting"') == alerts,
        "Alertmanager does not answer": lambda: bool(
            _answer(stack.ports["alertmanager"], "/api/v2/status")
        ),
        "figures are shown to callers": lambda: not _answer(stack.ports["submissions"], "/metrics"),
    }
    return [fault for fault, is_well in checks.items() if not is_well()]


def _waits_for(is_so: Callable[[], bool]) -> bool:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not is_so():
        if time.monotonic() > deadline:
            return False
        time.sleep(1)
    return True


def try_stack(stack: Stack, console: Console, *, draws: bool) -> list[str]:
    """Start, live the year, look; what was wrong."""
    started = time.monotonic()
    stack.compose("build")
    print(f"images built in {time.monotonic() - started:.0f} s")
    started = time.monotonic()
    stack.compose("up", "--detach", "--wait", "--wait-timeout", "300")
    print(f"all containers healthy after {time.monotonic() - started:.0f} s")
    faults = faults_of_containers(stack) + faults_of_watching(stack)
    urls = {name: f"http://{LOOPBACK}:{stack.ports[name]}/{name}/v1" for name in SERVICES}
    started = time.monotonic()
    is_proven = asyncio.run(run_demo(urls, console))
    print(f"the demo year through HAProxy took {time.monotonic() - started:.0f} s")
    if draws:
        time.sleep(SCRAPED_SECONDS)
        draw(f"http://{LOOPBACK}:{stack.ports['prometheus']}")
    return faults if is_proven else [*faults, "the demo did not prove what it should"]


def main(arguments: list[str]) -> int:
    """Try the stack and take it down; 0 only where nothing was wrong."""
    if subprocess.run(["docker", "info"], capture_output=True, check=False).returncode:
        print("No container engine answers: start one, or name it in DOCKER_HOST.", file=sys.stderr)
        return 1
    console = Console(width=180, quiet=not sys.stdout.isatty())
    with ending_in_order(), tempfile.TemporaryDirectory(prefix="statsbidrag-compose-") as held:
        secrets = Path(held) / "secrets"
        make_secrets(secrets)
        stack = Stack(secrets)
        try:
            faults = try_stack(stack, console, draws="--draw" in arguments)
        except (subprocess.SubprocessError, DemoFailure, httpx.HTTPError) as error:
            print(stack.compose("logs", "--tail=15"), file=sys.stderr)
            faults = [f"{type(error).__name__}: {error}"]
        finally:
            stack.compose("down", "--volumes", "--remove-orphans")
    for fault in faults:
        print(f"WRONG  {fault}")
    print(f"faults {len(faults)}; taken down")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
