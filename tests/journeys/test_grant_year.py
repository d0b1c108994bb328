"""Grant year 2024 through the three real services: what the demo shows, held to account."""

import shutil
from collections import Counter
from fractions import Fraction
from pathlib import Path

import pytest

from deploy.demo.__main__ import GNV24, OT24, verdict
from deploy.demo.callers import Services
from deploy.demo.results import Results, compare, explain, read_outcomes, read_results
from deploy.demo.waiting_times import NO_COMPLETED_CONTACTS, NOBODY_QUALIFIES
from deploy.demo.year import (
    LATE,
    NEVER_COMPLETE,
    SUPPLEMENTED,
    live_god_och_nara_vard,
    live_okad_tillganglighet,
)
from shared.agreements.catalogue import DEFINITIONS, Catalogue
from shared.agreements.loader import LoadedAgreement, load_agreement
from shared.schemas.assessments import Outcome, RuleFinding
from shared.schemas.traces import Figure
from tests.wire import Wire


@pytest.fixture
def services(wire: Wire) -> Services:
    """The wire, as the demo sees it."""
    return Services(wire.submissions, wire.assessment, wire.allocation, tell=lambda _: None)


async def live_gnv24(services: Services, folder: Path) -> Results:
    """GNV24's year with the tables of a folder of one's own."""
    loaded = load_agreement(folder)
    return await read_results(services, loaded, await live_god_och_nara_vard(services, loaded))


def copied(tmp_path: Path) -> Path:
    """A copy of GNV24's folder, to change a table in; the hash is over the YAML alone."""
    folder = tmp_path / GNV24
    shutil.copytree(DEFINITIONS / GNV24, folder)
    return folder


def change_cell(file: Path, *, row: str, column: str, by: int) -> None:
    """Add something to one figure of a table."""
    lines = file.read_text().splitlines()
    start = next(i for i, line in enumerate(lines) if line.startswith("recipient,"))
    place = lines[start].split(",").index(column)
    for index in range(start + 1, len(lines)):
        cells = lines[index].split(",")
        if cells[0] == row:
            cells[place] = str(int(cells[place]) + by)
            lines[index] = ",".join(cells)
    file.write_text("\n".join(lines) + "\n")


async def test_every_amount_published_under_gnv24_is_reproduced(services: Services) -> None:
    results = await live_gnv24(services, DEFINITIONS / GNV24)
    compared = compare(results)
    assert [(each.table.id, each.column.column, each.equal_count) for each in compared] == [
        ("annex-2", "close_care_kronor", 21),
        ("annex-3", "close_care_kronor", 21),
        ("annex-3", "ambulance_kronor", 21),
        ("annex-3", "total_kronor", 21),
    ]
    assert results.unaccounted_kronor == 0
    assert verdict([results]) == (
        "published amounts equal: 84 of 84",
        "kronor unaccounted for: 0",
        True,
    )


async def test_one_changed_published_krona_is_noticed(services: Services, tmp_path: Path) -> None:
    folder = copied(tmp_path)
    change_cell(folder / "published/annex-2.csv", row="rss-09", column="close_care_kronor", by=1)
    assert verdict([await live_gnv24(services, folder)])[0] == "published amounts equal: 83 of 84"


async def test_inhabitants_enough_to_move_an_amount_are_noticed(
    services: Services, tmp_path: Path
) -> None:
    folder = copied(tmp_path)
    change_cell(folder / "published/annex-3.csv", row="09", column="population", by=1)
    equal, _, is_proven = verdict([await live_gnv24(services, folder)])
    assert not is_proven, equal


@pytest.fixture
async def year(services: Services) -> Results:
    """ÖT24's whole year."""
    loaded = Catalogue.load().get(OT24)
    return await read_results(services, loaded, await live_okad_tillganglighet(services, loaded))


async def test_grant_year_of_ot24(services: Services, year: Results) -> None:
    """One year, lived once (it takes seconds), looked at from every side."""
    outcomes = (await read_outcomes(services, year.loaded)).outcomes
    _every_krona_is_somewhere(year)
    _the_residual_goes_to_those_who_met_the_requirements(year)
    _every_route_and_tier_occurs(outcomes)
    _bonus_is_in_proportion_to_what_was_earned(year)
    for pot_id in ("first-bup", "second-general", "bup-treatment", "bup-bonus"):
        amount = next(each for each in year.amounts if each.pot_id == pot_id and each.kronor)
        explanation = await explain(services, amount)
        assert explanation.figure.kronor() == amount.entitled_kronor
        assert _paragraphs(explanation.figure), pot_id


def _every_krona_is_somewhere(year: Results) -> None:
    assert year.unaccounted_kronor == 0
    regions = year.loaded.agreement.recipient_ids("regions")
    every_pot = [pot.id for pot in year.loaded.agreement.shared_pots()]
    assert sum(year.kronor(each, every_pot) for each in regions) == 2_925_000_000
    assert year.kronor("skr", every_pot) == 12_000_000


def _the_residual_goes_to_those_who_met_the_requirements(year: Results) -> None:
    second = ("second-general", "second-bup")
    without = [
        recipient_id
        for recipient_id in year.loaded.agreement.recipient_ids("regions")
        if year.kronor(recipient_id, second) == 0
    ]
    assert without == [LATE, NEVER_COMPLETE]
    assert year.kronor(SUPPLEMENTED, second) > 0
    residual = [each for each in year.amounts if each.part == "redistribution"]
    assert len({each.recipient_id for each in residual}) == 19
    assert sum(each.kronor for each in residual) == 34_054_315


def _every_route_and_tier_occurs(outcomes: tuple[Outcome, ...]) -> None:
    monthly = [each for each in outcomes if each.period is not None]
    by_improvement = Counter(_finding(each.finding, "share_improved").degree for each in monthly)
    assert set(by_improvement) == {Fraction(0), Fraction(1, 2), Fraction(3, 4), Fraction(1)}
    by_attainment = [
        each
        for each in monthly
        if each.degree == 1 and _finding(each.finding, "share_improved").degree == 0
    ]
    assert by_attainment
    assert any(
        _finding(each.finding, "all_of").parts[0].status == "met"
        and _finding(each.finding, "all_of").parts[1].status == "not_met"
        for each in monthly
    ), "more than 20 waiting stops a region that attains 75 % of the completed"
    statistic, month = NOBODY_QUALIFIES
    nobody = [each for each in monthly if (each.condition_id, each.period) == (statistic, month)]
    assert len(nobody) == 21
    assert all(each.degree == 0 for each in nobody)
    none_completed = [
        each
        for each in monthly
        if (each.condition_id, each.recipient_id, each.period) == NO_COMPLETED_CONTACTS
    ]
    assert [each.degree for each in none_completed] == [0]


def _finding(finding: RuleFinding, kind: str) -> RuleFinding:
    if finding.kind == kind:
        return finding
    for part in finding.parts:
        if found := [each for each in [part, *part.parts] if each.kind == kind]:
            return found[0]
    raise AssertionError(f"no finding of kind {kind}")


def _bonus_is_in_proportion_to_what_was_earned(year: Results) -> None:
    """ÖT24 section 3.7: a region's share of the bonus pot is its share of all that was earned."""
    measured = ("bup-first-visit", "bup-investigation", "bup-treatment")
    regions = year.loaded.agreement.recipient_ids("regions")
    earned = {each: year.kronor(each, measured) for each in regions}
    bonus = {each: year.kronor(each, ["bup-bonus"]) for each in regions}
    assert sum(earned.values()) + sum(bonus.values()) == 450_000_000
    for recipient_id in regions:
        exact = Fraction(sum(bonus.values()) * earned[recipient_id], sum(earned.values()))
        assert abs(bonus[recipient_id] - exact) < 1


def _paragraphs(figure: Figure) -> set[str]:
    own = {figure.source} if figure.source else set()
    return own.union(*(_paragraphs(part) for part in figure.inputs))


def test_the_demo_data_knows_both_agreements() -> None:
    known: tuple[LoadedAgreement, ...] = Catalogue.load().all()
    assert {OT24, GNV24} <= {each.agreement.id for each in known}
