"""Rules on a month's figures: exact shares, what is missing, and how it is told."""

from fractions import Fraction

import pytest

from tests.unit.assessment.factories import (
    Definition,
    bup_figures,
    identity,
    improved_rule,
    judge,
    known,
    share_rule,
    words,
)

VALUE: Definition = {
    "kind": "value_at_most", "statistic": "bup-first-visit", "figure": "waiting", "at_most": "20",
}  # fmt: skip
MONTH = "2024-03"
ABOVE_TWENTY: Definition = {"figure": "waiting", "more_than": "20"}


# --- share at least -------------------------------------------------------------------------


def test_a_share_is_told_with_its_counts() -> None:
    finding = judge(
        share_rule(),
        statistics=[known(MONTH, bup_figures(completed=(1530, 2000)))],
        month=MONTH,
    )

    assert (finding.status, finding.degree) == ("met", Fraction(1))
    assert words(finding.text.sv) == (
        "Genomförda inom 30 dagar: 1 530 av 2 000 i mars 2024, 76,5 %. Kravet på minst 75 % är "
        "uppfyllt."
    )
    assert words(finding.text.en) == (
        "Completed within 30 days: 1,530 of 2,000 in March 2024, 76.5 %. The requirement of at "
        "least 75 % is met."
    )
    assert [(number.value, number.unit) for number in finding.numbers] == [
        ("1530", "count"), ("2000", "count"), ("76.5", "%"), ("75", "%"),
    ]  # fmt: skip


def test_a_share_that_is_exactly_the_limit_is_told_as_met() -> None:
    finding = judge(
        share_rule(), statistics=[known(MONTH, bup_figures(completed=(3, 4)))], month=MONTH
    )

    assert finding.status == "met"
    assert words(finding.text.sv) == (
        "Genomförda inom 30 dagar: 3 av 4 i mars 2024, 75 %. Kravet på minst 75 % är uppfyllt."
    )


def test_a_share_just_below_is_not_shown_as_if_it_were_there() -> None:
    finding = judge(
        share_rule(),
        statistics=[known(MONTH, bup_figures(completed=(74_999, 100_000)))],
        month=MONTH,
    )

    assert finding.status == "not_met"
    assert "74,999 %. Kravet på minst 75 % är inte uppfyllt." in words(finding.text.sv)


def test_a_share_that_never_ends_is_kept_exact() -> None:
    finding = judge(
        share_rule(), statistics=[known(MONTH, bup_figures(completed=(2, 3)))], month=MONTH
    )

    assert finding.numbers[2].value == "200/3"
    assert "66,67 %" in words(finding.text.sv)


def test_no_share_can_be_computed_of_nothing() -> None:
    finding = judge(share_rule(), statistics=[known(MONTH, bup_figures())], month=MONTH)

    assert (finding.status, finding.degree) == ("not_met", Fraction(0))
    assert words(finding.text.sv) == (
        "Genomförda: 0 i mars 2024. Någon andel kan inte beräknas, och kravet på minst 75 % är "
        "inte uppfyllt."
    )


def test_a_rule_that_does_not_apply_stands_in_nobodys_way() -> None:
    rule = share_rule(part="waiting_within_30_days", whole="waiting", when=ABOVE_TWENTY)
    finding = judge(rule, statistics=[known(MONTH, bup_figures(waiting=(0, 20)))], month=MONTH)

    assert (finding.status, finding.degree) == ("not_applicable", Fraction(1))
    assert words(finding.text.sv) == (
        "Väntande: 20 i mars 2024. Kravet gäller bara vid fler än 20 och tillämpas därför inte."
    )


@pytest.mark.parametrize("rule", [share_rule(), improved_rule(), VALUE], ids=["1", "2", "3"])
def test_a_month_without_figures_is_awaited_however_late_it_is(rule: Definition) -> None:
    finding = judge(rule, month=MONTH, now="2030-01-01 00:00")

    assert (finding.status, finding.degree) == ("awaited", Fraction(0))
    assert finding.text.sv == ("BUP, första besök: uppgifter för mars 2024 har inte levererats än.")


@pytest.mark.parametrize(
    ("rule", "delivered", "lacking"),
    [
        (share_rule(), {"completed": 4}, "Genomförda inom 30 dagar"),
        (share_rule(when=ABOVE_TWENTY), {"completed": 4}, "Väntande"),
        (improved_rule(), {}, "Genomförda inom 30 dagar och Genomförda"),
        (VALUE, {"completed": 4}, "Väntande"),
    ],
)
def test_a_delivery_without_a_figure_does_not_show_that_a_requirement_is_met(
    rule: Definition, delivered: dict[str, int], lacking: str
) -> None:
    finding = judge(rule, statistics=[known(MONTH, delivered)], month=MONTH)

    assert (finding.status, finding.degree) == ("not_met", Fraction(0))
    assert finding.text.sv == (
        f"Leveransen för mars 2024 saknar uppgift om: {lacking}. Kravet kan inte prövas och är "
        "inte uppfyllt."
    )
    assert len(finding.evidence) == 1


def test_the_evidence_is_the_delivery_with_its_origin() -> None:
    statistic = known(MONTH, bup_figures(completed=(3, 4)), received_at="2024-04-18 10:00")
    (evidence,) = judge(share_rule(), statistics=[statistic], month=MONTH).evidence

    assert evidence.kind == "statistics_delivery"
    assert evidence.id == identity("delivery", "2024-04-18 10:00")
    assert evidence.origin == "Påhittade uppgifter"
    assert evidence.version is None


# --- value at most --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("waiting", "status", "ending"), [(20, "met", "uppfyllt"), (21, "not_met", "inte uppfyllt")]
)
def test_a_value_may_reach_its_limit_and_no_more(waiting: int, status: str, ending: str) -> None:
    finding = judge(
        VALUE, statistics=[known(MONTH, bup_figures(waiting=(0, waiting)))], month=MONTH
    )

    assert finding.status == status
    assert words(finding.text.sv) == (
        f"Väntande: {waiting} i mars 2024. Kravet på högst 20 är {ending}."
    )
    assert [number.value for number in finding.numbers] == [str(waiting), "20"]


# --- share improved -------------------------------------------------------------------------


def improved(
    after: tuple[int, int], before: tuple[int, int] | None, *, rule: Definition | None = None
) -> tuple[Fraction, str, list[str]]:
    """The degree, the Swedish sentence and the numbers of an improvement."""
    statistics = [known(MONTH, bup_figures(completed=after))]
    if before is not None:
        statistics.append(known("2023-03", bup_figures(completed=before), delivery="earlier"))
    finding = judge(rule or improved_rule(), statistics=statistics, month=MONTH)
    assert len(finding.evidence) == len(statistics)
    return finding.degree, words(finding.text.sv), [each.value for each in finding.numbers]


def test_an_improvement_is_told_with_both_months_and_its_tier() -> None:
    degree, text, numbers = improved((1530, 2000), (140, 200))

    assert degree == Fraction(3, 4)
    assert text == (
        "Genomförda inom 30 dagar: 76,5 % i mars 2024 (1 530 av 2 000) mot 70 % i mars 2023 "
        "(140 av 200), en förbättring med 6,5 procentenheter. Nivån från 5,0 procentenheter ger "
        "uppfyllnadsgraden 75 %."
    )
    assert numbers == ["1530", "2000", "76.5", "140", "200", "70", "6.5", "6.5"]


def test_an_improvement_that_was_rounded_says_so() -> None:
    degree, text, numbers = improved((5495, 10_000), (50, 100))

    assert degree == Fraction(3, 4)
    assert "en förbättring med 4,95 procentenheter, avrundat till 5,0. Nivån från 5,0" in text
    assert numbers[-2:] == ["4.95", "5"]


def test_an_improvement_just_below_a_half_is_not_shown_as_that_half() -> None:
    """4.949 shown with two decimals would be 4.95, which is not rounded to 4.9."""
    degree, text, _ = improved((54_949, 100_000), (50, 100))

    assert degree == Fraction(1, 2)
    assert "en förbättring med 4,949 procentenheter, avrundat till 4,9. Nivån från 1,0" in text


def test_a_decline_reaches_no_tier() -> None:
    degree, text, numbers = improved((60, 100), (70, 100))

    assert degree == 0
    assert text.endswith(
        "en försämring med 10 procentenheter. Den lägsta nivån, 1,0 procentenheter, nås inte."
    )
    assert numbers[-2:] == ["-10", "-10"]


def test_the_same_share_is_no_change() -> None:
    degree, text, _ = improved((30, 40), (3, 4))

    assert degree == 0
    assert ", ingen förändring. Den lägsta nivån" in text


def test_an_unrounded_improvement_is_compared_and_shown_as_it_is() -> None:
    unrounded = improved_rule(round_to_places=None)
    degree, text, numbers = improved((54_999, 100_000), (50, 100), rule=unrounded)

    assert degree == Fraction(1, 2)
    assert "en förbättring med 4,999 procentenheter. Nivån från 1 procentenheter" in text
    assert numbers[-1] == "4.999"
    assert len(numbers) == 7


def test_without_the_comparison_month_no_improvement_can_be_computed() -> None:
    degree, text, numbers = improved((60, 100), None)

    assert degree == 0
    assert text == (
        "Uppgifter för jämförelsemånaden, mars 2023, saknas. Förbättringen kan därför inte "
        "beräknas."
    )
    assert numbers == ["60", "100"]


def test_a_comparison_month_without_the_figures_is_as_none() -> None:
    statistics = [known(MONTH, bup_figures(completed=(60, 100))), known("2023-03", {"waiting": 1})]
    finding = judge(improved_rule(), statistics=statistics, month=MONTH)

    assert finding.status == "not_met"
    assert finding.text.en == (
        "There are no figures for the comparison month, March 2023. The improvement can "
        "therefore not be computed."
    )


@pytest.mark.parametrize(
    ("after", "before", "month"),
    [((0, 0), (1, 2), "mars 2024"), ((1, 2), (0, 0), "mars 2023"), ((0, 0), (0, 0), "mars 2024")],
)
def test_no_improvement_can_be_computed_from_or_to_nothing(
    after: tuple[int, int], before: tuple[int, int], month: str
) -> None:
    degree, text, _ = improved(after, before)

    assert degree == 0
    assert text == f"Genomförda: 0 i {month}. Förbättringen kan därför inte beräknas."


def test_both_months_in_one_delivery_are_one_piece_of_evidence() -> None:
    statistics = [
        known(MONTH, bup_figures(completed=(60, 100))),
        known("2023-03", bup_figures(completed=(50, 100))),
    ]

    assert len(judge(improved_rule(), statistics=statistics, month=MONTH).evidence) == 1
