"""The reconciliation has every requirement of the profile once, and every test it names exists."""

import re
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "rest-api-profile.md"
AREAS = {
    "DOK": 23, "DOT": 4, "RES": 6, "UFN": 8, "MOG": 3, "SAK": 33, "AME": 6, "ARQ": 5, "ARP": 3,
    "FEL": 2, "VER": 19, "WEB": 6, "HYP": 19, "FNS": 13, "CAC": 1,
}  # fmt: skip
"""How many requirements version 1.2.0 has of each area: 151 in all."""
_ROW = re.compile(r"^\| ([A-Z]{3}\.\d\d) \| ([^|]+) \| ([^|]+) \| (.+) \|$", re.MULTILINE)
_TEST = re.compile(r"`(test_[a-z0-9_]+)`")


def faults(page: str) -> list[str]:
    """What is wrong with a reconciliation, in a sentence each."""
    rows = _ROW.findall(page)
    known = {
        name
        for file in (ROOT / "tests").rglob("test_*.py")
        for name in re.findall(r"def (test_\w+)\(", file.read_text("utf-8"))
    }
    ids = Counter(row[0] for row in rows)
    areas = Counter(name[:3] for name in ids)
    found = [f"{area}: {areas[area]} of {count}" for area, count in AREAS.items()
             if areas[area] != count]  # fmt: skip
    found += [f"{name} is there {count} times" for name, count in ids.items() if count > 1]
    for name, _, standing, reason in rows:
        if standing not in {"met", "not applicable", "excepted"}:
            found.append(f"{name} is neither met, not applicable nor excepted")
        if standing == "met" and not _TEST.search(reason):
            found.append(f"{name} is met by no test")
    found += [f"there is no {name}" for name in _TEST.findall(page) if name not in known]
    for standing, count in Counter(row[2] for row in rows).items():
        if not re.search(rf"\b{count} are {standing}", page):
            found.append(f"the page does not count {count} {standing}")
    return found


def test_every_requirement_is_reconciled_and_every_test_exists() -> None:
    assert sum(AREAS.values()) == 151
    assert not faults(PAGE.read_text("utf-8"))


def test_what_is_wrong_with_a_reconciliation_is_found() -> None:
    page = PAGE.read_text("utf-8")
    (row,) = re.findall(r"^\| CAC\.01 .*\n", page, re.MULTILINE)

    assert "CAC: 0 of 1" in faults(page.replace(row, ""))
    assert "CAC.01 is there 2 times" in faults(page + row)
    assert "CAC.01 is met by no test" in faults(page.replace(row, "| CAC.01 | BÖR | met | yes |\n"))
    assert "there is no test_of_nothing" in faults(page + "`test_of_nothing`")
    unclear = row.replace(" met ", " perhaps ")
    assert any("neither met" in each for each in faults(page.replace(row, unclear)))
