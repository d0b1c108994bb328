"""A made-up agreement, small enough to read whole, that each test changes in one place."""

import shutil
from pathlib import Path

import pytest

from shared.agreements.loader import load_agreement
from shared.agreements.yaml_text import DefinitionError

AGREEMENT = """\
id: small
version: "1.0.0"
title: {sv: Påhittad överenskommelse, en: Made-up agreement}
grant_year: 2024
parties:
  - id: state
    name: {sv: Staten, en: The state}
recipients:
  - id: towns
    label: {sv: Kommuner, en: Towns}
    source: avsnitt 1
    members:
      - {id: "01", name: Alby}
      - {id: "02", name: Boda}
  - id: office
    label: {sv: Kansliet, en: The office}
    source: avsnitt 1
    members:
      - {id: office, name: Kansliet}
data_sets:
  - id: inhabitants
    label: {sv: Invånare, en: Inhabitants}
    unit: {sv: personer, en: persons}
    recipients: towns
    source: bilaga 1
    file: published/table.csv
    column: inhabitants
statistics:
  - id: visits
    label: {sv: Besök, en: Visits}
    source: avsnitt 3
    recipients: towns
    figures:
      - {id: all, label: {sv: Alla, en: All}}
      - {id: in_time, label: {sv: I tid, en: In time}, part_of: all}
obligations:
  - id: report
    kind: report
    label: {sv: Rapport, en: Report}
    source: avsnitt 2
    recipients: towns
    to: [state]
    due:
      kind: date
      date: 2024-09-30
      moves_to_working_day: no
    form: report
conditions:
  - id: reported
    label: {sv: Rapporten har kommit, en: The report has come}
    source: avsnitt 2
    recipients: towns
    rule:
      kind: received
      obligation: report
  - id: improved
    label: {sv: Bättre än i fjol, en: Better than last year}
    source: avsnitt 3
    recipients: towns
    periods: {first: 2024-01, last: 2024-02}
    rule:
      kind: share_improved
      statistic: visits
      part: in_time
      whole: all
      tiers:
        - {at_least: "1.0", degree: "50 %"}
        - {at_least: "5.0", degree: "100 %"}
occasions:
  - {id: june, label: {sv: Juni, en: June}, source: avsnitt 4, needs_requisition: no}
pots:
  - id: everything
    label: {sv: Allt, en: Everything}
    source: avsnitt 4
    amount: 1 600
    parts:
      - id: general
        label: {sv: Allmänt, en: General}
        source: avsnitt 4
        amount: 1 000
        recipients: towns
        key: {kind: base_and_rest, base_kronor: 100, rest: {kind: data_set, data_set: inhabitants}}
        rounding: largest_remainder
        condition: reported
        unreleased: {kind: forfeit}
        occasion: june
      - id: monthly
        label: {sv: Månadspott, en: Monthly pot}
        source: avsnitt 4
        amount: 500
        recipients: towns
        key: {kind: equal}
        rounding: largest_remainder
        periods: {first: 2024-01, last: 2024-02}
        condition: improved
        unreleased: {kind: carry, to: bonus}
        occasion: june
      - id: bonus
        label: {sv: Bonus, en: Bonus}
        source: avsnitt 4
        amount: 0
        recipients: towns
        key: {kind: earned, pots: [monthly]}
        rounding: largest_remainder
        occasion: june
      - id: support
        label: {sv: Stöd, en: Support}
        source: avsnitt 4
        amount: 60
        recipients: office
        key: {kind: single, recipient: office}
        rounding: largest_remainder
        occasion: june
      - id: weighted
        label: {sv: Viktat, en: Weighted}
        source: avsnitt 4
        amount: 40
        recipients: towns
        key:
          kind: given_weights
          weights: {"01": 1, "02": 3}
        rounding: sainte_lague
        occasion: june
checks:
  - {id: section-4, source: avsnitt 4, pots: [general, monthly], equals: 1 500}
interpretations:
  - id: reading-1
    source: avsnitt 4
    unclear: {sv: Rätten, en: The right}
    reading: {sv: Förfaller, en: Lapses}
    others:
      - id: kept
        reading: {sv: Kvar, en: Stays}
        changes:
          - {path: /pots/general/unreleased/kind, value: leave}
published:
  - id: table
    title: {sv: Tabellen, en: The table}
    source: bilaga 1
    file: published/table.csv
    recipients: towns
    columns:
      - {column: inhabitants, data_set: inhabitants}
      - {column: kronor, pots: [general]}
"""

FORM = """\
id: report
title: {sv: Rapport, en: Report}
source: avsnitt 2
sections:
  - id: all
    title: {sv: Allt, en: All}
    source: avsnitt 2
    questions:
      - {id: use, kind: text, label: {sv: Hur, en: How}}
"""

TABLE = """\
# made up
recipient,inhabitants,kronor
01,3,700
02,1,300
total,4,1000
"""


def write_folder(
    root: Path, *, agreement: str = AGREEMENT, form: str = FORM, table: str = TABLE
) -> Path:
    """Write the agreement's folder anew under `root`."""
    folder = root / "small"
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "forms").mkdir(parents=True)
    (folder / "published").mkdir()
    (folder / "agreement.yaml").write_text(agreement, encoding="utf-8")
    (folder / "forms/report.yaml").write_text(form, encoding="utf-8")
    (folder / "published/table.csv").write_text(table, encoding="utf-8")
    return folder


def changed(text: str, *changes: tuple[str, str]) -> str:
    """The text with each change made in the one place it fits."""
    for old, new in changes:
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times"
        text = text.replace(old, new)
    return text


def refusal(folder: Path) -> str:
    """What the loader says of a folder that it must refuse."""
    with pytest.raises(DefinitionError) as refused:
        load_agreement(folder)
    return str(refused.value)


def place(text: str, mark: str) -> str:
    """Line and column of the only place where `mark` stands."""
    assert text.count(mark) == 1, f"{mark!r} stands {text.count(mark)} times"
    before = text[: text.index(mark)]
    return f"{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"
