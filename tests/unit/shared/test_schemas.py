"""Schemas refuse what they do not know, and take numbers, shares and times only as they are."""

from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import TypeVar

import pytest
from pydantic import JsonValue, TypeAdapter, ValidationError

from shared.schemas.base import (
    Count,
    Day,
    DefinedInteger,
    Degree,
    FigureName,
    Identifier,
    Instant,
    Kronor,
    Label,
    MonthField,
    RecipientId,
    Share,
    SignedKronor,
    utc_text,
)
from shared.schemas.conditions import Rule, obligations_read_by, statistics_read_by
from shared.schemas.forms import Form, Window
from shared.schemas.pots import AnyPot, Periods, Pot, PotGroup, amount_of, walk_pots
from shared.schemas.traces import Figure, exact
from shared.values.money import KRONOR_MAXIMUM
from shared.values.periods import Month

LABEL: JsonValue = {"sv": "Etikett", "en": "Label"}


KRONOR, DIFFERENCE, COUNT = TypeAdapter(Kronor), TypeAdapter(SignedKronor), TypeAdapter(Count)
DEFINED = TypeAdapter(DefinedInteger)
SHARE, DEGREE = TypeAdapter(Share), TypeAdapter(Degree)
MONTH, INSTANT = TypeAdapter(MonthField), TypeAdapter(Instant)
DAY: TypeAdapter[date] = TypeAdapter(Day)
Value = TypeVar("Value")


def accepts(adapter: TypeAdapter[Value], value: object) -> bool:
    try:
        adapter.validate_python(value)
    except ValidationError:
        return False
    return True


@pytest.mark.parametrize("value", [1.0, "5", True, None, -1, KRONOR_MAXIMUM + 1, Decimal(5)])
def test_kronor_are_whole_numbers_and_nothing_else(value: object) -> None:
    assert not accepts(KRONOR, value)


@pytest.mark.parametrize("field", [KRONOR, DIFFERENCE, COUNT, DEFINED])
def test_zero_is_an_amount(field: TypeAdapter[int]) -> None:
    assert accepts(field, 0)


def test_a_difference_may_be_negative() -> None:
    assert accepts(DIFFERENCE, -KRONOR_MAXIMUM)
    assert not accepts(DIFFERENCE, -KRONOR_MAXIMUM - 1)
    assert not accepts(DIFFERENCE, -1.0)


@pytest.mark.parametrize(
    ("text", "number"),
    [("0", 0), ("007", 7), ("1197500000", 1_197_500_000), ("1 197 500 000", 1_197_500_000)],
)
def test_a_definition_may_write_thousands_apart(text: str, number: int) -> None:
    assert DEFINED.validate_python(text) == number


@pytest.mark.parametrize(
    "text", ["", "1.0", "-1", "+1", "1 19", "1,000", "1  000", " 1", "1\n", "٣", "1e3", "0x1"]
)
def test_a_definition_writes_whole_numbers_in_one_way(text: str) -> None:
    with pytest.raises(ValidationError, match="expected a whole number such as 1197500000"):
        DEFINED.validate_python(text)


@pytest.mark.parametrize("value", [0.75, 1, True, None])
def test_a_share_is_never_a_json_number(value: object) -> None:
    assert not accepts(SHARE, value)


def test_a_degree_is_at_most_the_whole() -> None:
    assert DEGREE.validate_python("100 %") == 1
    assert DEGREE.validate_python(Fraction(1, 3)) == Fraction(1, 3)
    assert not accepts(DEGREE, "100.1 %")


def test_a_share_goes_through_json_unchanged() -> None:
    assert DEGREE.validate_json(DEGREE.dump_json(Fraction(1, 3))) == Fraction(1, 3)


def test_a_month_goes_through_json_unchanged() -> None:
    assert MONTH.dump_json(Month(2024, 3)) == b'"2024-03"'
    assert MONTH.validate_json(b'"2024-03"') == Month(2024, 3)
    assert not accepts(MONTH, "2024-13")


def test_an_instant_is_answered_in_utc_whatever_offset_it_came_with() -> None:
    swedish = INSTANT.validate_python("2024-09-30T23:59:59.123456+02:00")

    assert swedish == datetime(2024, 9, 30, 21, 59, 59, 123456, tzinfo=UTC)
    assert INSTANT.dump_json(swedish) == b'"2024-09-30T21:59:59.123456Z"'
    assert utc_text(swedish) == "2024-09-30T21:59:59.123456Z"
    assert not accepts(INSTANT, "2024-09-30T23:59:59")  # without an offset it is no instant


@pytest.mark.parametrize(
    ("field", "good", "bad"),
    [
        (
            TypeAdapter(Identifier),
            ("3.4-in-time", "a", "2024"),
            ("", "A", "a_b", "-a", "a-", "a--b", "a b", "å"),
        ),
        (
            TypeAdapter(RecipientId),
            ("01", "rss-01", "skr"),
            ("", "0.1", "01-", "Skr", "01\n", "x" * 41),
        ),
        (TypeAdapter(FigureName), ("waiting", "in_30_days"), ("", "_a", "30_days", "a-b", "A")),
    ],
)
def test_names_have_one_spelling(
    field: TypeAdapter[str], good: tuple[str, ...], bad: tuple[str, ...]
) -> None:
    assert [name for name in good if not accepts(field, name)] == []
    assert [name for name in bad if accepts(field, name)] == []


def test_a_schema_refuses_what_it_does_not_know_and_never_changes() -> None:
    with pytest.raises(ValidationError, match="Extra inputs"):
        Label.model_validate({"sv": "a", "en": "b", "fi": "c"})
    with pytest.raises(ValidationError, match="frozen"):
        Label(sv="a", en="b").sv = "c"  # type: ignore[misc]


def test_a_window_ends_on_or_after_the_day_it_begins() -> None:
    assert Window.model_validate({"first": "2024-10-01", "last": "2024-10-01", "source": "x"})
    with pytest.raises(ValidationError, match="comes before the first"):
        Window.model_validate({"first": "2024-10-02", "last": "2024-10-01", "source": "x"})


def test_periods_run_forwards() -> None:
    assert len(Periods.model_validate({"first": "2024-01", "last": "2024-11"}).months()) == 11
    with pytest.raises(ValidationError, match="comes before the first, 2024-02"):
        Periods.model_validate({"first": "2024-02", "last": "2024-01"})


# --- pots -----------------------------------------------------------------------------------


def pot(**changes: JsonValue) -> dict[str, JsonValue]:
    tree: dict[str, JsonValue] = {
        "id": "pot", "label": LABEL, "source": "avsnitt 2", "amount": "100", "recipients": "all",
        "key": {"kind": "equal"}, "rounding": "largest_remainder", "occasion": "june",
    }  # fmt: skip
    return {name: value for name, value in {**tree, **changes}.items() if value is not None}


def monthly(*parts: tuple[str, str, str]) -> dict[str, JsonValue]:
    return pot(
        occasion=None,
        periods={"first": "2024-01", "last": "2024-03"},
        occasions_by_period=[
            {"occasion": occasion, "periods": {"first": first, "last": last}}
            for occasion, first, last in parts
        ],
    )


@pytest.mark.parametrize(
    ("tree", "sentence"),
    [
        (pot(condition="c"), "`condition` and `unreleased` go together"),
        (pot(unreleased={"kind": "leave"}), "`condition` and `unreleased` go together"),
        (pot(occasion=None), "give either `occasion` or `occasions_by_period`"),
        (
            {**monthly(("june", "2024-01", "2024-03")), "occasion": "june"},
            "give either `occasion` or `occasions_by_period`",
        ),
        (
            {**monthly(("june", "2024-01", "2024-03")), "periods": None},
            "`occasions_by_period` needs `periods`",
        ),
        (monthly(("june", "2024-01", "2024-02")), "must pay each month of `periods` once"),
        (
            monthly(("june", "2024-01", "2024-02"), ("july", "2024-02", "2024-03")),
            "must pay each month of `periods` once",
        ),
        (pot(key={"kind": "given_weights"}), "give either `weights` here or the `data_set`"),
        (
            pot(key={"kind": "given_weights", "weights": {"a": "1"}, "data_set": "d"}),
            "give either `weights` here or the `data_set`",
        ),
    ],
)
def test_a_pot_that_contradicts_itself_is_refused(
    tree: dict[str, JsonValue], sentence: str
) -> None:
    with pytest.raises(ValidationError, match=sentence):
        Pot.model_validate(tree)


def test_each_month_of_a_pot_has_its_payment_occasion() -> None:
    split = Pot.model_validate(
        monthly(("june", "2024-01", "2024-02"), ("july", "2024-03", "2024-03"))
    )

    assert [split.occasion_of(Month(2024, number)) for number in (1, 2, 3)] == [
        "june", "june", "july",
    ]  # fmt: skip
    with pytest.raises(AssertionError, match="no occasion for 2024-04"):
        split.occasion_of(Month(2024, 4))
    assert Pot.model_validate(pot()).occasion_of(None) == "june"


def test_a_tree_of_pots_is_walked_parents_first_and_added_up() -> None:
    outside: JsonValue = {
        "id": "outside", "label": LABEL, "source": "a", "amount": "7", "outside": LABEL,
    }  # fmt: skip
    inner: JsonValue = {"id": "inner", "label": LABEL, "source": "a", "parts": [outside]}
    tree: JsonValue = {"id": "top", "label": LABEL, "source": "a", "parts": [pot(), inner]}
    top = TypeAdapter[AnyPot](AnyPot).validate_python(tree)

    assert [each.id for each in walk_pots((top,))] == ["top", "pot", "inner", "outside"]
    assert amount_of(top) == 107
    assert isinstance(top, PotGroup)
    again = TypeAdapter[tuple[AnyPot, ...]](tuple[AnyPot, ...]).validate_python((top, *top.parts))
    assert [type(each).__name__ for each in again] == ["PotGroup", "Pot", "PotGroup"]


# --- rules, forms and figures ---------------------------------------------------------------


def test_a_rule_says_what_it_reads_at_any_depth() -> None:
    share: JsonValue = {
        "kind": "share_at_least", "statistic": "s1", "part": "a", "whole": "b", "at_least": "1/2",
    }  # fmt: skip
    every: JsonValue = {"kind": "every_month_reported", "obligation": "o2", "statistics": ["s2"]}
    received: JsonValue = {"kind": "received", "obligation": "o1"}
    proposal: JsonValue = {"kind": "all_of", "rules": [share, {"kind": "any_of", "rules": [every]}]}
    tree: JsonValue = {
        "kind": "better_of", "rules": [received, {"kind": "officer_judges", "proposal": proposal}],
    }  # fmt: skip
    rule: Rule = TypeAdapter[Rule](Rule).validate_python(tree)

    assert statistics_read_by(rule) == {"s1", "s2"}
    assert obligations_read_by(rule) == {"o1", "o2"}


def test_a_form_asks_no_question_twice() -> None:
    question: JsonValue = {"id": "use", "kind": "yes_no", "label": LABEL}
    section: JsonValue = {"id": "a", "title": LABEL, "source": "x", "questions": [question]}
    tree = {"id": "report", "title": LABEL, "source": "x", "sections": [section]}
    form = Form.model_validate(tree)

    assert form.question("use") is form.questions()[0]
    assert form.question("other") is None
    with pytest.raises(ValidationError, match="question id use is used more than once"):
        Form.model_validate({**tree, "sections": [section, section]})


@pytest.mark.parametrize("value", ["1197500000", "-0.125", "1/3", "-4/3"])
def test_a_figure_keeps_its_number_exactly(value: str) -> None:
    figure = Figure(name=Label(sv="a", en="b"), value=value, unit="points")

    assert figure.number() == Fraction(value)
    assert exact(figure.number()) == value


@pytest.mark.parametrize("value", ["1e3", "1.", "nan", "", "1/", "1 000"])
def test_a_figure_is_never_a_float_or_a_text_for_people(value: str) -> None:
    with pytest.raises(ValidationError):
        Figure(name=Label(sv="a", en="b"), value=value, unit="points")


def test_only_a_figure_in_kronor_has_kronor() -> None:
    kronor = Figure(name=Label(sv="a", en="b"), value=exact(12), unit="kronor")

    assert kronor.kronor() == 12
    with pytest.raises(AssertionError):
        Figure(name=Label(sv="a", en="b"), value="12", unit="count").kronor()


@pytest.mark.parametrize(
    "text",
    ["0", "0.5", "1711835999", "2024-09-30", "2024-09-30T21:59:59", "2024-09-30T21:59Z",
     "2024-09-30 21:59:59Z ", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00"],
)  # fmt: skip
def test_an_instant_is_a_text_with_its_offset_and_nothing_that_could_be_read_as_one(
    text: str,
) -> None:
    with pytest.raises(ValidationError):
        INSTANT.validate_python(text)
    with pytest.raises(ValidationError):
        INSTANT.validate_json("1711835999")


def test_a_day_is_a_text_in_a_year_the_law_may_speak_of() -> None:
    assert DAY.validate_json('"2024-02-29"') == date(2024, 2, 29)
    for text in ("0", "20240229", "2024-02-29T00:00:00", "2023-02-29", "1899-12-31", "3000-01-01"):
        with pytest.raises(ValidationError):
            DAY.validate_python(text)
    for number in ("0", "1709164800", "0.5", "true"):
        with pytest.raises(ValidationError):
            DAY.validate_json(number)
