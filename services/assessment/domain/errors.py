"""What assessment refuses, as leaves of the shared tree.

    NotFound
    └── UnknownCondition            the agreement has no condition of that id
    Conflict
    └── NothingToJudge              the rules decide alone: there is no judgement for an officer
    InvalidContent
    ├── ConditionNotJudgeable       a condition's rule does not fit the agreement it stands in
    └── DepartureReasonMissing      a judgement departs from the proposal and does not say why

A requirement that is not met is none of these: it is a finding.
"""

from shared.values.errors import Conflict, InvalidContent, NotFound


class UnknownCondition(NotFound):
    """The agreement has no condition of that id."""

    code = "unknown-condition"
    title = "The agreement has no such condition"


class NothingToJudge(Conflict):
    """The condition is decided by rules alone, so an officer's judgement has nowhere to go."""

    code = "nothing-to-judge"
    title = "The condition does not ask for an officer's judgement"


class ConditionNotJudgeable(InvalidContent):
    """A condition's rule reads something that the agreement it stands in does not have."""

    code = "condition-not-judgeable"
    title = "The condition cannot be judged as it is written"


class DepartureReasonMissing(InvalidContent):
    """A judgement that departs from what the rules propose must say why."""

    code = "departure-reason-missing"
    title = "The judgement departs from the proposal without a reason"
