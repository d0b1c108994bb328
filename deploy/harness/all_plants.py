"""Each suite in its shortest form with each of its planted faults: all must be caught.

    python -m deploy.harness.all_plants [NAME …]

A suite that ends with BROKEN has found a promise broken, which is right here. Anything else (0: not
noticed; another number: the suite itself failed) is no catch. Ends with 0 where all are caught.
"""

import subprocess
import sys
import time
from collections.abc import Sequence

from deploy.harness.plants import BROKEN, PLANTS, Suite
from deploy.local.services import ROOT

SHORTEST: dict[Suite, Sequence[str]] = {
    "crash": ("deploy.harness.crash", "--kills", "8"),
    "fault": ("deploy.harness.faults", "--faults"),
    "fuzz": ("deploy.fuzz", "--seconds", "26"),
    "race": ("deploy.harness.races", "--rounds", "10", "--keys", "5", "--clients", "20"),
    "release": ("deploy.harness.releases", "--rounds", "6"),
}
FAULTS_FOR = {
    "no-deadline": "drip",
    "any-length": "truncated",
    "any-status": "500",
    "any-shape": "wrong schema",
    "any-size": "200 MB",
    "intake-asks": "503",
}
"""The fault between services that each planted fault would let through."""


def try_plant(suite: Suite, name: str) -> bool:
    """Run a suite with a fault in it, and say whether it was caught."""
    started = time.monotonic()
    words = [sys.executable, "-m", *SHORTEST[suite]]
    if suite == "fault":
        words.append(FAULTS_FOR[name])
    done = subprocess.run(
        [*words, "--plant", name], cwd=ROOT, capture_output=True, text=True, check=False
    )
    is_caught = done.returncode == BROKEN
    verdict = "caught" if is_caught else "NOT CAUGHT"
    print(
        f"{verdict:10} {suite:5} {name}: {PLANTS[name].breaks} ({time.monotonic() - started:.0f} s)"
    )
    if not is_caught:
        print(f"  ended with {done.returncode}:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    sys.stdout.flush()
    return is_caught


def main(arguments: list[str]) -> int:
    """Try all, or those named; 0 only if all are caught."""
    tried = [
        try_plant(suite, plant.name)
        for plant in PLANTS.values()
        for suite in plant.suites
        if not arguments or plant.name in arguments
    ]
    print(f"caught {sum(tried)} of {len(tried)}")
    return 0 if tried and all(tried) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
