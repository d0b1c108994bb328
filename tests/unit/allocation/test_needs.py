"""What an occasion must know: the conditions, key data and earlier occasions of what is due."""

import pytest

from services.allocation.domain.errors import UnknownOccasion
from services.allocation.domain.needs import needs_of
from tests.unit.allocation.factories import EQUAL, Tree, agreement, condition, pot
from tests.unit.allocation.grant_year import MEASURES, ot24


def test_the_first_occasion_needs_its_own_conditions_and_nothing_earlier() -> None:
    needs = needs_of(ot24(), occasion_id="first")
    assert needs.condition_ids == ("requisition",)
    assert needs.data_set_ids == ("population", "population-0-18")
    assert needs.earlier_occasion_ids == ()


def test_the_last_occasion_needs_everything_before_it() -> None:
    needs = needs_of(ot24(), occasion_id="december")
    assert needs.condition_ids == (*MEASURES, "requisition", "section-5-report")
    assert needs.earlier_occasion_ids == ("first", "august")


def test_the_key_data_of_a_redistribution_is_needed() -> None:
    other: Tree = {"kind": "redistribute", "key": {"kind": "data_set", "data_set": "other"}}
    conditional = agreement(
        pot("p", key=EQUAL, condition="report", unreleased=other),
        conditions=[condition("report")],
        data_sets=["other"],
    )
    assert needs_of(conditional, occasion_id="only").data_set_ids == ("other",)


def test_an_unknown_occasion_is_refused() -> None:
    with pytest.raises(UnknownOccasion):
        needs_of(ot24(), occasion_id="never")
