"""What assessment refuses, as leaves of the shared tree.

    NotFound
    └── UnknownCondition            the agreement has no condition of that id
    NotAllowed
    └── SamePersonApproves          the one who decided may not approve it too
    Conflict
    ├── NothingToJudge              the rules decide alone: there is no judgement for an officer
    ├── CaseStateForbids            what was asked does not follow on the state the case is in
    ├── NothingToSupplement         the rules find nothing that a supplement could mend
    ├── NotYetDecided               there is no approved decision to tell of
    └── NotFitToPublish             a section was left out, figures disagree, or nothing is new
    InvalidContent
    ├── ConditionNotJudgeable       a condition's rule does not fit the agreement it stands in
    ├── DepartureReasonMissing      a judgement departs from the proposal and does not say why
    ├── NothingToCompile            an obligation holds no answers to compile
    └── TableNotUsable              a table cannot be made fit to publish as it is given

A requirement that is not met is none of these: it is a finding.
"""

from shared.values.errors import Conflict, InvalidContent, NotAllowed, NotFound


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


class CaseStateForbids(Conflict):
    """What was asked does not follow on the state the case is in."""

    code = "case-state-forbids"
    title = "The case is in another state"


class SamePersonApproves(NotAllowed):
    """A decision is approved by another person than the one who made it (four eyes)."""

    code = "same-person-approves"
    title = "Another person has to approve the decision"


class NothingToSupplement(Conflict):
    """The rules find nothing that a supplement could mend."""

    code = "nothing-to-supplement"
    title = "There is nothing to ask a supplement for"


class NotYetDecided(Conflict):
    """There is no approved decision to tell anybody of."""

    code = "not-yet-decided"
    title = "No decision has been approved"


class NotFitToPublish(Conflict):
    """The definition, or what has been delivered, keeps results from being published."""

    code = "not-fit-to-publish"
    title = "Nothing can be published as it stands"


class TableNotUsable(InvalidContent):
    """A table of counts cannot be made fit to publish as it is given."""

    code = "table-not-usable"
    title = "The table cannot be made fit to publish"


class NothingToCompile(InvalidContent):
    """An obligation is not one whose answers can be compiled."""

    code = "nothing-to-compile"
    title = "The obligation has no answers to compile"
