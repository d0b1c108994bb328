"""Allocation keys: what each recipient weighs, and the figure that says so."""

import pytest

from services.allocation.domain.errors import (
    BaseAmountsExceedPot,
    KeyDataIncomplete,
    KeyDataMissing,
    WeightsSumToZero,
)
from shared.schemas.base import Label
from shared.schemas.traces import Figure
from tests.unit.allocation.factories import (
    EQUAL,
    POPULATION,
    Tree,
    agreement,
    condition,
    degrees,
    key_data,
    pot,
)
from tests.unit.allocation.running import paid, run

RURAL: Tree = {
    "kind": "weighted_classes",
    "classes": [
        {"data_set": "near-cities", "weight": "1"},
        {"data_set": "sparse", "weight": "4"},
        {"data_set": "very-sparse", "weight": "6"},
    ],
}
CLASSES = ("near-cities", "sparse", "very-sparse")


def weight_figure(figure: Figure) -> Figure:
    """The weight among the inputs of a share: the sum, the weight, the weights' sum, the share."""
    return figure.inputs[1]


def test_a_pot_is_shared_by_population() -> None:
    allocation = run(agreement(pot("p")))
    assert paid(allocation, "p") == {"a": 500, "b": 300, "c": 200}


def test_a_weight_cites_the_key_data_it_was_taken_from() -> None:
    counted = key_data({"a": 5, "b": 3, "c": 2}, note="Uppladdad två gånger.")
    allocation = run(agreement(pot("p")), more_key_data=[counted])
    weight = weight_figure(allocation.lines[1].figure)
    assert weight.name == Label(
        sv="Antal population (personer), Beta", en="Number of population (persons), Beta"
    )
    assert (weight.value, weight.unit, weight.source) == ("3", "count", "källa för population")
    assert weight.reference is not None
    assert (weight.reference.id, weight.reference.sha256) == (str(counted.id), counted.sha256)
    assert weight.note == Label(
        sv="Avser 2023-11-01. Påhittade tal. Uppladdad två gånger.",
        en="As of 2023-11-01. Made-up figures. Uppladdad två gånger.",
    )


def test_key_data_without_a_note_gives_its_date_alone() -> None:
    (defined,) = agreement(pot("p")).data_sets
    unnoted = agreement(pot("p")).model_copy(
        update={"data_sets": (defined.model_copy(update={"note": None}),)}
    )
    note = weight_figure(run(unnoted).lines[0].figure).note
    assert note == Label(sv="Avser 2023-11-01.", en="As of 2023-11-01.")


def test_key_data_of_no_stated_date_says_so() -> None:
    undated = key_data({"a": 5, "b": 3, "c": 2}, as_of=None)
    note = weight_figure(run(agreement(pot("p")), more_key_data=[undated]).lines[0].figure).note
    assert note is not None
    assert note.sv.startswith("Källan anger inget datum.")


def test_weighted_classes_count_inhabitants_by_1_4_and_6() -> None:
    # God och nära vård 2024 section 12: sparse rural inhabitants weigh 4, very sparse 6.
    counted = {
        "near-cities": {"a": 100, "b": 10, "c": 0},
        "sparse": {"a": 0, "b": 20, "c": 0},
        "very-sparse": {"a": 0, "b": 5, "c": 10},
    }
    allocation = run(
        agreement(pot("p", amount=2800, key=RURAL), data_sets=CLASSES),
        more_key_data=[key_data(values, data_set_id=each) for each, values in counted.items()],
    )
    # 100, 10 + 80 + 30 = 120, and 60 of 280.
    assert paid(allocation, "p") == {"a": 1000, "b": 1200, "c": 600}
    weight = weight_figure(allocation.lines[1].figure)
    assert (weight.value, weight.unit) == ("120", "weight")
    assert [figure.value for figure in weight.inputs] == ["10", "1", "20", "4", "5", "6"]


def test_weights_may_stand_in_the_definition() -> None:
    given: Tree = {"kind": "given_weights", "weights": {"a": "1", "b": "1", "c": "2"}}
    assert paid(run(agreement(pot("p", key=given))), "p") == {"a": 250, "b": 250, "c": 500}


def test_weights_may_be_given_as_key_data() -> None:
    given: Tree = {"kind": "given_weights", "data_set": "published"}
    allocation = run(
        agreement(pot("p", key=given), data_sets=["published"]),
        more_key_data=[key_data({"a": 0, "b": 1, "c": 3}, data_set_id="published")],
    )
    assert paid(allocation, "p") == {"a": 0, "b": 250, "c": 750}


def test_weights_in_the_definition_must_cover_everyone() -> None:
    given: Tree = {"kind": "given_weights", "weights": {"a": "1"}}
    with pytest.raises(KeyDataIncomplete, match="definition of pot p has no value for b, c"):
        run(agreement(pot("p", key=given)))


def test_equal_shares_give_the_extra_krona_to_the_lower_id() -> None:
    assert paid(run(agreement(pot("p", key=EQUAL))), "p") == {"a": 334, "b": 333, "c": 333}


def test_a_single_recipient_gets_it_all() -> None:
    single: Tree = {"kind": "single", "recipient": "b"}
    assert paid(run(agreement(pot("p", key=single))), "p") == {"a": 0, "b": 1000, "c": 0}


def test_a_single_recipient_outside_the_group_cannot_happen() -> None:
    with pytest.raises(AssertionError):
        run(agreement(pot("p", key={"kind": "single", "recipient": "x"})))


@pytest.mark.parametrize(
    ("base", "shares"),
    [("0", {"a": 500, "b": 300, "c": 200}), ("100", {"a": 450, "b": 310, "c": 240})],
)
def test_a_base_amount_comes_first_and_the_rest_by_key(base: str, shares: dict[str, int]) -> None:
    key: Tree = {"kind": "base_and_rest", "base_kronor": base, "rest": POPULATION}
    assert paid(run(agreement(pot("p", key=key))), "p") == shares


def test_base_amounts_may_take_all_there_is() -> None:
    key: Tree = {"kind": "base_and_rest", "base_kronor": "100", "rest": POPULATION}
    allocation = run(agreement(pot("p", amount=300, key=key)))
    assert paid(allocation, "p") == {"a": 100, "b": 100, "c": 100}


def test_the_rest_is_explained_by_the_base_amounts() -> None:
    key: Tree = {"kind": "base_and_rest", "base_kronor": "100", "rest": POPULATION}
    base, rest = run(agreement(pot("p", key=key))).lines[0].figure.inputs
    assert (base.value, rest.value) == ("100", "350")
    remaining = rest.inputs[0]
    assert remaining.value == "700"
    assert [figure.value for figure in remaining.inputs] == ["1000", "100", "3"]


def test_base_amounts_above_the_sum_are_refused() -> None:
    key: Tree = {"kind": "base_and_rest", "base_kronor": "334", "rest": EQUAL}
    with pytest.raises(BaseAmountsExceedPot, match=r"Pot p has 1.000.kr to share, and its 3 base"):
        run(agreement(pot("p", key=key)))


def test_base_amounts_above_the_sum_of_a_month_are_refused_with_the_month() -> None:
    key: Tree = {"kind": "base_and_rest", "base_kronor": "200", "rest": EQUAL}
    months: Tree = {"first": "2024-01", "last": "2024-02"}
    with pytest.raises(BaseAmountsExceedPot, match=r"Pot p in 2024-01 has 500.kr"):
        run(agreement(pot("p", key=key, periods=months)))


def test_key_data_that_nobody_uploaded_is_named_with_its_pots() -> None:
    with pytest.raises(KeyDataMissing, match=r"near-cities \(for p, q\); sparse \(for p, q\)"):
        run(agreement(pot("p", key=RURAL), pot("q", key=RURAL), data_sets=CLASSES))


@pytest.mark.parametrize(
    "key",
    [
        {"kind": "data_set", "data_set": "other"},
        {"kind": "given_weights", "data_set": "other"},
        {
            "kind": "base_and_rest",
            "base_kronor": "1",
            "rest": {"kind": "data_set", "data_set": "other"},
        },
    ],
)
def test_every_key_says_which_key_data_it_reads(key: Tree) -> None:
    with pytest.raises(KeyDataMissing, match=r"other \(for p\)"):
        run(agreement(pot("p", key=key), data_sets=["other"]))


def test_key_data_of_a_redistribution_is_needed_even_if_nothing_may_be_left() -> None:
    unreleased: Tree = {
        "kind": "redistribute",
        "key": {"kind": "data_set", "data_set": "other"},
    }
    conditional = agreement(
        pot("p", condition="report", unreleased=unreleased),
        conditions=[condition("report")],
        data_sets=["population", "other"],
    )
    with pytest.raises(KeyDataMissing, match=r"other \(for p\)"):
        run(conditional, judged=degrees("report", {"a": 1, "b": 1, "c": 1}))


def test_key_data_of_a_pot_that_is_not_due_is_not_needed() -> None:
    later = agreement(
        pot("p", key=EQUAL),
        pot("q", key={"kind": "data_set", "data_set": "other"}, occasion="later"),
        occasions=["only", "later"],
        data_sets=["other"],
    )
    assert run(later).total_kronor == 1000


def test_a_recipient_without_a_value_is_named() -> None:
    with pytest.raises(KeyDataIncomplete, match="Key data population has no value for b, c"):
        run(agreement(pot("p")), population={"a": 5, "x": 3})


def test_values_of_others_than_the_recipients_do_not_count() -> None:
    allocation = run(agreement(pot("p")), population={"a": 5, "b": 3, "c": 2, "x": 90})
    assert paid(allocation, "p") == {"a": 500, "b": 300, "c": 200}


def test_weights_that_sum_to_zero_are_refused_with_the_pot() -> None:
    with pytest.raises(WeightsSumToZero, match=r"1.000.kr .* a, b, c, .* pot p"):
        run(agreement(pot("p")), population={"a": 0, "b": 0, "c": 0})


def test_an_empty_pot_needs_no_weights() -> None:
    allocation = run(agreement(pot("p", amount=0)), population={"a": 0, "b": 0, "c": 0})
    assert paid(allocation, "p") == {"a": 0, "b": 0, "c": 0}
