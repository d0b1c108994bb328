"""Change one thing in the code of money, time limits and degrees: does a unit test notice?

    python -m deploy.mutants [--ending 3] [--all] [NAME …]

mutmut makes the changes (mutants); `[tool.mutmut]` in pyproject.toml says in which modules, and
which tests are asked. By default every tenth of them is tried, those whose numbers end in a digit;
NAME is one of them, or a pattern. Prints what survived, `killed … of …`, and ends with 0 where the
share of killed ones is as large as is promised.
"""

import argparse
import fnmatch
import os
import subprocess
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

from deploy.harness.plants import BROKEN
from deploy.local.services import ROOT

WORKPLACE = ROOT / ".local/mutation"
LINKED = ("services", "shared", "tests", "deploy", "docs", "pyproject.toml")
PROMISED_PERCENT = 90
NOTICED = {"killed", "timeout", "caught by type check"}
SURVIVED = {"survived", "no tests", "suspicious"}


def try_mutants(pattern: str, *, workplace: Path) -> Mapping[str, list[str]]:
    """Try the mutants whose names fit; what became of them, by outcome."""
    workplace.mkdir(parents=True, exist_ok=True)
    for name in LINKED:
        if not (workplace / name).is_symlink():
            (workplace / name).symlink_to(ROOT / name)
    _mutmut("run", pattern, workplace=workplace)
    told = _mutmut("results", "--all", "true", workplace=workplace)
    outcomes: dict[str, list[str]] = defaultdict(list)
    for line in told.splitlines():
        name, _, outcome = line.strip().partition(": ")
        if outcome and fnmatch.fnmatch(name, pattern):
            outcomes[outcome].append(name)
    return outcomes


def _mutmut(*words: str, workplace: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "mutmut", *words],
        cwd=workplace,
        env={**os.environ, "HYPOTHESIS_PROFILE": "mutants", "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise SystemExit(f"mutmut {words[0]} failed:\n{done.stdout[-3000:]}{done.stderr[-3000:]}")
    return done.stdout


def tell(outcomes: Mapping[str, Sequence[str]], *, workplace: Path) -> bool:
    """Print each survivor with its change, and the figure; whether it is what is promised."""
    for name in sorted(name for each in SURVIVED for name in outcomes.get(each, ())):
        change = _mutmut("show", name, workplace=workplace).splitlines()
        lines = [line for line in change if line[:1] in "+-" and line[:3] not in ("+++", "---")]
        print(f"survived {name}", *lines, sep="\n    ")
    killed = sum(len(outcomes.get(each, ())) for each in NOTICED)
    tried = sum(len(names) for outcome, names in outcomes.items() if outcome != "not checked")
    print(f"killed {killed} of {tried}; promised {PROMISED_PERCENT} %")
    return tried > 0 and killed * 100 >= PROMISED_PERCENT * tried


def main(arguments: list[str]) -> int:
    """Try a sample, all, or those named; BROKEN where too many survive."""
    parser = argparse.ArgumentParser(prog="python -m deploy.mutants")
    parser.add_argument("--ending", default="3", help="the digit that the tried numbers end in")
    parser.add_argument("--all", action="store_true", help="every one of them")
    parser.add_argument("name", nargs="?", help="one of them, or a pattern")
    chosen = parser.parse_args(arguments)
    pattern = chosen.name or ("*__mutmut_*" if chosen.all else f"*__mutmut_*{chosen.ending}")
    outcomes = try_mutants(pattern, workplace=WORKPLACE)
    return 0 if tell(outcomes, workplace=WORKPLACE) else BROKEN


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
