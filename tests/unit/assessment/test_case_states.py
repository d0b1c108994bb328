"""In what order a case may go, and who may approve."""

from datetime import UTC, datetime
from typing import get_args

import pytest

from services.assessment.domain.case_states import CaseState, StepKind, check_step, state_of
from services.assessment.domain.errors import CaseStateForbids
from shared.schemas.cases import CaseStep

AT = datetime(2024, 10, 28, tzinfo=UTC)


def steps(*kinds: StepKind) -> list[CaseStep]:
    return [
        CaseStep(
            number=number,
            kind=kind,
            by="assessor:1",
            at=AT,
            note="Påhittat.",
            decision_number=1 if kind in {"proposed", "approved"} else None,
        )
        for number, kind in enumerate(kinds, start=1)
    ]


@pytest.mark.parametrize(
    ("happened", "state", "may_follow"),
    [
        ([], "open", {"supplement_requested", "proposed"}),
        (
            ["supplement_requested"],
            "awaiting_supplement",
            {"supplement_requested", "proposed"},
        ),
        (["proposed"], "proposed", {"handed_back", "approved"}),
        (["proposed", "handed_back"], "open", {"supplement_requested", "proposed"}),
        (["proposed", "approved"], "decided", {"reopened"}),
        (
            ["proposed", "approved", "reopened"],
            "reopened",
            {"supplement_requested", "proposed"},
        ),
        (
            ["proposed", "approved", "reopened", "proposed", "handed_back"],
            "reopened",
            {"supplement_requested", "proposed"},
        ),
    ],
)
def test_the_last_step_gives_the_state_and_what_may_follow(
    happened: list[StepKind], state: CaseState, may_follow: set[StepKind]
) -> None:
    taken = steps(*happened)

    assert state_of(taken) == state
    for kind in get_args(StepKind):
        if kind in may_follow:
            check_step(kind, taken)
        else:
            with pytest.raises(CaseStateForbids, match=state):
                check_step(kind, taken)
