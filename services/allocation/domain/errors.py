"""What allocation refuses, in the words of the payer who asked for a run.

    DomainError
    ├── NotFound
    │   ├── UnknownOccasion         the agreement has no such payment occasion
    │   └── UnknownDataSet          the agreement has no such key data set
    ├── InvalidContent
    │   └── InvalidKeyData          an upload of key data with faults; nothing of it was stored
    └── Conflict
        ├── OutcomesMissing         conditions that nobody has evaluated
        ├── OutcomesUndecided       conditions that a person or a deadline has yet to settle
        ├── KeyDataMissing          key data that has not been uploaded
        ├── KeyDataIncomplete       key data without a value for some recipient
        ├── WeightsSumToZero        a sum that no recipient has any weight to share
        ├── BaseAmountsExceedPot    base amounts that are more than the pot holds
        └── EarlierRunsOutOfStep    earlier occasions that do not build on each other

Each says which pot, condition or data set it concerns, and what to do before trying again.
"""

from shared.values.errors import Conflict, InvalidContent, NotFound


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
