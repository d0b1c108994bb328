"""What a filing lacks or has wrong, for every kind of question; the filing stands as received."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import JsonValue, ValidationError
from stdnum import luhn

from services.submissions.domain.completeness import find_faults
from services.submissions.domain.formats import is_giro
from shared.schemas.forms import Form
from shared.schemas.submissions import Answer, Attachment, FilingBody
from shared.values.money import KRONOR_MAXIMUM
from shared.values.regions import REGIONS
from tests.unit.submissions.factories import SIGNS, Tree, attachment, body, form, label, question

KINDS: dict[str, Tree] = {
    "text": question("q"),
    "yes_no": question("q", "yes_no"),
    "figure": question("q", "figure", unit=label("kronor")),
    "choice": question(
        "q",
        "choice",
        alternatives=[{"id": "alt-1", "label": label("1")}, {"id": "alt-2", "label": label("2")}],
    ),
    "table": question(
        "q",
        "table",
        columns=[
            {"id": "item", "label": label("Post"), "kind": "text"},
            {"id": "kronor", "label": label("Kronor"), "kind": "figure"},
        ],
    ),
}
GOOD: dict[str, list[Answer]] = {
    "text": ["Ja", " ja ", "0", "å" * 10_000],
    "yes_no": [True, False],
    "figure": [0, 1_197_500_000, KRONOR_MAXIMUM],
    "choice": ["alt-1", "alt-2"],
    "table": [[{"item": "Löner", "kronor": 5}], [{"item": "Löner"}, {"kronor": 0}]],
}
BAD: dict[str, tuple[str, list[Answer]]] = {
    "text": ("not-text", [True, 0, 12, [{"item": "a"}]]),
    "yes_no": ("neither-yes-nor-no", ["ja", "true", 0, 1, [{"item": "a"}]]),
    "figure": ("not-a-whole-number", [True, -1, "5", KRONOR_MAXIMUM + 1, 10**4000, [{"a": 1}]]),
    "choice": ("not-an-alternative", ["alt-3", True, 1, [{"item": "alt-1"}]]),
    "table": ("not-a-table", ["Löner", True, 7]),
}


def codes(asked: Form, filed: FilingBody, attachments: tuple[Attachment, ...] = ()) -> list[str]:
    return [fault.code for fault in find_faults(asked, filed, attachments)]


@pytest.mark.parametrize("kind", KINDS)
def test_a_question_answered_as_asked_has_no_fault(kind: str) -> None:
    for answer in GOOD[kind]:
        assert codes(form(KINDS[kind]), body({"q": answer})) == [], repr(answer)[:80]


@pytest.mark.parametrize("kind", KINDS)
def test_an_answer_of_the_wrong_kind_is_found(kind: str) -> None:
    code, answers = BAD[kind]
    for answer in answers:
        assert codes(form(KINDS[kind]), body({"q": answer})) == [code], repr(answer)[:80]


@pytest.mark.parametrize("kind", KINDS)
def test_a_required_question_without_an_answer_is_found(kind: str) -> None:
    (fault,) = find_faults(form(KINDS[kind]), body(), ())

    assert fault.code == "answer-missing"
    assert (fault.question_id, fault.pointer) == ("q", "/answers/q")
    assert "q" in fault.message.sv
    assert "q" in fault.message.en


@pytest.mark.parametrize("kind", KINDS)
def test_a_question_that_is_not_required_may_be_left_out_but_not_answered_wrongly(
    kind: str,
) -> None:
    optional = form({**KINDS[kind], "required": "no"})

    assert codes(optional, body()) == []
    assert codes(optional, body({"q": BAD[kind][1][0]})) == [BAD[kind][0]]


def test_what_another_answer_asks_for_is_missing_only_then() -> None:
    given: Tree = {"question": "q", "alternative": "alt-2"}
    asked = form(KINDS["choice"], question("why", required="no", required_when=given))

    assert codes(asked, body({"q": "alt-1"})) == []
    assert codes(asked, body({"q": "alt-2", "why": "Så här."})) == []
    (fault,) = find_faults(asked, body({"q": "alt-2"}), ())
    assert (fault.code, fault.question_id) == ("answer-missing", "why")


@pytest.mark.parametrize("given", [("q", "alt-3"), ("why", "alt-1"), ("nobody", "alt-1")])
def test_what_no_answer_can_ask_for_is_no_form(given: tuple[str, str]) -> None:
    condition: Tree = {"question": given[0], "alternative": given[1]}
    with pytest.raises(ValidationError, match="no alternative of a choice"):
        form(KINDS["choice"], question("why", required="no", required_when=condition))


@pytest.mark.parametrize(
    ("kind", "blank"), [("text", ""), ("text", " \n\t"), ("table", []), ("figure", " ")]
)
def test_blank_is_no_answer(kind: str, blank: Answer) -> None:
    assert codes(form(KINDS[kind]), body({"q": blank})) == ["answer-missing"]


def test_no_and_zero_are_answers() -> None:
    assert codes(form(KINDS["yes_no"]), body({"q": False})) == []
    assert codes(form(KINDS["figure"]), body({"q": 0})) == []


@pytest.mark.parametrize(
    "row",
    [{"item": 5}, {"kronor": "fem"}, {"other": "a"}, {"item": "a", "kronor": 5, "other": 1}],
)
def test_a_table_cell_that_does_not_fit_its_column_is_found_with_its_row(
    row: dict[str, str | int],
) -> None:
    (fault,) = find_faults(form(KINDS["table"]), body({"q": [{"item": "a"}, row]}), ())

    assert fault.code == "table-cell"
    assert fault.message.en.startswith("Row 2:")


def test_an_answer_to_a_question_nobody_asked_is_found() -> None:
    faults = find_faults(form(KINDS["text"]), body({"q": "a", "a/b~c": "x"}, "old"), ())

    assert [fault.code for fault in faults] == ["unknown-question", "unknown-question"]
    assert faults[0].pointer == "/answers/a~1b~0c"  # a JSON Pointer (RFC 6901)
    assert faults[1].question_id == "old"


def test_no_finding_repeats_what_was_answered() -> None:
    """Answers may hold personal data; findings are shown in lists."""
    secret = "19121212-1212"
    asked = form(
        question("number", format="organisation_number"),
        question("giro", format="giro"),
        question("day", format="date"),
        question("mail", format="email"),
        {**KINDS["choice"], "id": "choice"},
        {**KINDS["yes_no"], "id": "yes-no"},
    )
    answers: dict[str, Answer] = dict.fromkeys([each.id for each in asked.questions()], secret)

    faults = find_faults(asked, body(answers), ())

    assert len(faults) == 6
    assert not any(secret in fault.model_dump_json() for fault in faults)


# --- pointing to an earlier report ----------------------------------------------------------


def test_a_question_asked_last_year_may_be_answered_by_pointing_there() -> None:
    asked = form(question("q", may_refer_to_earlier_report="yes"))

    assert codes(asked, body({}, "q")) == []


def test_a_question_not_asked_last_year_cannot_be_answered_by_pointing_there() -> None:
    assert codes(form(question("q")), body({}, "q")) == ["may-not-refer"]
    assert codes(form(question("q")), body({"q": "Ja"}, "q")) == ["may-not-refer"]


# --- attachments ----------------------------------------------------------------------------

PLAN = question("plan", "attachment", media_types=["application/pdf", "application/msword"])


def test_an_attachment_that_is_asked_for_and_there_has_no_fault() -> None:
    assert codes(form(PLAN), body(), (attachment("plan"),)) == []


def test_a_missing_attachment_is_found_where_it_is_required() -> None:
    assert codes(form(PLAN), body()) == ["attachment-missing"]
    assert codes(form({**PLAN, "required": "no"}), body()) == []


def test_an_attachment_of_another_type_is_found_with_the_types_accepted() -> None:
    wrong = attachment("plan", media_type="application/zip")

    (fault,) = find_faults(form(PLAN), body(), (wrong,))

    assert fault.code == "attachment-type"
    assert "application/pdf, application/msword" in fault.message.en


def test_an_attachment_nobody_asked_for_is_found() -> None:
    assert codes(form(KINDS["text"]), body({"q": "a"}), (attachment("extra"),)) == [
        "unknown-attachment"
    ]
    # A question that asks for text is not answered by a file.
    assert codes(form(KINDS["text"]), body(), (attachment("q"),)) == [
        "unknown-attachment", "answer-missing",
    ]  # fmt: skip


# --- numbers with check digits --------------------------------------------------------------


def asks(text_format: str) -> Form:
    return form(question("q", format=text_format))


@pytest.mark.parametrize("region", REGIONS, ids=lambda region: region.code)
def test_every_region_may_give_its_organisation_number(region: object) -> None:
    number = getattr(region, "organisation_number")  # noqa: B009 - parametrised by pytest
    for written in (number, number.replace("-", "")):
        assert codes(asks("organisation_number"), body({"q": f" {written} "})) == []


@pytest.mark.parametrize(
    "number", ["232100-0017", "232100-001", "232100-00166", "SE232100001601", "232100-0O16", "x"]
)
def test_an_organisation_number_that_does_not_check_is_found(number: str) -> None:
    assert codes(asks("organisation_number"), body({"q": number})) == ["organisation-number"]


@pytest.mark.parametrize(
    "number",
    [
        "5050-1055",  # made up: its check digit is right, as for those below
        "123-4566", "12 34 56-6", "18", "12345674",
    ],
)  # fmt: skip
def test_a_bankgiro_or_plusgiro_whose_check_digit_is_right_is_accepted(number: str) -> None:
    assert is_giro(number)
    assert codes(asks("giro"), body({"q": number})) == []


@pytest.mark.parametrize(
    "number", ["5050-1056", "1", "123456789", "", "-", "50501O55", "٥٠٥٠١٠٥٥", "5050/1055"]
)
def test_a_giro_number_that_does_not_check_is_found(number: str) -> None:
    assert not is_giro(number)


def test_a_wrong_giro_number_is_a_finding() -> None:
    assert codes(asks("giro"), body({"q": "5050-1056"})) == ["giro-number"]


@given(st.text(alphabet="0123456789", min_size=1, max_size=7))
def test_of_ten_last_digits_one_makes_a_giro_number(start: str) -> None:
    right = [digit for digit in "0123456789" if is_giro(start + digit)]

    assert right == [luhn.calc_check_digit(start)]


@pytest.mark.parametrize(
    ("text", "sound"),
    [
        ("2024-09-30", True), ("2024-02-29", True), ("2023-02-29", False), ("20240930", False),
        ("2024-W40-1", False), ("30/9 2024", False), ("2024-09-30T00:00", False),
    ],
)  # fmt: skip
def test_a_date_is_written_in_one_way(text: str, sound: bool) -> None:
    assert codes(asks("date"), body({"q": text})) == ([] if sound else ["date"])


@pytest.mark.parametrize(
    ("text", "sound"),
    [
        ("ekonomi@region.example", True), ("a@b.se", True), ("ekonomi", False), ("a@b", False),
        ("@b.se", False), ("a@", False), ("a b@c.se", False),
    ],
)  # fmt: skip
def test_an_e_mail_address_has_a_name_and_a_domain(text: str, sound: bool) -> None:
    assert codes(asks("email"), body({"q": text})) == ([] if sound else ["email-address"])


def test_a_registration_number_may_look_in_any_way() -> None:
    assert codes(asks("registration_number"), body({"q": "S2023/02163 (delvis)"})) == []


# --- sums -----------------------------------------------------------------------------------


def economic_report() -> Form:
    """ÖT24 annex 2: what is unspent is the grant less the costs."""
    unit = label("kronor")
    rule: JsonValue = {
        "result": "unspent", "plus": ["grant"], "minus": ["costs"], "source": "bilaga 2",
    }  # fmt: skip
    questions = [question(each, "figure", unit=unit) for each in ("grant", "costs", "unspent")]
    return form(*questions, arithmetic=[rule])


def test_a_sum_that_closes_has_no_fault() -> None:
    answers: dict[str, Answer] = {"grant": 100, "costs": 40, "unspent": 60}

    assert codes(economic_report(), body(answers)) == []


def test_a_sum_that_does_not_close_says_what_was_expected() -> None:
    answers: dict[str, Answer] = {"grant": 100, "costs": 40, "unspent": 61}

    (fault,) = find_faults(economic_report(), body(answers), ())

    assert (fault.code, fault.question_id) == ("does-not-add-up", "unspent")
    assert fault.message.en == "The sum does not add up: expected 60 (bilaga 2)."


@pytest.mark.parametrize("costs", [None, "40", True, 10**4300 - 1])
def test_a_sum_is_not_judged_where_a_figure_of_it_has_a_fault_of_its_own(
    costs: Answer | None,
) -> None:
    """A figure too large for any account must not make the check itself fail."""
    answers: dict[str, Answer] = {"grant": 100, "unspent": 60}
    if costs is not None:
        answers["costs"] = costs

    assert "does-not-add-up" not in codes(economic_report(), body(answers))
    assert len(codes(economic_report(), body(answers))) == 1


def test_costs_above_the_grant_leave_nothing_unspent_where_the_form_says_so() -> None:
    """Kronor of the recipient's own are not a negative remainder of the grant."""
    unit = label("kronor")
    rule: JsonValue = {
        "result": "unspent", "plus": ["grant"], "minus": ["costs"], "least": 0,
        "source": "bilaga 2",
    }  # fmt: skip
    questions = [question(each, "figure", unit=unit) for each in ("grant", "costs", "unspent")]
    report = form(*questions, arithmetic=[rule])
    assert codes(report, body({"grant": 100, "costs": 140, "unspent": 0})) == []
    (fault,) = find_faults(report, body({"grant": 100, "costs": 140, "unspent": 40}), ())
    assert fault.message.en == "The sum does not add up: expected 0 (bilaga 2)."


def larger_items() -> Form:
    """ÖT24 annex 2: larger items of the costs are told one by one, beside the sum of all."""
    columns: JsonValue = [
        {"id": "item", "kind": "text", "label": label("Post")},
        {"id": "kronor", "kind": "figure", "label": label("Kronor")},
    ]
    rule: JsonValue = {
        "table": "items", "column": "kronor", "at_most": "costs", "source": "bilaga 2",
    }  # fmt: skip
    return form(
        question("items", "table", columns=columns),
        question("costs", "figure", unit=label("kronor")),
        ceilings=[rule],
    )


def test_larger_items_are_at_most_the_sum_of_costs() -> None:
    items: Answer = [{"item": "Löner", "kronor": 60}, {"item": "Lokaler", "kronor": 40}]
    assert codes(larger_items(), body({"items": items, "costs": 100})) == []
    (fault,) = find_faults(larger_items(), body({"items": items, "costs": 99}), ())
    assert (fault.code, fault.question_id) == ("items-exceed-sum", "items")
    assert fault.message.en == "The items are 100 together, more than the sum 99 (bilaga 2)."


@pytest.mark.parametrize("kronor", ["100", None])
def test_items_are_not_summed_where_one_has_a_fault_of_its_own(kronor: str | None) -> None:
    row: dict[str, str | int] = {"item": "Löner"} if kronor is None else {"kronor": kronor}
    answers: dict[str, Answer] = {"items": [row], "costs": 1}
    assert "items-exceed-sum" not in codes(larger_items(), body(answers))


@pytest.mark.parametrize(
    "wrong", [{"table": "costs"}, {"column": "item"}, {"at_most": "items"}], ids=str
)
def test_a_form_whose_sums_are_of_no_figures_is_refused(wrong: dict[str, str]) -> None:
    given = larger_items().model_dump(mode="json")
    given["ceilings"][0] |= wrong
    with pytest.raises(ValueError, match="no figure of the form"):
        Form.model_validate(given)


cells = st.one_of(st.text(SIGNS, max_size=8), st.integers())
answers_of_any_kind: st.SearchStrategy[Answer] = st.one_of(
    st.text(SIGNS, max_size=20),
    st.booleans(),
    st.integers(),
    st.lists(st.dictionaries(st.sampled_from(["item", "kronor", "x"]), cells, max_size=3)),
)


@given(
    answers=st.dictionaries(
        st.sampled_from([*KINDS, "grant", "costs", "unspent", "other"]), answers_of_any_kind
    ),
    refers_to=st.lists(st.sampled_from([*KINDS, "other"]), max_size=3),
    text_format=st.sampled_from(["organisation_number", "giro", "email", "date", None]),
)
def test_whatever_is_answered_comes_back_as_findings(
    answers: dict[str, Answer], refers_to: list[str], text_format: str | None
) -> None:
    questions = [{**tree, "id": kind.replace("_", "-")} for kind, tree in KINDS.items()]
    questions[0]["format"] = text_format
    asked = form(*questions, PLAN)
    filed = body({key.replace("_", "-"): value for key, value in answers.items()}, *refers_to)

    for fault in find_faults(asked, filed, ()):
        assert fault.question_id is not None
        assert fault.message.sv
