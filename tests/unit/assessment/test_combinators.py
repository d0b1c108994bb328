"""How parts make a whole: the lowest of all, any in full, or the better of."""

from fractions import Fraction

import pytest

from services.assessment.domain.combinators import Combination, await_officer, combine
from services.assessment.domain.verdicts import Verdict
from shared.schemas.assessments import Status
from tests.unit.assessment.factories import part, words

ALL: Combination = "all_of"
ANY: Combination = "any_of"
BETTER: Combination = "better_of"


def combined(kind: Combination, *statuses: Status) -> Verdict:
    return combine(kind, tuple(part(status) for status in statuses))


@pytest.mark.parametrize(
    ("statuses", "status", "degree"),
    [
        (("met", "met"), "met", 1),
        (("met", "partly_met"), "partly_met", Fraction(1, 2)),
        (("met", "not_met"), "not_met", 0),
        (("partly_met", "not_met"), "not_met", 0),
        (("met", "awaited"), "awaited", 0),
        (("partly_met", "awaited"), "awaited", 0),
        (("met", "officer_judges"), "officer_judges", 0),
        (("awaited", "officer_judges"), "awaited", 0),
        (("not_met", "awaited"), "not_met", 0),
        (("not_met", "officer_judges"), "not_met", 0),
        (("met", "not_applicable"), "met", 1),
        (("partly_met", "not_applicable"), "partly_met", Fraction(1, 2)),
        (("not_applicable",), "not_applicable", 1),
    ],
)
def test_all_of_has_the_lowest_degree_of_what_applies(
    statuses: tuple[Status, ...], status: Status, degree: Fraction
) -> None:
    for order in (statuses, statuses[::-1]):
        verdict = combined(ALL, *order)
        assert (verdict.status, verdict.degree) == (status, Fraction(degree))


@pytest.mark.parametrize(
    ("statuses", "status", "degree"),
    [
        (("met", "not_met"), "met", 1),
        (("met", "awaited"), "met", 1),
        (("met", "officer_judges"), "met", 1),
        (("partly_met", "not_met"), "not_met", 0),
        (("partly_met", "awaited"), "awaited", 0),
        (("not_met", "officer_judges"), "officer_judges", 0),
        (("not_met", "not_met"), "not_met", 0),
        (("not_met", "not_applicable"), "not_met", 0),
        (("not_applicable", "not_applicable"), "not_applicable", 1),
    ],
)
def test_any_of_asks_for_one_part_in_full(
    statuses: tuple[Status, ...], status: Status, degree: int
) -> None:
    for order in (statuses, statuses[::-1]):
        verdict = combined(ANY, *order)
        assert (verdict.status, verdict.degree) == (status, Fraction(degree))


@pytest.mark.parametrize(
    ("statuses", "status", "degree"),
    [
        (("partly_met", "not_met"), "partly_met", Fraction(1, 2)),
        (("met", "partly_met"), "met", 1),
        (("met", "awaited"), "met", 1),
        (("met", "officer_judges"), "met", 1),
        (("partly_met", "awaited"), "awaited", 0),
        (("partly_met", "officer_judges"), "officer_judges", 0),
        (("not_met", "awaited"), "awaited", 0),
        (("not_met", "not_met"), "not_met", 0),
        (("not_met", "not_applicable"), "not_met", 0),
        (("not_applicable",), "not_applicable", 1),
    ],
)
def test_better_of_has_the_highest_degree_of_what_applies(
    statuses: tuple[Status, ...], status: Status, degree: Fraction
) -> None:
    for order in (statuses, statuses[::-1]):
        verdict = combined(BETTER, *order)
        assert (verdict.status, verdict.degree) == (status, Fraction(degree))


@pytest.mark.parametrize("kind", [ALL, ANY, BETTER])
def test_what_warns_or_informs_is_shown_and_does_not_count(kind: Combination) -> None:
    parts = (
        part("partly_met", Fraction(3, 4)),
        part("met"),
        part("not_met", severity="warns"),
        part("awaited", severity="informs"),
    )
    verdict = combine(kind, parts)

    assert verdict.parts == parts
    assert verdict.status == ("partly_met" if kind == ALL else "met")


@pytest.mark.parametrize("kind", [ALL, ANY, BETTER])
def test_where_no_part_decides_the_rule_does_not_apply(kind: Combination) -> None:
    verdict = combine(kind, (part("not_met", severity="warns"), part("not_applicable")))

    assert (verdict.status, verdict.degree) == ("not_applicable", Fraction(1))
    assert verdict.text.sv == "Inget av kraven är tillämpligt här, så inget av dem hindrar."


@pytest.mark.parametrize(
    ("kind", "statuses", "text"),
    [
        (ALL, ("met", "met"), "Alla krav som gäller är uppfyllda (2 av 2)."),
        (ALL, ("met", "not_met"), "Uppfyllda krav: 1 av 2. Alla ska vara uppfyllda."),
        (
            ALL,
            ("met", "partly_met"),
            "Uppfyllda krav: 1 av 2. Det lägst uppfyllda ger uppfyllnadsgraden 50 %.",
        ),
        (ALL, ("met", "awaited"), "Underlag väntas för 1 av 2 delar."),
        (
            ALL,
            ("met", "officer_judges"),
            "En handläggares bedömning väntas för 1 av 2 delar.",
        ),
        (ANY, ("met", "not_met"), "Minst ett alternativ är uppfyllt (1 av 2)."),
        (ANY, ("partly_met", "not_met"), "Inget alternativ är uppfyllt i sin helhet (0 av 2)."),
        (BETTER, ("met", "not_met"), "Det bästa av alternativen ger uppfyllnadsgraden 100 %."),
        (
            BETTER,
            ("not_met", "not_met"),
            "Inget av alternativen är uppfyllt, vare sig helt eller delvis.",
        ),
    ],
)
def test_the_whole_says_how_its_parts_made_it(
    kind: Combination, statuses: tuple[Status, ...], text: str
) -> None:
    assert words(combined(kind, *statuses).text.sv) == text


def test_an_officers_judgement_awaits_the_officer_whatever_is_proposed() -> None:
    verdict = await_officer(part("met"))

    assert (verdict.status, verdict.degree) == ("officer_judges", Fraction(0))
    assert verdict.parts == (part("met"),)
    assert verdict.text.sv == (
        "En handläggare ska göra en helhetsbedömning. Reglernas förslag: uppfyllt."
    )


@pytest.mark.parametrize(
    ("status", "degree"),
    [
        ("met", Fraction(1, 2)),
        ("partly_met", Fraction(1)),
        ("partly_met", Fraction(0)),
        ("not_met", Fraction(1, 2)),
        ("awaited", Fraction(1)),
        ("not_applicable", Fraction(0)),
    ],
)
def test_a_status_and_a_degree_that_contradict_each_other_cannot_be_made(
    status: Status, degree: Fraction
) -> None:
    with pytest.raises(AssertionError):
        Verdict(status, degree, part("met").text)
