"""Who may file what for which month, and whether it came in time, to the microsecond."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.submissions.domain.errors import NoRightToFile, UnknownObligation, WrongPeriod
from services.submissions.domain.intake import Envelope, address, judge_timeliness
from shared.values.periods import LEGAL_ZONE, Month
from tests.unit.submissions.factories import MONTHLY, SUPPLEMENTS, Tree, agreement, obligation

SMALLEST = timedelta(microseconds=1)
AGREEMENT = agreement(
    obligation("report", supplement_window=SUPPLEMENTS),
    obligation("requisition", due={"kind": "date", "date": "2024-12-01"}),
    obligation("statistics", due=MONTHLY),
    obligation("skr-report", recipients="skr"),
)


def envelope(obligation_id: str = "report", *, period: Month | None = None) -> Envelope:
    return address(AGREEMENT, obligation_id=obligation_id, recipient_id="01", period=period)


def due_on(day: str, **more: str) -> Envelope:
    due: Tree = {"kind": "date", "date": day, **more}
    under = agreement(obligation("report", due=due))
    return address(under, obligation_id="report", recipient_id="01", period=None)


def swedish(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=LEGAL_ZONE)


# --- the outside of a filing ----------------------------------------------------------------


def test_a_filing_that_is_owed_is_let_in() -> None:
    addressed = envelope()

    assert addressed.obligation.id == "report"
    assert (addressed.recipient_id, addressed.period) == ("01", None)


def test_an_unknown_obligation_is_refused_with_the_list_of_those_there_are() -> None:
    with pytest.raises(UnknownObligation, match="report, requisition, statistics, skr-report"):
        envelope("reprot")


@pytest.mark.parametrize("recipient", ["02", "skr", ""])
def test_one_who_does_not_owe_it_may_not_file_it(recipient: str) -> None:
    with pytest.raises(NoRightToFile, match="owed by the group 'regions'"):
        address(AGREEMENT, obligation_id="report", recipient_id=recipient, period=None)


def test_the_refusal_does_not_name_who_tried() -> None:
    with pytest.raises(NoRightToFile) as refused:
        address(AGREEMENT, obligation_id="report", recipient_id="19121212-1212", period=None)

    assert "1912" not in refused.value.detail


@pytest.mark.parametrize("month", [None, Month(2023, 12), Month(2025, 1)])
def test_a_monthly_obligation_needs_one_of_its_months(month: Month | None) -> None:
    with pytest.raises(WrongPeriod, match="from 2024-01 to 2024-12 as `period`"):
        envelope("statistics", period=month)


def test_a_monthly_obligation_takes_its_months() -> None:
    assert envelope("statistics", period=Month(2024, 12)).period == Month(2024, 12)


def test_an_obligation_owed_once_takes_no_month() -> None:
    with pytest.raises(WrongPeriod, match="leave out `period`"):
        envelope("report", period=Month(2024, 9))


# --- in time or not -------------------------------------------------------------------------

DEADLINES = {
    "summer time": ("2024-09-30", "2024-09-30T22:00:00"),  # ÖT24 section 5
    "a Sunday that does not move": ("2024-12-01", "2024-12-01T23:00:00"),  # interpretation 16
    "a day of 23 hours": ("2024-03-31", "2024-03-31T22:00:00"),
    "a day of 25 hours": ("2024-10-27", "2024-10-27T23:00:00"),
    "the turn of the year": ("2024-12-31", "2024-12-31T23:00:00"),
}


@pytest.mark.parametrize(("day", "instant"), DEADLINES.values(), ids=DEADLINES.keys())
def test_the_last_microsecond_of_the_day_is_in_time_and_the_next_is_late(
    day: str, instant: str
) -> None:
    deadline = datetime.fromisoformat(instant).replace(tzinfo=UTC)
    addressed = due_on(day)

    just_in_time = judge_timeliness(addressed, received_at=deadline - SMALLEST, is_supplement=False)
    at_the_deadline = judge_timeliness(addressed, received_at=deadline, is_supplement=False)
    just_late = judge_timeliness(addressed, received_at=deadline + SMALLEST, is_supplement=False)

    assert just_in_time.deadline == deadline
    assert (just_in_time.is_late, just_in_time.late_by_seconds) == (False, 0)
    assert (at_the_deadline.is_late, at_the_deadline.late_by_seconds) == (True, 1)
    assert (just_late.is_late, just_late.late_by_seconds) == (True, 1)


@pytest.mark.parametrize(
    ("arrival", "late"),
    [
        ("2024-10-27 02:30", False),  # the hour that comes twice, first and second time
        ("2024-10-27 23:59:59.999999", False),
        ("2024-10-28 00:00", True),
    ],
)
def test_swedish_clock_time_decides_on_the_day_of_25_hours(arrival: str, late: bool) -> None:
    timeliness = judge_timeliness(
        due_on("2024-10-27"), received_at=swedish(arrival), is_supplement=False
    )

    assert timeliness.is_late is late


def test_both_occurrences_of_the_double_hour_are_in_time() -> None:
    first = swedish("2024-10-27 02:30")
    second = first.replace(fold=1)
    assert second.astimezone(UTC) - first.astimezone(UTC) == timedelta(hours=1)

    for arrival in (first, second):
        timeliness = judge_timeliness(
            due_on("2024-10-27"), received_at=arrival.astimezone(UTC), is_supplement=False
        )
        assert not timeliness.is_late


@pytest.mark.parametrize(
    ("after", "seconds"),
    [
        (timedelta(0), 1),
        (timedelta(milliseconds=999), 1),
        (timedelta(seconds=1), 1),
        (timedelta(seconds=1) + SMALLEST, 2),
        (timedelta(hours=1), 3600),
        (timedelta(days=400), 400 * 86_400),
    ],
)
def test_lateness_is_counted_in_seconds_rounded_up(after: timedelta, seconds: int) -> None:
    deadline = datetime(2024, 9, 30, 22, tzinfo=UTC)

    timeliness = judge_timeliness(envelope(), received_at=deadline + after, is_supplement=False)

    assert timeliness.late_by_seconds == seconds


@given(st.timedeltas(min_value=-timedelta(days=400), max_value=timedelta(days=400)))
def test_what_is_late_is_late_by_at_least_a_second_and_what_is_not_by_none(
    after: timedelta,
) -> None:
    deadline = datetime(2024, 9, 30, 22, tzinfo=UTC)

    timeliness = judge_timeliness(envelope(), received_at=deadline + after, is_supplement=False)

    assert timeliness.is_late == (after >= timedelta(0))
    assert (timeliness.late_by_seconds > 0) == timeliness.is_late


def test_a_supplement_has_until_the_end_of_the_supplement_window() -> None:
    """ÖT24, the form: the first three weeks of October 2024 (interpretation 22)."""
    window_ends = swedish("2024-10-22 00:00")

    in_time = judge_timeliness(envelope(), received_at=window_ends - SMALLEST, is_supplement=True)
    late = judge_timeliness(envelope(), received_at=window_ends, is_supplement=True)

    assert not in_time.is_late
    assert late.is_late
    assert late.deadline == window_ends


def test_a_supplement_that_was_asked_for_has_until_the_day_it_was_asked_for_by() -> None:
    asked_for_by = swedish("2024-10-15 00:00")

    late = judge_timeliness(
        envelope(), received_at=asked_for_by, is_supplement=True, requested_by=asked_for_by
    )

    assert late.is_late
    assert late.deadline == asked_for_by


def test_a_first_filing_in_the_supplement_window_is_late_all_the_same() -> None:
    timeliness = judge_timeliness(
        envelope(), received_at=swedish("2024-10-01 00:00"), is_supplement=False
    )

    assert timeliness.is_late


def test_without_a_window_a_supplement_has_the_deadline_of_the_filing() -> None:
    timeliness = judge_timeliness(
        envelope("requisition"), received_at=swedish("2024-12-02 00:00"), is_supplement=True
    )

    assert timeliness.is_late
    assert timeliness.deadline == swedish("2024-12-02 00:00")


def test_monthly_figures_are_due_three_weeks_after_their_month() -> None:
    """ÖT24 section 3.4, the first criterion."""
    figures = envelope("statistics", period=Month(2024, 9))
    deadline = swedish("2024-10-22 00:00")

    before = judge_timeliness(figures, received_at=deadline - SMALLEST, is_supplement=False)
    at = judge_timeliness(figures, received_at=deadline, is_supplement=False)

    assert (before.is_late, at.is_late) == (False, True)


def test_a_deadline_that_moves_does_so_to_the_end_of_the_working_day() -> None:
    moved = due_on("2024-12-01", moves_to_working_day="yes")
    monday_ends = swedish("2024-12-03 00:00")

    timeliness = judge_timeliness(moved, received_at=monday_ends - SMALLEST, is_supplement=False)

    assert not timeliness.is_late
    assert timeliness.deadline == monday_ends
