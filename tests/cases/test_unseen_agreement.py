"""An agreement the project has never seen is a folder: it loads, is judged and is paid, no code.

June: Älvby and Borrum are clean (100 %), Cedervik is not (0 %).
July: Älvby has improved by 3 percentage points (50 %), the others are clean.
August: nobody is.
The beach plan comes in time from Älvby and Borrum, and a minute late from Cedervik.
"""

from collections.abc import Iterable
from pathlib import Path

import pytest

from services.allocation.domain.allocate import allocate
from services.allocation.domain.lines import Allocation, OutcomeKey, Part
from services.assessment.domain.findings import evaluate
from shared.agreements.catalogue import Catalogue
from shared.agreements.loader import LoadedAgreement
from shared.schemas.agreements import Agreement
from shared.schemas.allocations import PotBalance
from shared.schemas.assessments import Outcome
from shared.schemas.pots import amount_of
from tests.cases.published import differences
from tests.cases.unseen_agreement import write_unseen
from tests.cases.world import key_data_in
from tests.unit.allocation.factories import outcome, outcomes
from tests.unit.allocation.running import given_so_far
from tests.unit.assessment.factories import dossier, filing, known, swedish, version

SAMPLES = {
    # month: (clean, taken) of Älvby, Borrum and Cedervik
    "2030-06": ((80, 100), (80, 100), (80, 100)),
    "2030-07": ((80, 100), (80, 100), (80, 100)),
    "2030-08": ((80, 100), (80, 100), (80, 100)),
    "2031-06": ((9, 10), (95, 100), (81, 100)),
    "2031-07": ((83, 100), (90, 100), (10, 10)),
    "2031-08": ((80, 100), (0, 0), (79, 100)),
}
MUNICIPALITIES = ("alvby", "borrum", "cedervik")


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> LoadedAgreement:
    root = tmp_path_factory.mktemp("agreements")
    write_unseen(root)
    return Catalogue.load(root).get("rena-badplatser-2031")


@pytest.fixture(scope="module")
def runs(loaded: LoadedAgreement) -> dict[str, Allocation]:
    """Both payment occasions, judged from what was filed and measured."""
    judged = outcomes_of(loaded.agreement)
    computed: dict[str, Allocation] = {}
    for occasion in ("summer", "autumn"):
        computed[occasion] = allocate(
            loaded.agreement,
            occasion_id=occasion,
            outcomes=judged,
            key_data=key_data_in(loaded),
            earlier=given_so_far(computed.values()),
        )
    return computed


def outcomes_of(agreement: Agreement) -> dict[OutcomeKey, Outcome]:
    plans = {
        "alvby": "2031-05-02 12:00", "borrum": "2031-05-15 23:59", "cedervik": "2031-05-16 00:01",
    }  # fmt: skip
    facts = dossier(
        agreement,
        filings=[
            filing(version(arrival, {}), obligation_id="plan", recipient_id=who)
            for who, arrival in plans.items()
        ],
        statistics=[
            known(month, {"clean": clean, "taken": taken}, statistic_id="samples", recipient_id=who)
            for month, figures in SAMPLES.items()
            for who, (clean, taken) in zip(MUNICIPALITIES, figures, strict=True)
        ],
    )
    found = evaluate(agreement, facts, condition_ids=None, now=swedish("2031-09-30 12:00"))
    return outcomes(
        *(
            outcome(each.condition_id, each.recipient_id, period=each.period, degree=each.degree)
            for each in found
        )
    )


def given(
    runs: Iterable[Allocation], pot_id: str, *, part: Part = "share", month: str | None = None
) -> dict[str, int]:
    """What the runs give each municipality from a pot, of one month or of all."""
    sums = dict.fromkeys(MUNICIPALITIES, 0)
    for run in runs:
        for line in run.lines:
            of_month = month is None or str(line.period) == month
            if (line.pot_id, line.part) == (pot_id, part) and of_month:
                sums[line.recipient_id] += line.kronor
    return sums


def amounts(alvby: int, borrum: int, cedervik: int) -> dict[str, int]:
    return {"alvby": alvby, "borrum": borrum, "cedervik": cedervik}


def balance(run: Allocation, pot_id: str) -> PotBalance:
    return next(each for each in run.balances if each.pot_id == pot_id)


def test_its_published_table_comes_out_by_the_same_test_as_every_other(
    loaded: LoadedAgreement,
) -> None:
    (table,) = loaded.agreement.published

    assert differences(loaded, table) == []


def test_its_conditions_are_judged(loaded: LoadedAgreement) -> None:
    judged = outcomes_of(loaded.agreement)

    degrees = {
        (who, str(period)): str(each.degree)
        for (condition, who, period), each in judged.items()
        if condition == "clean-water"
    }
    assert [degrees[who, "2031-06"] for who in MUNICIPALITIES] == ["1", "1", "0"]
    assert [degrees[who, "2031-07"] for who in MUNICIPALITIES] == ["1/2", "1", "1"]
    assert [degrees[who, "2031-08"] for who in MUNICIPALITIES] == ["0", "0", "0"]
    plans = [judged["plan-received", who, None].degree for who in MUNICIPALITIES]
    assert plans == [1, 1, 0]


def test_an_equal_pot_gives_its_odd_krona_to_the_lowest_id(runs: dict[str, Allocation]) -> None:
    assert given([runs["summer"]], "equally") == amounts(334, 333, 333)


def test_weighted_classes_count_1_4_and_6(runs: dict[str, Allocation]) -> None:
    assert given([runs["summer"]], "coast") == amounts(100, 400, 500)


def test_given_weights_are_taken_as_they_are(runs: dict[str, Allocation]) -> None:
    assert given([runs["summer"]], "agreed") == amounts(200, 300, 0)


def test_what_is_not_released_can_be_left_and_reported(runs: dict[str, Allocation]) -> None:
    assert given([runs["summer"]], "planning") == amounts(300, 300, 0)
    assert balance(runs["summer"], "planning").undistributed_kronor == 300


def test_what_is_not_released_can_be_shared_among_those_who_earn(
    runs: dict[str, Allocation],
) -> None:
    """700 kr over three months: 234, 233, 233; by inhabitants near towns 10, 20 and 0.

    June: 78 and 156, all earned. July: 78 and 155; Älvby earns half, 39; its other 39 is shared
    equally among the three who earn something. August: nobody earns, all 233 stay.
    """
    autumn = [runs["autumn"]]
    assert given(autumn, "shared-again", month="2031-06") == amounts(78, 156, 0)
    assert given(autumn, "shared-again", month="2031-07") == amounts(39, 155, 0)
    assert given(autumn, "shared-again", part="redistribution") == amounts(13, 13, 13)
    assert balance(runs["autumn"], "shared-again").undistributed_kronor == 233


def test_what_is_not_released_can_be_carried_to_a_bonus_in_proportion_to_what_is_earned(
    runs: dict[str, Allocation],
) -> None:
    """1 000 kr over three months: 334, 333, 333; 10 kr each and the rest by sparse 0, 5 and 5.

    June: 10, 162, 162, and Cedervik earns nothing. July: 10, 162, 161, and Älvby earns half.
    August: nobody earns. Earned: 15, 324, 161, together 500; carried: 162 + 5 + 333 = 500. So
    each gets as much again: 3 % of what was earned gives 3 % of the bonus.
    """
    both = runs.values()
    assert given([runs["summer"]], "monthly") == amounts(10, 162, 0)
    assert given([runs["autumn"]], "monthly") == amounts(5, 162, 161)
    assert given(both, "bonus") == given(both, "monthly") == amounts(15, 324, 161)
    assert balance(runs["autumn"], "bonus").carried_in_kronor == 500


def test_no_krona_is_lost_or_made(loaded: LoadedAgreement, runs: dict[str, Allocation]) -> None:
    pots = sum(amount_of(pot) for pot in loaded.agreement.pots)
    paid = sum(run.total_kronor for run in runs.values())
    left = sum(
        each.undistributed_kronor + each.forfeited_kronor for each in runs["autumn"].balances
    )

    assert pots == 5_100
    assert paid + left == pots
    assert left == 300 + 233
    assert all(run.unaccounted_kronor == 0 for run in runs.values())


def test_its_folder_holds_no_code(loaded: LoadedAgreement) -> None:
    files = [file for file in loaded.folder.rglob("*") if file.is_file()]

    assert {Path(file).suffix for file in files} == {".yaml", ".csv"}
