"""The county map: simplified borders (SCB), for every page and paper that shows the country."""

from functools import cache
from pathlib import Path

_FILE = Path(__file__).parent / "counties.csv"


@cache
def counties() -> tuple[tuple[str, int, int, str], ...]:
    """Each county's code, where its label stands, and its border as an SVG path."""
    lines = _FILE.read_text("utf-8").splitlines()
    rows = [line.split(";") for line in lines if not line.startswith(("#", "code;"))]
    return tuple((code, int(x), int(y), path) for code, x, y, path in rows)
