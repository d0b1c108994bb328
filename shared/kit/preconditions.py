"""No lost updates: whoever changes a thing must say which state of it they have seen."""

from typing import Annotated

from fastapi import Header

from shared.values.errors import DomainError


class PreconditionMissing(DomainError):
    """A change came without If-Match."""

    code = "precondition-missing"
    title = "The header If-Match is required"


class PreconditionFailed(DomainError):
    """The thing has changed since the caller read it."""

    code = "precondition-failed"
    title = "The thing has changed since you read it"


IfMatch = Annotated[
    str | None,
    Header(
        alias="If-Match",
        description="The ETag of the state you have read. Missing: 428. No longer current: 412.",
        examples=['"1"'],
    ),
]


def etag_of(version: int) -> str:
    """The strong ETag of a resource that counts its states."""
    return f'"{version}"'


def require_match(if_match: str | None, *, current_version: int) -> None:
    """Raise unless the caller has seen the current state."""
    if if_match is None:
        raise PreconditionMissing(
            "Read the resource first and send its ETag as If-Match with the change."
        )
    if if_match.strip() != etag_of(current_version):
        raise PreconditionFailed("Read the resource again, look at what changed, and decide anew.")
