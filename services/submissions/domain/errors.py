"""What submissions refuses: faults of the envelope, and deliveries of statistics with faults.

DomainError
├── NotFound
│   ├── UnknownObligation        nobody owes this under the agreement
│   └── NoForm                   the obligation is met without a form
├── NotAllowed
│   └── NoRightToFile            the caller is not the recipient, or the recipient does not owe it
├── Conflict
│   ├── AlreadyClosed            the filing has been dealt with
│   ├── DraftExists              there is one draft per obligation, and there is one
│   └── InQuarantine             the file is held back as harmful
├── TryLater
│   └── NobodyToLook             there is no process to look into a file with just now
└── InvalidContent
    ├── WrongPeriod              a monthly obligation without its month, or the other way round
    ├── InvalidDelivery          statistics with faults; nothing of the delivery was taken
    ├── UnknownQuestion          a supplement is asked for a question the form does not have
    └── OutsideSupplementWindow  a supplement is asked for when, or until when, none may be
"""

from shared.values.errors import (
    Conflict,
    DomainError,
    InvalidContent,
    NotAllowed,
    NotFound,
    TryLater,
)


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


class NoForm(NotFound):
    """The obligation is met without a form: by figures, data or money."""

    code = "no-form"
    title = "The obligation has no form"


class AlreadyClosed(Conflict):
    """The filing has been closed, and what was asked is for open filings."""

    code = "already-closed"
    title = "The filing is closed"


class DraftExists(Conflict):
    """There is a draft under this obligation already, and there can be only one."""

    code = "draft-exists"
    title = "There is a draft already"


class InQuarantine(Conflict):
    """The file is held back because it could do harm; it is kept, and its receipt stands."""

    code = "in-quarantine"
    title = "The file is in quarantine"


class NobodyToLook(TryLater):
    """The machine gives no process to look into a file with: it waits, and its receipt stands."""

    code = "nobody-to-look"
    title = "Files cannot be looked into just now"


class UnknownQuestion(InvalidContent):
    """A supplement is asked for a question that the form does not have."""

    code = "unknown-question"
    title = "The form has no such question"


class OutsideSupplementWindow(InvalidContent):
    """A supplement is asked for outside the time that the agreement sets aside for it."""

    code = "outside-supplement-window"
    title = "Not within the time for supplements"


class DraftTooLarge(DomainError):
    """The files of a draft would together be more than a filing may hold."""

    code = "draft-too-large"
    title = "The draft's files are too large together"
