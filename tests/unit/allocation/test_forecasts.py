"""Forecasts: what is secured, foreseen and within reach of any agreement, through any year."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from services.allocation.domain.forecasts import forecasts_of
from services.allocation.domain.lines import OutcomeKey
from shared.schemas.assessments import Outcome
from shared.schemas.forecasts import RecipientForecast
from shared.schemas.pots import amount_of
from shared.values.periods import Month
from tests.unit.allocation.annexes import POPULATION as INHABITANTS
from tests.unit.allocation.factories import key_data, outcome, outcomes
from tests.unit.allocation.grant_year import DEGREES, MEASURES, ot24, young
from tests.unit.allocation.running import run
from tests.unit.allocation.test_properties import CONDITIONS, Year, years
from tests.unit.allocation.test_scenarios import ALL_DEGREES, without_sums

FEWER = settings(deadline=None, max_examples=40)
LAST = "second"


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A year as it may turn out, and which of its outcomes nobody knows yet."""

    year: Year
    whole: Mapping[OutcomeKey, Outcome]
    open_keys: tuple[OutcomeKey, ...]

    def known(self) -> dict[OutcomeKey, Outcome]:
        """The outcomes so far: those that are open are awaited."""
        return {key: self.awaited(key) if key in self.open_keys else each
                for key, each in self.whole.items()}  # fmt: skip

    def awaited(self, key: OutcomeKey) -> Outcome:
        """An outcome that nobody knows."""
        return self.whole[key].model_copy(update={"status": "awaited", "degree": Fraction(0)})

    def forecast(self, judged: Mapping[OutcomeKey, Outcome]) -> dict[str, RecipientForecast]:
        """Everyone's forecast from some outcomes."""
        found = forecasts_of(
            self.year.agreement,
            judged,
            degrees_by_condition=dict.fromkeys(CONDITIONS, ALL_DEGREES),
            key_data={"population": key_data(self.year.population)},
        )
        return {each.recipient_id: each for each in found}


@st.composite
def unfinished_years(draw: st.DrawFn) -> Unfinished:
    """A year without requisitioned sums, which forecasts do not know, and some of it to come."""
    year = draw(years())
    whole = outcomes(*without_sums(year.judged))
    return Unfinished(year, whole, tuple(draw(st.lists(st.sampled_from(sorted(whole, key=str))))))


@FEWER
@given(unfinished_years())
def test_what_is_secured_is_at_most_foreseen_and_that_at_most_within_reach(
    unfinished: Unfinished,
) -> None:
    for each in unfinished.forecast(unfinished.known()).values():
        assert 0 <= each.secured_kronor <= each.forecast_kronor <= each.reachable_kronor


@FEWER
@given(unfinished_years(), st.data())
def test_a_further_met_outcome_never_lowers_what_is_secured_foreseen_or_within_reach(
    unfinished: Unfinished, data: st.DataObject
) -> None:
    """But for rounding: a krona over may fall to another in each pot and month."""
    rounding = sum(
        1 if pot.periods is None else len(pot.periods.months())
        for pot in unfinished.year.agreement.shared_pots()
    )
    if not unfinished.open_keys:
        return
    key = data.draw(st.sampled_from(unfinished.open_keys))
    met = unfinished.whole[key].model_copy(update={"status": "met", "degree": Fraction(1)})
    before = unfinished.forecast(unfinished.known())[key[1]]
    after = unfinished.forecast({**unfinished.known(), key: met})[key[1]]
    assert after.secured_kronor >= before.secured_kronor
    assert after.reachable_kronor >= before.reachable_kronor - rounding
    assert after.forecast_kronor >= before.forecast_kronor - rounding


@FEWER
@given(unfinished_years())
def test_no_more_is_foreseen_for_all_than_the_pots_hold(unfinished: Unfinished) -> None:
    held = sum(amount_of(pot) for pot in unfinished.year.agreement.shared_pots())
    forecast = unfinished.forecast(unfinished.known()).values()
    assert sum(each.secured_kronor for each in forecast) <= held
    assert sum(each.forecast_kronor for each in forecast) <= held
    assert all(each.reachable_kronor <= held for each in forecast)


@FEWER
@given(years())
def test_when_all_is_known_the_forecast_is_what_the_last_run_gives(year: Year) -> None:
    finished = Unfinished(year, outcomes(*without_sums(year.judged)), ())
    given_in_all: dict[str, int] = {}
    for line in run(
        year.agreement, occasion=LAST, judged=finished.whole, population=year.population
    ).lines:
        given_in_all[line.recipient_id] = (
            given_in_all.get(line.recipient_id, 0) + line.entitled_kronor
        )
    for recipient_id, each in finished.forecast(finished.whole).items():
        assert each.forecast_kronor == given_in_all.get(recipient_id, 0)
        assert each.reachable_kronor == each.forecast_kronor
        assert each.open_count == 0


def test_gotland_in_march_reckoned_by_hand() -> None:
    """ÖT24 section 3.7 and annex 1, with interpretations 4, 5 and 12 for what they leave open.

    A measure's 150 000 000 ÷ 11 months is 13 636 363 and 7 over: 13 636 364 in the first seven.
    Gotland has 61 093 of 10 557 682 inhabitants (GNV24 annex 3): 78 908 of it a month. In January
    first visits earned it all, in February half of it (39 454 whole kronor); nothing else is known
    but the requisition, that gives 6 929 444 of 1 197 500 000 and the part of the 40 000 000.
    """
    judged = outcomes(
        *(outcome("requisition", each) for each in INHABITANTS),
        outcome(MEASURES[0], "09", period=Month(2024, 1)),
        outcome(MEASURES[0], "09", period=Month(2024, 2), degree=Fraction(1, 2)),
    )
    found = forecasts_of(
        ot24(),
        judged,
        degrees_by_condition={
            "requisition": (Fraction(1),),
            "section-5-report": (Fraction(1),),
            **dict.fromkeys(MEASURES, DEGREES[1:]),
        },
        key_data={"population": key_data(INHABITANTS), "population-0-18": young()},
    )
    gotland = next(each for each in found if each.recipient_id == "09")
    young_part = 40_000_000 * (61_093 // 5) // sum(each // 5 for each in INHABITANTS.values())
    assert gotland.secured_kronor - (6_929_444 + 78_908 + 39_454) in {young_part, young_part + 1}
    worth = {
        (each.period, each.degree): (each.status, each.more_kronor)
        for each in gotland.tiers
        if each.pot_id == MEASURES[0]
    }
    february, march = Month(2024, 2), Month(2024, 3)
    assert worth[february, Fraction(3, 4)] == ("judged", 59_181 - 39_454)
    assert worth[february, Fraction(1)] == ("judged", 78_908 - 39_454)
    assert worth[march, Fraction(1, 2)] == ("open", 39_454)
    assert worth[march, Fraction(3, 4)] == ("open", 59_181)
    assert worth[march, Fraction(1)] == ("open", 78_908)
    assert gotland.open_count == 1 + 3 * 11 - 2
