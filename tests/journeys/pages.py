"""Pages whose shell blocks are run, as a reader would run them."""

import os
import re
import subprocess
from pathlib import Path

from deploy.local.database import SERVICES
from deploy.local.stack import Stack

ROOT = Path(__file__).parents[2]
_BLOCK = re.compile(r"^( *)```sh\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)
_STRICT = 'set -euo pipefail\ncurl() { command curl --fail-with-body "$@"; }\n'


def run_page(page: str, stack: Stack, folder: Path) -> str:
    """Run a page's blocks in order against a system, and give what they print.

    The blocks work in a folder of their own under `folder`; every call must succeed.
    """
    done = subprocess.run(
        ["bash", "-c", _STRICT + _at(stack, "\n".join(blocks_of(page)))],
        cwd=ROOT, env={**os.environ, "TMPDIR": str(folder)}, capture_output=True,
        text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, f"{done.stdout[-1500:]}\n{done.stderr[-1500:]}"
    return done.stdout


def blocks_of(page: str) -> list[str]:
    """The shell blocks of a page, in order, without the indent they stand at."""
    text = (ROOT / page).read_text(encoding="utf-8")
    return [re.sub(rf"(?m)^{indent}", "", block) for indent, block in _BLOCK.findall(text)]


def _at(stack: Stack, script: str) -> str:
    """A script with the system's own addresses in the place of the usual ones."""
    for name in SERVICES:
        usual = re.compile(rf"^{name.upper()}=\S+$", re.MULTILINE)
        script = usual.sub(f"{name.upper()}={stack.urls[name]}", script)
    return script
