"""What every service's routes are given: the clock and the agreements."""

from typing import Annotated

from fastapi import Depends, Request

from shared.agreements.catalogue import Catalogue
from shared.kit.clock import Clock


async def _catalogue(request: Request) -> Catalogue:
    catalogue: Catalogue = request.app.state.catalogue
    return catalogue


async def _clock(request: Request) -> Clock:
    clock: Clock = request.app.state.clock
    return clock


Agreements = Annotated[Catalogue, Depends(_catalogue)]
"""Every agreement the service knows."""

ClockNow = Annotated[Clock, Depends(_clock)]
"""What tells the time; never the client."""
