"""Are the alerts what they should be? With Prometheus's own tools.

    python -m deploy.alerts

Rules and configuration are checked, each rule's test is run, each severity's way through
Alertmanager is followed, and a fault is planted in every rule, which its test must notice.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import yaml

from deploy.local.services import ROOT

PROMETHEUS = ROOT / "deploy/prometheus"
ALERTMANAGER = ROOT / "deploy/alertmanager/alertmanager.yml"
RULES_TESTS = ("alerts_test.yml", "alerts_days_test.yml")
RECEIVERS = {"page": "on-call", "ticket": "desk", "info": "officers"}


def _passes(*command: str, folder: Path = PROMETHEUS) -> bool:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode and folder == PROMETHEUS:
        print(done.stdout, done.stderr, file=sys.stderr)
    return done.returncode == 0


_ALERT = re.compile(r"- alert: (\w+)\n(.*?)(?=\n +labels:)", re.DOTALL)
_TURNED = {" > ": " < ", " < ": " > ", " == ": " != ", " >= ": " < "}


def rules_with_faults(rules: str) -> list[tuple[str, str]]:
    """Each alert with the rules as they would be had its comparisons been turned round."""
    found = []
    for match in _ALERT.finditer(rules):
        turned = re.sub(r" (>=|>|<|==) ", lambda sign: _TURNED[sign[0]], match[2])
        assert turned != match[2], match[1]
        found.append((match[1], rules[: match.start(2)] + turned + rules[match.end(2) :]))
    return found


def _is_caught(alert: str, rules: str) -> bool:
    """Whether a test of the alert fails on these rules."""
    with tempfile.TemporaryDirectory() as held:
        folder = Path(held)
        (folder / "alerts.yml").write_text(rules)
        for name in RULES_TESTS:
            tests = yaml.safe_load((PROMETHEUS / name).read_text())
            tests["tests"] = [
                test
                for test in tests["tests"]
                if any(expected["alertname"] == alert for expected in test["alert_rule_test"])
            ]
            (folder / name).write_text(yaml.safe_dump(tests))
        return not _passes("promtool", "test", "rules", *RULES_TESTS, folder=folder)


def check() -> dict[str, bool]:
    """What passes: configuration, each rule's test, and each severity's way to its receiver."""
    return {
        "configuration": _passes("promtool", "check", "config", "prometheus.yml"),
        "rules": _passes("promtool", "test", "rules", *RULES_TESTS),
        "alertmanager": _passes("amtool", "check-config", str(ALERTMANAGER)),
        "routes": all(
            _passes(
                "amtool", "config", "routes", "test", f"--config.file={ALERTMANAGER}",
                f"--verify.receivers={receiver}", f"severity={severity}",
            )
            for severity, receiver in RECEIVERS.items()
        ),
    }  # fmt: skip


def main() -> int:
    """Run every check and plant every fault; 0 only if all pass and all are caught."""
    for tool, package in (("promtool", "prometheus"), ("amtool", "prometheus-alertmanager")):
        if shutil.which(tool) is None:
            print(f"{tool} is needed and not installed. On Debian: apt-get install {package}")
            return 1
    rules = (PROMETHEUS / "alerts.yml").read_text()
    planted = rules_with_faults(rules)
    missed = [name for name, faulty in planted if not _is_caught(name, faulty)]
    passed = check()
    print(
        " · ".join(f"{name} {'ok' if ok else 'FAILED'}" for name, ok in passed.items()),
        f"· alerts {rules.count('- alert:')} · planted faults caught {len(planted) - len(missed)} "
        f"of {len(planted)}",
    )
    for name in missed:
        print(f"not noticed when turned round: {name}")
    return 0 if all(passed.values()) and not missed else 1


if __name__ == "__main__":
    sys.exit(main())
