"""A service that was killed is soon back: what a first report does not need is not imported."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

SLOW = {
    "alembic", "dask", "distributed", "docx", "jinja2", "mako", "markdown_it", "numpy",
    "opentelemetry.sdk", "rdflib", "scipy", "xlsxwriter",
}  # fmt: skip
"""Import them in the function that uses them."""
ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("service", ["submissions", "assessment", "allocation"])
def test_slow_libraries_wait_until_they_are_used(service: str) -> None:
    code = f"import json, sys, services.{service}.main; print(json.dumps(list(sys.modules)))"
    command = [sys.executable, "-c", code]

    run = subprocess.run(command, cwd=ROOT, capture_output=True, check=True)

    assert SLOW.intersection(json.loads(run.stdout)) == set()
