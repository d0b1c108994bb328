"""What a filing says: answers, yes, attachments and sums, read from the version that counts."""

from fractions import Fraction

import pytest

from shared.schemas.assessments import RuleFinding
from shared.schemas.submissions import Answer, FilingVersion
from tests.unit.assessment.factories import (
    SUPPLEMENTS,
    Definition,
    filing,
    judge,
    obligation,
    version,
    words,
)

COMPLETE: dict[str, Answer] = {
    "use": "Till vårdplatser.", "results": "Kortare köer.", "in-time": True, "complete": False,
    "granted": 5000, "costs": 4000, "unspent": 1000,
}  # fmt: skip
ANSWERED: Definition = {"kind": "answered", "obligation": "report"}
ANSWERED_YES: Definition = {
    "kind": "answered_yes", "obligation": "report", "questions": ["in-time", "complete"]
}  # fmt: skip
PLAN: Definition = {"kind": "attachment_present", "obligation": "report", "question": "plan"}
SUM: Definition = {
    "kind": "figures_add_up", "obligation": "report",
    "result": "unspent", "plus": ["granted"], "minus": ["costs"],
}  # fmt: skip
EVERY_KIND = [ANSWERED, ANSWERED_YES, PLAN, SUM]


def without(*questions: str) -> dict[str, Answer]:
    """The complete answers less some."""
    return {key: value for key, value in COMPLETE.items() if key not in questions}


def read(
    rule: Definition,
    *versions: FilingVersion,
    now: str = "2024-12-01 12:00",
    supplement_window: Definition | None = None,
) -> RuleFinding:
    """What a rule says of a filing with these versions."""
    duty = obligation(supplement_window=supplement_window)
    return judge(rule, obligations=[duty], filings=[filing(*versions)], now=now)


def in_time(
    answers: dict[str, Answer] | None,
    *,
    attached: tuple[str, ...] = (),
    refers_back: tuple[str, ...] = (),
) -> FilingVersion:
    return version("2024-09-20 10:00", answers, attached=attached, refers_back=refers_back)


@pytest.mark.parametrize("rule", EVERY_KIND, ids=lambda rule: str(rule["kind"]))
def test_what_has_not_come_is_awaited_and_then_not_met(rule: Definition) -> None:
    assert judge(rule, now="2024-09-30 23:59").status == "awaited"
    assert judge(rule, now="2024-10-01 00:00").status == "not_met"


@pytest.mark.parametrize("rule", [ANSWERED, ANSWERED_YES, SUM], ids=lambda rule: str(rule["kind"]))
def test_what_cannot_be_read_answers_nothing(rule: Definition) -> None:
    finding = read(rule, in_time(None))

    assert finding.status == "not_met"
    assert finding.text.sv == (
        "Det som kom in går inte att läsa som ett ifyllt formulär; inga svar kan prövas."
    )
    assert finding.evidence[0].version == 1


# --- answered -------------------------------------------------------------------------------


def test_a_form_with_every_required_question_answered_is_answered() -> None:
    """The optional questions are blank, and the attachment has a rule of its own."""
    finding = read(ANSWERED, in_time(COMPLETE))

    assert (finding.status, finding.degree) == ("met", Fraction(1))
    assert finding.text.sv == "Alla frågor som ska besvaras är besvarade (7 av 7)."
    assert [number.value for number in finding.numbers] == ["7", "7", "0"]


@pytest.mark.parametrize("blank", ["", "  \n", []], ids=["empty", "spaces", "no rows"])
def test_a_blank_answer_is_no_answer(blank: Answer) -> None:
    finding = read(ANSWERED, in_time({**without("results"), "use": blank}))

    assert (finding.status, finding.degree) == ("not_met", Fraction(0))
    assert finding.text.sv == "Svar saknas på 2 av 7 frågor: use och results."
    assert finding.text.en == "There is no answer to 2 of 7 questions: use and results."


def test_no_and_nought_and_rows_are_answers() -> None:
    answers: dict[str, Answer] = {
        **COMPLETE,
        "complete": False,
        "unspent": 0,
        "use": [{"item": "Vårdplatser", "kronor": 1}],
    }

    assert read(ANSWERED, in_time(answers)).status == "met"


def test_pointing_to_an_earlier_report_answers_where_the_form_allows_it() -> None:
    finding = read(ANSWERED, in_time(without("use"), refers_back=("use",)))

    assert finding.status == "met"
    assert finding.text.sv == (
        "Alla frågor som ska besvaras är besvarade (7 av 7), varav 1 genom hänvisning till en "
        "tidigare redovisning."
    )


def test_pointing_to_an_earlier_report_is_no_answer_where_the_form_does_not_allow_it() -> None:
    finding = read(ANSWERED, in_time(without("results"), refers_back=("results",)))

    assert finding.status == "not_met"
    assert finding.text.sv == "Svar saknas på 1 av 7 frågor: results."


def test_a_rule_may_name_the_questions_it_asks_for() -> None:
    named: Definition = {**ANSWERED, "questions": ["staff", "plan"]}

    assert read(named, in_time({"staff": "Två."}, attached=("plan",))).status == "met"
    assert words(read(named, in_time(COMPLETE, attached=("use",))).text.sv) == (
        "Svar saknas på 2 av 2 frågor: staff och plan."
    )


# --- answered yes ---------------------------------------------------------------------------


def test_yes_to_every_question_is_yes() -> None:
    finding = read(ANSWERED_YES, in_time({**COMPLETE, "complete": True}))

    assert finding.status == "met"
    assert finding.text.sv == "Besvarat med ja: in-time och complete."


def test_a_no_is_told_from_no_answer_at_all() -> None:
    refused = read(ANSWERED_YES, in_time(COMPLETE), now="2024-09-21 10:00")
    unclear = read(ANSWERED_YES, in_time(without("in-time")))
    worded = read(ANSWERED_YES, in_time({**COMPLETE, "in-time": "ja", "complete": 1}))

    assert refused.text.sv == "Besvarat med nej: complete."
    assert unclear.text.sv == "Besvarat med nej: complete. Svaret ja eller nej saknas: in-time."
    assert worded.text.en == "Neither yes nor no: in-time and complete."
    assert {refused.status, unclear.status, worded.status} == {"not_met"}


# --- attachment -----------------------------------------------------------------------------


def test_an_attachment_counts_even_where_the_form_cannot_be_read() -> None:
    assert read(PLAN, in_time(COMPLETE, attached=("plan",))).status == "met"
    assert read(PLAN, in_time(None, attached=("plan",))).status == "met"


def test_an_attachment_to_another_question_is_not_the_one() -> None:
    finding = read(PLAN, in_time(COMPLETE, attached=("use",)))

    assert finding.status == "not_met"
    assert finding.text.sv == "Bilagan till fråga plan saknas."


# --- figures that add up --------------------------------------------------------------------


def test_a_result_that_is_the_sum_adds_up() -> None:
    finding = read(SUM, in_time(COMPLETE))

    assert finding.status == "met"
    assert words(finding.text.sv) == "Fråga unspent stämmer: granted − costs = 1 000."
    assert [(number.value, number.unit) for number in finding.numbers] == [
        ("1000", "kronor"), ("5000", "kronor"), ("4000", "kronor"),
    ]  # fmt: skip


def test_a_result_that_is_a_krona_off_does_not() -> None:
    finding = read(SUM, in_time({**COMPLETE, "unspent": 999}))

    assert finding.status == "not_met"
    assert words(finding.text.sv) == (
        "Fråga unspent anger 999, men granted − costs = 1 000: det skiljer 1."
    )


def test_a_sum_may_be_negative() -> None:
    finding = read(SUM, in_time({**COMPLETE, "costs": 6000, "unspent": -1000}))

    assert words(finding.text.en) == "Question unspent adds up: granted − costs = −1,000."


@pytest.mark.parametrize(
    "costs", ["4000", True, [], 10**4000], ids=["text", "yes", "rows", "beyond every amount"]
)
def test_a_figure_that_is_no_whole_number_makes_the_sum_not_add_up(costs: Answer) -> None:
    finding = read(SUM, in_time({**COMPLETE, "costs": costs}))

    assert finding.status == "not_met"
    assert finding.text.sv == "Summan kan inte prövas: heltal saknas i svaret på fråga costs."


def test_a_figure_asked_for_as_text_is_counted_without_a_unit() -> None:
    rule: Definition = {**SUM, "result": "staff", "plus": ["granted", "costs"], "minus": []}
    finding = read(rule, in_time({"staff": 9000, "granted": 5000, "costs": 4000}))

    assert words(finding.text.sv) == "Fråga staff stämmer: granted + costs = 9 000."
    assert finding.numbers[0].unit == "count"


# --- which version --------------------------------------------------------------------------


def test_content_is_read_from_the_last_version_before_supplements_are_due() -> None:
    """ÖT24 section 5 and interpretation 22: 1–21 October."""
    incomplete, complete, emptied = (
        version("2024-09-20 10:00", {}, number=1),
        version("2024-10-21 23:59:59.999999", COMPLETE, number=2),
        version("2024-10-22 00:00", {}, number=3),
    )
    finding = read(ANSWERED, incomplete, complete, emptied, supplement_window=SUPPLEMENTS)

    assert finding.status == "met"
    assert finding.evidence[0].version == 2


def test_without_a_time_for_supplements_content_is_read_as_of_the_deadline() -> None:
    finding = read(
        ANSWERED,
        version("2024-09-20 10:00", {}, number=1),
        version("2024-09-30 23:59", COMPLETE, number=2),
        version("2024-10-01 00:00", {}, number=3),
    )

    assert finding.evidence[0].version == 2


def test_where_nothing_came_in_time_the_first_version_is_read() -> None:
    finding = read(
        ANSWERED,
        version("2024-11-01 10:00", COMPLETE, number=1),
        version("2024-11-02 10:00", {}, number=2),
        supplement_window=SUPPLEMENTS,
    )

    assert (finding.status, finding.evidence[0].version) == ("met", 1)


def test_a_version_in_time_counts_even_after_an_early_end_of_supplements() -> None:
    early: Definition = {"first": "2024-09-01", "last": "2024-09-10", "source": "avsnitt 5"}
    finding = read(
        ANSWERED,
        version("2024-09-05 10:00", {}, number=1),
        version("2024-09-20 10:00", COMPLETE, number=2),
        supplement_window=early,
    )

    assert finding.evidence[0].version == 2


def test_what_falls_short_says_until_when_it_may_be_supplemented() -> None:
    version_in_time = in_time(without("results"))
    before = read(ANSWERED, version_in_time, now="2024-10-21 23:59", supplement_window=SUPPLEMENTS)
    after = read(ANSWERED, version_in_time, now="2024-10-22 00:00", supplement_window=SUPPLEMENTS)

    assert before.text.sv == (
        "Svar saknas på 1 av 7 frågor: results. Komplettering kan lämnas till och med 2024-10-21."
    )
    assert after.text.sv == "Svar saknas på 1 av 7 frågor: results."
    assert before.status == after.status == "not_met"
