"""An agreement nobody has signed, between municipalities nobody has seen. All of it is made up."""

from pathlib import Path

AGREEMENT = """\
id: rena-badplatser-2031
version: "0.1.0"
title: {sv: Rena badplatser 2031 (påhittad), en: Clean beaches 2031 (made up)}
grant_year: 2031
parties:
  - {id: havsverket, name: {sv: Havsverket (påhittat), en: The Sea Agency (made up)}}
recipients:
  - id: municipalities
    label: {sv: Kommunerna, en: The municipalities}
    source: § 1
    members:
      - {id: alvby, name: Älvby}
      - {id: borrum, name: Borrum}
      - {id: cedervik, name: Cedervik}
data_sets:
  - id: near
    label: {sv: Invånare i tätortsnära kustband, en: Inhabitants of the coast near towns}
    unit: {sv: invånare, en: inhabitants}
    recipients: municipalities
    source: bilaga A
    file: published/bilaga-a.csv
  - id: sparse
    label: {sv: Invånare i glest kustband, en: Inhabitants of the sparse coast}
    unit: {sv: invånare, en: inhabitants}
    recipients: municipalities
    source: bilaga A
    file: published/bilaga-a.csv
  - id: very-sparse
    label: {sv: Invånare i mycket glest kustband, en: Inhabitants of the very sparse coast}
    unit: {sv: invånare, en: inhabitants}
    recipients: municipalities
    source: bilaga A
    file: published/bilaga-a.csv
    column: very_sparse
statistics:
  - id: samples
    label: {sv: Vattenprover, en: Water samples}
    source: § 5
    recipients: municipalities
    figures:
      - {id: taken, label: {sv: Tagna, en: Taken}}
      - {id: clean, label: {sv: Rena, en: Clean}, part_of: taken}
obligations:
  - id: plan
    kind: report
    label: {sv: Badplan, en: Beach plan}
    source: § 3
    recipients: municipalities
    to: [havsverket]
    due: {kind: date, date: 2031-05-15}
    form: plan
conditions:
  - id: plan-received
    label: {sv: Badplanen kom i tid, en: The beach plan came in time}
    source: § 3
    recipients: municipalities
    rule: {kind: received, obligation: plan}
  - id: clean-water
    label: {sv: Rent vatten i månaden, en: Clean water in the month}
    source: § 5
    recipients: municipalities
    periods: {first: 2031-06, last: 2031-08}
    rule:
      kind: better_of
      rules:
        - {kind: share_at_least, statistic: samples, part: clean, whole: taken, at_least: "90 %"}
        - kind: share_improved
          statistic: samples
          part: clean
          whole: taken
          tiers: [{at_least: 2, degree: "50 %"}]
occasions:
  - {id: summer, label: {sv: Sommar, en: Summer}, source: § 6, needs_requisition: no}
  - {id: autumn, label: {sv: Höst, en: Autumn}, source: § 6, needs_requisition: no}
pots:
  - id: everything
    label: {sv: Allt, en: Everything}
    source: § 2
    amount: 5 100
    parts:
      - id: equally
        label: {sv: Lika till alla, en: The same to all}
        source: § 2 a
        amount: 1 000
        recipients: municipalities
        key: {kind: equal}
        rounding: largest_remainder
        occasion: summer
      - id: coast
        label: {sv: Efter kustband, en: By coast}
        source: § 2 b
        amount: 1 000
        recipients: municipalities
        key:
          kind: weighted_classes
          classes:
            - {data_set: near, weight: 1}
            - {data_set: sparse, weight: 4}
            - {data_set: very-sparse, weight: 6}
        rounding: sainte_lague
        occasion: summer
      - id: agreed
        label: {sv: Efter avtalade vikter, en: By agreed weights}
        source: § 2 c
        amount: 500
        recipients: municipalities
        key: {kind: given_weights, weights: {alvby: 2, borrum: 3, cedervik: 0}}
        rounding: largest_remainder
        occasion: summer
      - id: planning
        label: {sv: Planeringsstöd, en: Support for planning}
        source: § 3
        amount: 900
        recipients: municipalities
        key: {kind: equal}
        rounding: largest_remainder
        condition: plan-received
        unreleased: {kind: leave, source: § 3}
        occasion: summer
      - id: shared-again
        label: {sv: Delas om, en: Shared again}
        source: § 4
        amount: 700
        recipients: municipalities
        key: {kind: data_set, data_set: near}
        rounding: largest_remainder
        periods: {first: 2031-06, last: 2031-08}
        condition: clean-water
        unreleased: {kind: redistribute, key: {kind: equal}, among: earning, source: § 4}
        occasion: autumn
      - id: monthly
        label: {sv: Månadspott, en: Monthly pot}
        source: § 5
        amount: 1 000
        recipients: municipalities
        key: {kind: base_and_rest, base_kronor: 10, rest: {kind: data_set, data_set: sparse}}
        rounding: largest_remainder
        periods: {first: 2031-06, last: 2031-08}
        condition: clean-water
        unreleased: {kind: carry, to: bonus, source: § 5}
        occasions_by_period:
          - {occasion: summer, periods: {first: 2031-06, last: 2031-06}}
          - {occasion: autumn, periods: {first: 2031-07, last: 2031-08}}
      - id: bonus
        label: {sv: Bonus, en: Bonus}
        source: § 5
        amount: 0
        recipients: municipalities
        key: {kind: earned, pots: [monthly]}
        rounding: largest_remainder
        occasion: autumn
checks:
  - {id: unconditional, source: § 2, pots: [equally, coast, agreed], equals: 2 500}
published:
  - id: bilaga-a
    title: {sv: Bilaga A, en: Annex A}
    source: bilaga A
    file: published/bilaga-a.csv
    recipients: municipalities
    columns:
      - {column: near, data_set: near}
      - {column: coast_kronor, pots: [coast]}
      - {column: unconditional_kronor, pots: [equally, coast, agreed]}
"""

FORM = """\
id: plan
title: {sv: Badplan, en: Beach plan}
source: § 3
origin: {sv: Påhittat formulär, en: Made-up form}
sections:
  - id: all
    title: {sv: Planen, en: The plan}
    source: § 3
    questions:
      - {id: beaches, kind: figure, unit: {sv: stränder, en: beaches}, label: {sv: Antal, en: No.}}
"""

# Weighted: Älvby 10 + 4 × 0 + 6 × 0 = 10, Borrum 20 + 4 × 5 + 6 × 0 = 40, Cedervik 0 + 4 × 5 +
# 6 × 5 = 50, together 100: of 1 000 kr they get 100, 400 and 500.
# Unconditional: 334 + 100 + 200, 333 + 400 + 300, 333 + 500 + 0.
TABLE = """\
# Bilaga A, made up
recipient,near,sparse,very_sparse,coast_kronor,unconditional_kronor
alvby,10,0,0,100,634
borrum,20,5,0,400,1033
cedervik,0,5,5,500,833
total,30,10,5,1000,2500
"""


def write_unseen(root: Path) -> Path:
    """Write the agreement's folder under `root`: all that adding an agreement takes."""
    folder = root / "rena-badplatser-2031"
    (folder / "forms").mkdir(parents=True)
    (folder / "published").mkdir()
    (folder / "agreement.yaml").write_text(AGREEMENT, encoding="utf-8")
    (folder / "forms/plan.yaml").write_text(FORM, encoding="utf-8")
    (folder / "published/bilaga-a.csv").write_text(TABLE, encoding="utf-8")
    return folder
