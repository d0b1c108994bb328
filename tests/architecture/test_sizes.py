"""Small enough to read: functions and modules keep to the lengths of the house style."""

import ast
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = [file for name in ("services", "shared") for file in sorted((ROOT / name).rglob("*.py"))]

MODULE_LINES = {
    "services/*/domain/*": 200,
    # A list of tables, of queries, or of addresses, each a few lines with what it documents:
    # dividing it would scatter what is looked up in one place.
    "services/*/tables.py": 400,
    "services/*/store.py": 400,
    "services/*/api.py": 400,
    # One definition format, one file; and a use case reads best beside its neighbours.
    "shared/schemas/*": 300,
    "services/*/usecases.py": 300,
    "*": 250,
}
FUNCTION_LINES = {
    "services/*/domain/*": 40,
    "shared/values/*": 40,
    # A revision is one list of SQL statements, read from top to bottom and never changed.
    "services/*/migrations/versions/*": 150,
    "*": 70,
}


def limit_for(name: str, limits: dict[str, int]) -> int:
    return next(limit for pattern, limit in limits.items() if fnmatch(name, pattern))


def too_long(source: str, *, name: str) -> Iterator[str]:
    """A sentence for the module and for every function that is longer than it may be."""
    length, limit = len(source.splitlines()), limit_for(name, MODULE_LINES)
    if length > limit:
        yield f"{name}: {length} lines, at most {limit}: give one of its ideas a module"
    limit = limit_for(name, FUNCTION_LINES)
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if length > limit:
                at = f"{name}: {node.name} (line {node.lineno})"
                yield f"{at}: {length} lines, at most {limit}: name its steps"


def test_modules_and_functions_are_short() -> None:
    found = [
        fault
        for file in SOURCES
        for fault in too_long(file.read_text(), name=file.relative_to(ROOT).as_posix())
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    ("name", "lines", "said"),
    [
        ("services/allocation/domain/keys.py", 200, "keys.py: 202 lines, at most 200"),
        ("services/allocation/domain/keys.py", 39, "keys.py: f (line 1): 41 lines, at most 40"),
        ("services/allocation/clients.py", 69, "clients.py: f (line 1): 71 lines, at most 70"),
        ("shared/kit/app.py", 249, "app.py: 251 lines, at most 250"),
    ],
)
def test_what_is_too_long_is_reported(name: str, lines: int, said: str) -> None:
    source = "def f():\n" + "    pass\n" * (lines + 1)

    assert any(said in fault for fault in too_long(source, name=name))
    assert not list(too_long("def f():\n" + "    pass\n" * 30, name=name))
