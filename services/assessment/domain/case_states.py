"""In what state is a case, and what may happen next?

An officer proposes a decision and another person approves it; both can hand it back. What is
decided can be reopened, and the decision stands until another has been approved.
"""

from collections.abc import Sequence
from typing import Literal, assert_never

from services.assessment.domain.errors import CaseStateForbids, SamePersonApproves
from shared.schemas.assessments import Decision
from shared.schemas.cases import CaseStep

CaseState = Literal["open", "awaiting_supplement", "proposed", "decided", "reopened"]
StepKind = Literal["supplement_requested", "proposed", "handed_back", "approved", "reopened"]

_BEFORE: dict[StepKind, frozenset[CaseState]] = {
    "supplement_requested": frozenset({"open", "awaiting_supplement", "reopened"}),
    "proposed": frozenset({"open", "awaiting_supplement", "reopened"}),
    "handed_back": frozenset({"proposed"}),
    "approved": frozenset({"proposed"}),
    "reopened": frozenset({"decided"}),
}


def state_of(steps: Sequence[CaseStep]) -> CaseState:
    """The state a case is in, by the last thing that happened in it."""
    if not steps:
        return "open"
    match steps[-1].kind:
        case "supplement_requested":
            return "awaiting_supplement"
        case "proposed":
            return "proposed"
        case "approved":
            return "decided"
        case "reopened":
            return "reopened"
        case "handed_back":
            return _state_handed_back_to(steps)
        case _:
            assert_never(steps[-1].kind)


def _state_handed_back_to(steps: Sequence[CaseStep]) -> CaseState:
    """Open, or still reopened where an earlier decision stands meanwhile."""
    was_decided = any(step.kind == "approved" for step in steps)
    return "reopened" if was_decided else "open"


def check_step(kind: StepKind, steps: Sequence[CaseStep]) -> None:
    """Raise CaseStateForbids where this may not happen in the state the case is in."""
    state = state_of(steps)
    if state in _BEFORE[kind]:
        return
    raise CaseStateForbids(
        f"The case is '{state}', and '{kind}' may follow only on "
        f"{' or '.join(sorted(_BEFORE[kind]))}. Read the case's steps to see what is next."
    )


def check_four_eyes(decision: Decision, *, approver: str) -> None:
    """Raise SamePersonApproves where the approver is the person who decided, in whatever role."""
    if _person(decision.decided_by) == _person(approver):
        raise SamePersonApproves(
            "You proposed this decision. Another person has to approve it (four eyes); ask a "
            "colleague, or hand the case back."
        )


def _person(principal: str) -> str:
    """Who it is, whatever the role: `1` of `assessor:1`; the database compares the same part."""
    return principal.partition(":")[2]
