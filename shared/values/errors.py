"""The tree of things that can be refused, without a word of HTTP.

    DomainError                 refused: the caller can do something about it
    ├── NotFound                no such thing, or none that the caller may see
    ├── NotAllowed              the caller's role may not do this
    ├── Conflict                the thing has changed, or is in a state that forbids this
    ├── InvalidContent          what was sent breaks a rule; carries one issue per fault
    └── TryLater                nothing is wrong with the request; a part is not available

Each service adds its own leaves in `domain/errors.py` and maps every one of them to a status
in `api.py`. A requirement that is not met is not an error but a finding.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Issue:
    """One fault in what was sent: where it is, which rule it breaks, and what to do.

    `pointer` is a JSON Pointer into the document (`""` is the whole of it). The message never
    repeats the value sent, since it may hold personal data.
    """

    pointer: str
    code: str
    message: str


class DomainError(Exception):
    """Something a caller asked for is refused, with the reason and the way out.

    `code` is stable and part of the API; `detail` says what, where, what was expected and what
    to do, in a sentence for a person.
    """

    code = "refused"
    title = "The request is refused"

    def __init__(self, detail: str, issues: tuple[Issue, ...] = ()) -> None:
        """Keep the explanation and the faults, if there are several."""
        super().__init__(detail)
        self.detail = detail
        self.issues = issues


class NotFound(DomainError):
    """No such thing, or none that the caller may see: the two answer alike."""

    code = "not-found"
    title = "There is no such thing here"


class NotAllowed(DomainError):
    """The caller is known, and its role does not include this."""

    code = "not-allowed"
    title = "Your role does not include this"


class Conflict(DomainError):
    """The thing is in a state that forbids what was asked."""

    code = "conflict"
    title = "The state of the thing forbids this"


class InvalidContent(DomainError):
    """What was sent breaks one or more rules; nothing of it was stored."""

    code = "invalid-content"
    title = "The content breaks a rule"


class TryLater(DomainError):
    """Nothing is wrong with the request; something it needs is not available now."""

    code = "try-later"
    title = "Temporarily unavailable"
