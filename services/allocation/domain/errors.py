"""What allocation refuses, in the words of the payer who asked for a run.

    DomainError
    ├── NotFound
    │   ├── UnknownOccasion         the agreement has no such payment occasion
    │   └── UnknownDataSet          the agreement has no such key data set
    ├── NotAllowed
    │   └── SamePerson              who computed or registered may not also approve or decide
    ├── InvalidContent
    │   ├── InvalidKeyData          an upload of key data with faults; nothing of it was stored
    │   ├── InvalidPayee            a giro number that cannot be right
    │   ├── InvalidStatusReport     a bank's status report that cannot be read or does not belong
    │   ├── InvalidTable            an uploaded table that cannot be read
    │   └── InvalidSimulation       assumptions about something the agreement does not have
    └── Conflict
        ├── OutcomesMissing         conditions that nobody has evaluated
        ├── OutcomesUndecided       conditions that a person or a deadline has yet to settle
        ├── KeyDataMissing          key data that has not been uploaded
        ├── KeyDataIncomplete       key data without a value for some recipient
        ├── WeightsSumToZero        a sum that no recipient has any weight to share
        ├── BaseAmountsExceedPot    base amounts that are more than the pot holds
        ├── EarlierRunsOutOfStep    earlier occasions that do not build on each other
        ├── StepNotAllowed          a run, payment or claim is not where that step begins
        ├── ReasonMissing           a step that must be motivated came without a reason
        ├── RunOutOfDate            other runs have been released than the run counted on
        ├── PayeesMissing           recipients to be paid whose giro is not registered
        ├── NothingToClaim          nothing that the report and the agreement let be claimed
        ├── NothingToSend           a run with no payment that is due
        └── MoreThanOutstanding     more money than is out there to come back

Each says which pot, condition or data set it concerns, and what to do before trying again.
"""

from shared.values.errors import Conflict, InvalidContent, NotAllowed, NotFound


class UnknownOccasion(NotFound):
    """The agreement has no payment occasion (utbetalningstillfälle) of that id."""

    code = "unknown-occasion"
    title = "The agreement has no such payment occasion"


class UnknownDataSet(NotFound):
    """The agreement has no key data set of that id."""

    code = "unknown-data-set"
    title = "The agreement has no such key data set"


class InvalidKeyData(InvalidContent):
    """An upload of key data has faults: recipients unknown, missing or twice, or nothing at all."""

    code = "invalid-key-data"
    title = "The key data has faults"


class OutcomesMissing(Conflict):
    """A condition that releases a pot has not been evaluated for some of its recipients."""

    code = "outcomes-missing"
    title = "Some conditions have not been evaluated"


class OutcomesUndecided(Conflict):
    """A condition awaits an officer's judgement, or a deadline that others' money hangs on."""

    code = "outcomes-undecided"
    title = "Some conditions have not been decided"


class KeyDataMissing(Conflict):
    """A pot is shared by key data (fördelningsnyckel) that has not been uploaded."""

    code = "key-data-missing"
    title = "Key data is missing"


class KeyDataIncomplete(Conflict):
    """Key data gives no value for some of the recipients who share the pot."""

    code = "key-data-incomplete"
    title = "Key data lacks some of the recipients"


class WeightsSumToZero(Conflict):
    """There is money to share and nobody with any weight to share it by."""

    code = "weights-sum-to-zero"
    title = "The weights sum to zero"


class BaseAmountsExceedPot(Conflict):
    """The base amounts (grundbelopp) together are more than the sum they are taken from."""

    code = "base-amounts-exceed-pot"
    title = "The base amounts are more than the pot holds"


class EarlierRunsOutOfStep(Conflict):
    """An occasion was computed again after a later one had built on its former result."""

    code = "earlier-runs-out-of-step"
    title = "The runs of earlier occasions do not build on each other"


class SamePerson(NotAllowed):
    """Two persons are needed: who computed a run cannot approve it, nor who claims decide."""

    code = "same-person"
    title = "Another person must do this"


class InvalidPayee(InvalidContent):
    """A bankgiro or plusgiro number is too short, too long, or has a wrong check digit."""

    code = "invalid-payee"
    title = "The payee cannot be right"


class InvalidStatusReport(InvalidContent):
    """A status report (pain.002) is not one, or speaks of transfers that are not ours."""

    code = "invalid-status-report"
    title = "The status report cannot be taken in"


class InvalidTable(InvalidContent):
    """A table to compare with has no column of recipients or of whole kronor."""

    code = "invalid-table"
    title = "The table cannot be read"


class InvalidSimulation(InvalidContent):
    """A simulation assumes something of a condition, recipient or month that does not exist."""

    code = "invalid-simulation"
    title = "The assumptions do not fit the agreement"


class StepNotAllowed(Conflict):
    """A run, payment or claim is not in the state where that step begins."""

    code = "step-not-allowed"
    title = "That step does not begin there"


class ReasonMissing(Conflict):
    """Withdrawing is motivated, so that whoever reads the history understands it."""

    code = "reason-missing"
    title = "A reason is required"


class RunOutOfDate(Conflict):
    """A run counted on other released runs than there are: releasing it could pay twice."""

    code = "run-out-of-date"
    title = "The run counted on other runs than those released"


class PayeesMissing(Conflict):
    """Some recipients to be paid have no registered bankgiro or plusgiro."""

    code = "payees-missing"
    title = "Some payees are not registered"


class NothingToSend(Conflict):
    """Every payment of the run is with the bank or has been accepted."""

    code = "nothing-to-send"
    title = "There is nothing to send"


class MoreThanOutstanding(Conflict):
    """More is claimed or received than the recipient has been paid."""

    code = "more-than-outstanding"
    title = "That is more than is outstanding"


class NothingToClaim(Conflict):
    """Neither the economic report nor the agreement gives anything to claim back."""

    code = "nothing-to-claim"
    title = "There is nothing to claim"
