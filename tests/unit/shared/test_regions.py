"""The register of regions: 21 county codes, names, and organisation numbers that check."""

import pytest
from stdnum.se import orgnr

from shared.values.regions import REGIONS, Region


def test_there_are_21_regions_in_order_of_county_code() -> None:
    codes = [region.code for region in REGIONS]

    assert len(codes) == 21
    assert codes == sorted(set(codes))


def test_county_codes_are_two_digits_as_text_without_those_sweden_no_longer_uses() -> None:
    assert all(len(region.code) == 2 and region.code.isdigit() for region in REGIONS)
    assert {region.code for region in REGIONS}.isdisjoint({"02", "11", "15", "16"})


@pytest.mark.parametrize("region", REGIONS, ids=lambda region: region.code)
def test_the_check_digit_of_an_organisation_number_is_right(region: Region) -> None:
    assert orgnr.is_valid(region.organisation_number)
    assert region.organisation_number.startswith(("2321", "2120"))  # regions; Gotland is both


def test_no_two_regions_share_a_name_or_an_organisation_number() -> None:
    assert len({region.name for region in REGIONS}) == 21
    assert len({region.organisation_number for region in REGIONS}) == 21


def test_a_wrong_digit_would_be_seen() -> None:
    for region in REGIONS:
        last = int(region.organisation_number[-1])
        wrong = f"{region.organisation_number[:-1]}{(last + 1) % 10}"
        assert not orgnr.is_valid(wrong)
