"""Somebody at the command line: each command a process of its own, as from a shell."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from deploy.local.issuer import bearer
from deploy.local.stack import Stack
from tests.journeys.pages import ROOT

SERVICES = ("submissions", "assessment", "allocation")


class Terminal:
    """Commands in the name of somebody, such as `region.12`, each with a login of its own."""

    def __init__(self, stack: Stack, folder: Path) -> None:
        """Logins are kept in `folder`."""
        self._environment = {
            **{name: value for name, value in os.environ.items() if "STATSBIDRAG" not in name},
            "STATSBIDRAG_HOME": str(folder), "COLUMNS": "200",
        }  # fmt: skip
        self.places = [part for name in SERVICES for part in (f"--{name}", stack.urls[name])]

    def log_in(self, *everyone: str) -> None:
        """Log in with tokens."""
        for who in everyone:
            token = bearer(who).removeprefix("Bearer ")
            self.say(who, "login", *self.places, "--token", token)

    def say(self, who: str, *words: str, code: int = 0, **environment: str) -> str:
        """What a command prints, errors too; it must end as expected."""
        done = subprocess.run(
            self._command(*words), cwd=ROOT, env=self._in_the_name_of(who, environment),
            capture_output=True, text=True, timeout=120, check=False,
        )  # fmt: skip
        said = done.stdout + done.stderr
        assert done.returncode == code, (words, done.returncode, said)
        assert "Traceback" not in said, said
        return said

    def json(self, who: str, *words: str) -> Any:
        """What a command answers a program."""
        return json.loads(self.say(who, *words, "--json"))

    def interrupted(self, who: str, *words: str, seconds: float) -> str:
        """What a command prints that goes on until it is interrupted."""
        running = subprocess.Popen(
            self._command(*words), cwd=ROOT, env=self._in_the_name_of(who, {}),
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        )  # fmt: skip
        time.sleep(seconds)
        assert running.poll() is None, "it went on"
        running.send_signal(signal.SIGINT)
        said, _ = running.communicate(timeout=30)
        assert "Traceback" not in said, said
        return said

    def _command(self, *words: str) -> list[str]:
        return [sys.executable, "-m", "clients.statsbidrag", *words]

    def _in_the_name_of(self, who: str, more: dict[str, str]) -> dict[str, str]:
        return {**self._environment, "STATSBIDRAG_PROFILE": who, **more}
