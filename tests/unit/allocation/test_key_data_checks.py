"""Uploads of key data: sound, or refused with a fault for each thing that is wrong."""

from datetime import date

import pytest

from services.allocation.domain.errors import InvalidKeyData, UnknownDataSet
from services.allocation.domain.key_data_checks import check_upload
from shared.schemas.allocations import KeyDataUpload, KeyValue
from tests.unit.allocation.factories import agreement, pot


def upload(*values: tuple[str, int], data_set_id: str = "population") -> KeyDataUpload:
    return KeyDataUpload(
        agreement_id="made-up",
        data_set_id=data_set_id,
        source="påhittad källa",
        as_of=date(2023, 11, 1),
        values=[KeyValue(recipient_id=each, value=value) for each, value in values],
    )


def faults(*values: tuple[str, int]) -> list[tuple[str, str]]:
    with pytest.raises(InvalidKeyData) as refused:
        check_upload(agreement(pot("p")), upload(*values))
    return [(issue.pointer, issue.code) for issue in refused.value.issues]


def test_a_value_for_every_recipient_is_sound() -> None:
    check_upload(agreement(pot("p")), upload(("a", 5), ("b", 0), ("c", 2)))


def test_an_unknown_data_set_is_refused_with_those_there_are() -> None:
    with pytest.raises(UnknownDataSet, match="population"):
        check_upload(agreement(pot("p")), upload(("a", 1), data_set_id="other"))


def test_every_fault_is_named_with_its_place() -> None:
    assert faults(("a", 1), ("x", 2), ("a", 3)) == [
        ("/values/1/recipient_id", "unknown-recipient"),
        ("/values/2/recipient_id", "recipient-given-twice"),
        ("/values", "recipient-missing"),
    ]


def test_values_that_sum_to_zero_are_refused() -> None:
    assert faults(("a", 0), ("b", 0), ("c", 0)) == [("/values", "weights-sum-to-zero")]
