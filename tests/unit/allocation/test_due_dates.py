"""By when money must be asked for, accounted for or paid back, and when that is reminded of."""

from datetime import date

from services.allocation.domain.due_dates import due_dates, reminder_due
from shared.agreements.catalogue import Catalogue
from shared.schemas.agreements import Agreement
from tests.unit.allocation.factories import agreement, pot

REGIONS = "okad-tillganglighet-2024"


def real() -> Agreement:
    return Catalogue.load().get(REGIONS).agreement


def test_what_money_hangs_on_is_due_when_the_agreement_says() -> None:
    # ÖT24 section 6: requisitions by 1 December 2024, SKR's account and repayment by 31 March 2025.
    found = due_dates(real(), today=date(2024, 11, 1))

    assert {(each.obligation_id, each.kind, each.due, each.days_left) for each in found} == {
        ("requisition-regions", "requisition", date(2024, 12, 1), 30),
        ("requisition-skr", "requisition", date(2024, 12, 1), 30),
        ("skr-economic-report", "economic_report", date(2025, 3, 31), 150),
        ("skr-repayment", "repayment", date(2025, 3, 31), 150),
    }
    assert {each.agreement_id for each in found} == {REGIONS}
    assert {each.source.partition(";")[0] for each in found} == {
        "avsnitt 6, andra stycket",
        "avsnitt 6, femte stycket",
    }


def test_due_dates_come_in_order_each_recipient_by_itself() -> None:
    found = due_dates(real(), today=date(2024, 12, 2))
    order = [(each.due, each.obligation_id, each.recipient_id) for each in found]

    assert order == sorted(order)
    assert len(order) == 21 + 1 + 1 + 1
    assert (order[0][2], order[20][2], order[21][2]) == ("01", "25", "skr")
    assert found[0].days_left == -1, "the day after is too late by one"


def test_reports_that_no_money_hangs_on_are_not_among_them() -> None:
    assert "region-report" not in {
        each.obligation_id for each in due_dates(real(), today=date(2024, 1, 1))
    }


def test_the_latest_reminder_that_was_to_be_given_is_told() -> None:
    # 30, 7 and 0 days before, which are the project's own choice.
    told = {days: reminder_due(real(), days_left=days) for days in (31, 30, 8, 7, 1, 0, -1)}

    assert told == {31: None, 30: 30, 8: 30, 7: 7, 1: 7, 0: 0, -1: None}


def test_an_agreement_without_reminders_gives_none() -> None:
    assert reminder_due(agreement(pot("p")), days_left=0) is None
