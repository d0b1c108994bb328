"""One way to ask what time it is, so that a year can be lived through in a test.

No client ever supplies a time of receipt: a service asks its clock. Demo and test settings may
set the clock; production settings refuse to (see `ServiceSettings`).
"""

from datetime import UTC, datetime
from typing import Protocol

from pydantic import ValidationError
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from shared.kit.problems import problem_response
from shared.schemas.base import Instant, Schema


class Clock(Protocol):
    """What tells the time."""

    def now(self) -> datetime:
        """The present instant, in UTC."""


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        """The present instant, in UTC."""
        return datetime.now(UTC)


class SettableClock:
    """The machine's clock until it is set; from then on it stands still where it was put."""

    def __init__(self) -> None:
        """Start with the machine's time."""
        self._set_to: datetime | None = None

    def now(self) -> datetime:
        """The instant it was set to, or the machine's."""
        return self._set_to or datetime.now(UTC)

    def set(self, instant: datetime) -> None:
        """Put the clock at an instant; it stays there."""
        self._set_to = instant.astimezone(UTC)


class ClockSetting(Schema):
    """Where to put the clock of a demo or test service."""

    now: Instant


def clock_routes(clock: Clock) -> list[Route]:
    """`PUT /clock`, where the clock is one that may be set."""
    if not isinstance(clock, SettableClock):
        return []

    async def set_clock(request: Request) -> Response:
        try:
            wanted = ClockSetting.model_validate_json(await request.body())
        except ValidationError:
            return problem_response(
                request,
                status=400,
                code="not-an-instant",
                title="The clock cannot be set to that",
                detail='Expected an instant with an offset, as {"now": "2024-09-30T23:59:59Z"}.',
            )
        clock.set(wanted.now)
        return Response(status_code=204)

    return [Route("/clock", set_clock, methods=["PUT"])]
