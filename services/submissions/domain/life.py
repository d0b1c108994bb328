"""Where a filing stands, what may be asked of it now, and by when a supplement must come.

    draft → filed → (supplement requested → supplemented)* → closed

Everything that arrives is taken in, so nothing here refuses a version: one that comes after the
filing was closed opens it again, for an officer to look at.
"""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from services.submissions.domain.errors import (
    AlreadyClosed,
    OutsideSupplementWindow,
    UnknownQuestion,
)
from shared.schemas.forms import Form, Obligation
from shared.schemas.submissions import Closing, FilingState, SupplementRequest
from shared.values.errors import Issue
from shared.values.periods import end_of_legal_day, legal_date, start_of_legal_day

LAST_DAY_AT_MOST_AHEAD = timedelta(days=366)


def state_of(
    *,
    version_count: int,
    requests: Sequence[SupplementRequest],
    closings: Sequence[Closing],
) -> FilingState:
    """The state of a filing that has at least one version."""
    assert version_count >= 1, version_count
    if any(closing.of_version == version_count for closing in closings):
        return "closed"
    if any(request.of_version == version_count for request in requests):
        return "supplement_requested"
    return "supplemented" if version_count > 1 else "filed"


def requested_questions(
    requests: Sequence[SupplementRequest], *, from_version: int, to_version: int
) -> frozenset[str]:
    """The questions that were asked for after one version and before another."""
    return frozenset(
        question_id
        for request in requests
        if from_version <= request.of_version < to_version
        for question_id in request.question_ids
    )


def supplement_deadline(
    obligation: Obligation, *, last_day: date | None, asked_at: datetime
) -> datetime:
    """When a supplement must be there: by the day named, else by the obligation's own window.

    Where the agreement has a window (the first three weeks of October 2024 in ÖT24), it may be
    asked for within it only. Raises OutsideSupplementWindow.
    """
    window = obligation.supplement_window
    named = last_day or (window.last if window else None)
    if named is None:
        raise OutsideSupplementWindow(
            "The obligation has no window for supplements of its own: name a `last_day`."
        )
    if window is not None:
        closes = end_of_legal_day(window.last)
        if not start_of_legal_day(window.first) <= asked_at < closes:
            raise OutsideSupplementWindow(
                f"Supplements may be asked for from {window.first} to {window.last} "
                f"({window.source})."
            )
        if last_day is not None and last_day > window.last:
            raise OutsideSupplementWindow(
                f"The last day may not come after {window.last} ({window.source})."
            )
    if not legal_date(asked_at) <= named <= legal_date(asked_at) + LAST_DAY_AT_MOST_AHEAD:
        raise OutsideSupplementWindow(
            "The last day has passed or is more than a year away: name one within a year."
        )
    return end_of_legal_day(named)


def check_questions(form: Form | None, question_ids: Sequence[str]) -> None:
    """Raise UnknownQuestion unless every question asked for is one of the form's."""
    known = frozenset() if form is None else frozenset(each.id for each in form.questions())
    unknown = [
        Issue(f"/question_ids/{index}", "unknown-question", "The form has no question of this id.")
        for index, question_id in enumerate(question_ids)
        if question_id not in known
    ]
    if unknown:
        raise UnknownQuestion(
            "A supplement is asked for question by question, by the ids of the form.",
            tuple(unknown),
        )


def refuse_closed(state: FilingState) -> None:
    """Raise AlreadyClosed where the filing has been dealt with."""
    if state == "closed":
        raise AlreadyClosed("The filing is closed. A new version from the recipient opens it.")
