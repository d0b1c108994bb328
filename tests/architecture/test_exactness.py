"""Money is exact: no float, no `/`, no rounding of Python's own where amounts are computed."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PURE = [*sorted(ROOT.glob("services/*/domain/*.py")), *sorted(ROOT.glob("shared/values/*.py"))]

ESTIMATES = {
    f"services/allocation/domain/vectorised_{name}.py"
    for name in ("blocks", "columns", "divisor", "remainder")
}
"""Where a float may guess a quotient; integers decide, and tests compare with the definition."""


def inexact(source: str, *, name: str) -> Iterator[str]:
    """A sentence for every place where a number could lose its exactness."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Constant(value=float() | complex()):
                fault = "a float literal: write Fraction(1, 10), or whole numbers"
            case ast.BinOp(op=ast.Div()) | ast.AugAssign(op=ast.Div()):
                fault = "a division that may give a float: write Fraction(a, b) or a // b"
            case ast.Name(id="float"):
                fault = "float, which cannot hold most sums of money exactly: use Fraction"
            case ast.Call(func=ast.Name(id="round")):
                fault = "round(), which rounds half to even: use a named rounding"
            case ast.Name(id="truediv") | ast.Attribute(attr="truediv" | "fsum" | "fdiv"):
                fault = "a function that computes in floats: use Fraction"
            case _:
                continue
        yield f"{name}:{getattr(node, 'lineno', 0)}: {fault}"


def test_the_pure_code_is_exact() -> None:
    assert len(PURE) > 20, "the packages have moved; so must this test"
    found = [
        fault
        for file in PURE
        for fault in inexact(file.read_text(), name=str(file.relative_to(ROOT)))
    ]
    exact = [name for name in sorted(ESTIMATES) if not any(name in fault for fault in found)]
    assert not exact, f"these estimate nothing, so strike them from ESTIMATES: {exact}"
    found = [fault for fault in found if fault.split(":")[0] not in ESTIMATES]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("share = 0.75", "keys.py:3: a float literal"),
        ("share = 1e3", "keys.py:3: a float literal"),
        ("share = total / 3", "keys.py:3: a division"),
        ("total /= 3", "keys.py:3: a division"),
        ("share = float(total)", "keys.py:3: float,"),
        ("def weigh(share: float) -> None: ...", "keys.py:3: float,"),
        ("share = round(total)", "keys.py:3: round(),"),
        ("share = operator.truediv(total, 3)", "keys.py:3: a function that computes in floats"),
    ],
)
def test_an_inexact_line_is_reported_by_its_place(line: str, said: str) -> None:
    (fault,) = inexact(f"import operator\ntotal = 4\n{line}\n", name="keys.py")

    assert fault.startswith(said)


def test_exact_lines_are_not_reported() -> None:
    source = 'parts = total // 3\nshare = Fraction(1, 3)\nname = "a/b 0.5"\n'

    assert not list(inexact(source, name="keys.py"))
