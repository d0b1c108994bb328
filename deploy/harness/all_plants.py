"""Each suite in its shortest form with each of its planted faults: all must be caught.

    python -m deploy.harness.all_plants [NAME …]

A fault is caught where its suite ends with BROKEN and names the promise that the fault breaks.
Anything else (0: not noticed; another number: the suite itself failed; another promise: something
else was wrong) is no catch. Ends with 0 where all are caught.
"""

import re
import subprocess
import sys
import time
from collections.abc import Sequence

from deploy.harness.plants import BROKEN, PLANTS, Suite
from deploy.local.services import ROOT

SHORTEST: dict[Suite, Sequence[str]] = {
    "crash": ("deploy.harness.crash", "--kills", "10"),  # what is lost by chance needs some
    "fault": ("deploy.harness.faults", "--faults"),
    "race": ("deploy.harness.races", "--rounds", "10", "--keys", "2", "--clients", "20"),
    "limits": ("deploy.harness.limits",),
    "release": ("deploy.harness.releases", "--rounds", "6"),
    "fuzz": ("deploy.fuzz", "--seconds", "120"),
    "usual": ("deploy.drills.load", "usual"),
    "overload": ("deploy.drills.load", "overload"),
    "deadline-minute": ("deploy.drills.load", "deadline-minute"),
    "rolling": ("deploy.drills.rolling",),
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
    took = time.monotonic() - started
    is_caught = done.returncode == BROKEN and names_it(done.stdout, suite, name)
    print(f"{'caught' if is_caught else 'NOT CAUGHT':10} {suite} {name} ({took:.0f} s)")
    if not is_caught:
        print(f"  ended with {done.returncode}:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    sys.stdout.flush()
    return is_caught


def names_it(told: str, suite: Suite, name: str) -> bool:
    """Whether what a suite told names the promise that the fault breaks."""
    return re.search(PLANTS[name].caught_as[suite], told) is not None


def main(arguments: list[str]) -> int:
    """Try all, or those named; 0 only if all are caught."""
    tried = [
        try_plant(suite, plant.name)
        for plant in PLANTS.values()
        for suite in plant.caught_as
        if not arguments or plant.name in arguments
    ]
    print(f"caught {sum(tried)} of {len(tried)}")
    return 0 if tried and all(tried) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
