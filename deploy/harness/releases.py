"""Four processes release one payment occasion at once, round by round, with kills.

    python -m deploy.harness.releases [--rounds 200] [--plant NAME]

The rounds are `tests/integration/allocation/test_releasing_at_once.py`, which says what is done and
counted; this gives it rounds and a fault, and ends as the other suites do: 0, or BROKEN where money
was paid twice, overdrawn or lost.
"""

import argparse
import os
import subprocess
import sys

from deploy.harness.plants import plant_named
from deploy.local.services import ROOT

ROUNDS_TEST = "tests/integration/allocation/test_releasing_at_once.py"


def main(arguments: list[str]) -> int:
    """Run the rounds; the figures are printed by them."""
    parser = argparse.ArgumentParser(prog="python -m deploy.harness.releases")
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--plant", default="", help="a fault that must be caught")
    chosen = parser.parse_args(arguments)
    plant_named(chosen.plant, "release")
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-s", "-q", "-m", "race", ROUNDS_TEST],
        cwd=ROOT,
        env={**os.environ, "ROUNDS": str(chosen.rounds), "PLANT": chosen.plant},
        check=False,
    ).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
