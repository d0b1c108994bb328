"""What submissions refuses: faults of the envelope, and deliveries of statistics with faults.

DomainError
├── NotFound
│   └── UnknownObligation     nobody owes this under the agreement
├── NotAllowed
│   └── NoRightToFile         the caller is not the recipient, or the recipient does not owe it
└── InvalidContent
    ├── WrongPeriod           a monthly obligation without its month, or the other way round
    └── InvalidDelivery       statistics with faults; nothing of the delivery was taken
"""

from shared.values.errors import InvalidContent, NotAllowed, NotFound


class UnknownObligation(NotFound):
    """The agreement has no such obligation."""

    code = "unknown-obligation"
    title = "The agreement has no such obligation"


class NoRightToFile(NotAllowed):
    """The caller may not file this: it is not the recipient, or the recipient does not owe it."""

    code = "no-right-to-file"
    title = "You may not file this"


class WrongPeriod(InvalidContent):
    """The obligation is monthly and no month was named, or it is not and one was."""

    code = "wrong-period"
    title = "The month does not fit the obligation"


class InvalidDelivery(InvalidContent):
    """A delivery of statistics has faults: all or nothing is taken, so nothing was."""

    code = "invalid-delivery"
    title = "The delivery has faults"
